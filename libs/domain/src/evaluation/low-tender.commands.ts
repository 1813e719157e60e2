import { endOfDay } from '../calendar/index.js';
import type { Asked } from '../case/command.js';
import { command } from '../case/command.js';
import { endOfWorkingDays } from '../case/end-of-working-days.js';
import type { CaseState, Track } from '../case/state.js';
import { choice, date, id, text } from '../fields/build.js';
import { tenderIsThere } from './evaluation.rules.js';
import { breaches } from './evaluation.state.js';
import { isOpen, lowPrices, questionOf } from './low-tender.js';
import * as rules from './low-tender.rules.js';
import { evaluationOf, outcomeOf } from './tenders.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const supplier = id('Anbudsgivare', 'Tenderer');
const here = { area: 'competition', when: 'listed' } as const;

const askAboutPrice = command({
  ...here,
  name: 'AskAboutPrice',
  says: { sv: 'Begär förklaring av ett lågt pris', en: 'Ask for an explanation of a low price' },
  fields: {
    lot,
    supplier,
    answerBy: date('Sista dag att svara', 'Last day to answer'),
    questions: text('Vad som ska förklaras', 'What is to be explained'),
  },
  by: ['procurer'],
  relation: 'case',
  rules: [tenderIsThere, rules.priceIsKnown, rules.isNotBeingAsked, rules.answerIsAhead],
  causes: ({ body: { supplier: tenderer, answerBy, questions }, track }) => [
    {
      type: 'PriceQuestioned',
      facts: { track: track.id, supplier: tenderer, answerBy },
      body: { questions },
    },
  ],
  // Whoever is far below the others is pointed out; whether it is abnormal is a judgement.
  asks: (state, track) =>
    lowPrices(state, track)
      .filter((one) => !outcomeOf(state, track, one.supplier) && !questionOf(state, track, one.supplier))
      .map((one) => ({ about: one.supplier })),
  example: { supplier: 'supplier-b', answerBy: '2027-09-10', questions: 'How are the wages of the work covered?' },
});

/** The questions that wait, by supplier. */
const open = (state: CaseState, track: Track) =>
  Object.entries(evaluationOf(state, track).prices ?? {}).filter(([, question]) => isOpen(question));

const explainPrice = command({
  ...here,
  name: 'ExplainPrice',
  says: { sv: 'Förklara priset', en: 'Explain the price' },
  fields: { lot, explanation: text('Förklaring', 'Explanation', 20_000) },
  by: ['supplier'],
  relation: 'participant',
  rules: [rules.supplierIsAsked, rules.explanationSaysSomething],
  causes: ({ body, track, capacity }) => [
    {
      type: 'PriceExplained',
      facts: { track: track.id, supplier: capacity.supplier ?? '' },
      body: { explanation: body.explanation },
    },
  ],
  asks: (state, track): readonly Asked[] =>
    open(state, track)
      .filter(([, { explainedAt }]) => explainedAt === undefined)
      .map(([about, { askedAt, answerBy }]) => ({
        about,
        suppliers: [about],
        since: askedAt,
        dueAt: endOfDay(answerBy),
      })),
  example: {
    explanation: 'The frame is made in our own factory, at the wages of the agreement; the sums are enclosed.',
  },
});

/** Working days until a decision on a price is overdue; not a step's, since most cases have none and none is planned. */
const daysToDecide = 5;

const decideOnPrice = command({
  ...here,
  name: 'DecideOnPrice',
  says: { sv: 'Avgör om ett lågt pris godtas', en: 'Decide whether a low price is accepted' },
  fields: {
    lot,
    supplier,
    outcome: choice('Utfall', 'Outcome', ['accepted', 'rejected']),
    breach: choice('Priset beror på brott mot skyldigheter', 'The price is due to a breach of duties', breaches, {
      optional: true,
    }),
    reasons: text('Skäl', 'Reasons'),
  },
  by: ['procurer'],
  relation: 'case',
  rules: [
    tenderIsThere,
    rules.wasAsked,
    rules.hadTimeToAnswer,
    rules.decisionIsReasoned,
    rules.unexplainedIsRejected,
    rules.breachIsRejected,
  ],
  causes: ({ body: { supplier: tenderer, outcome, breach, reasons }, track }) => [
    {
      type: 'PriceDecided',
      facts: { track: track.id, supplier: tenderer, outcome, ...(breach === undefined ? {} : { breach }) },
      body: { reasons },
    },
  ],
  asks: (state, track): readonly Asked[] =>
    open(state, track).map(([about, { explainedAt, answerBy }]) =>
      explainedAt === undefined
        ? { about, opensAt: endOfDay(answerBy), dueAt: endOfWorkingDays(endOfDay(answerBy), daysToDecide) }
        : { about, since: explainedAt, dueAt: endOfWorkingDays(explainedAt, daysToDecide) },
    ),
  example: { supplier: 'supplier-b', outcome: 'accepted', reasons: 'The factory is its own, and the wages are shown.' },
});

export const lowTenderCommands = [askAboutPrice, explainPrice, decideOnPrice];
