import { endOfDay } from '../calendar/index.js';
import { command } from '../case/command.js';
import { boolean, date, id, list, text } from '../fields/build.js';
import * as rules from './correction.rules.js';
import { answeringFor, askedIn, correctionWith, waitingCorrections } from './corrections.js';

const lot = id('Anbudsdel', 'Lot', { optional: true });
const here = { area: 'competition', when: 'listed' } as const;

const offerCorrection = command({
  ...here,
  name: 'OfferCorrection',
  says: { sv: 'Låt anbud rättas eller kompletteras', en: 'Let tenders be corrected or completed' },
  fields: {
    lot,
    suppliers: list('Anbudsgivare', 'Tenderers', id('Anbudsgivare', 'Tenderer'), [1, 100]),
    answersDueOn: date('Sista dag att svara', 'Last day to answer'),
    what: text('Vad som får rättas eller kompletteras', 'What may be corrected or completed'),
    othersReasons: text(
      'Varför de andra inte har något motsvarande att rätta',
      'Why the others have nothing alike to correct',
      4000,
      { optional: true },
    ),
  },
  by: ['procurer'],
  relation: 'case',
  rules: [rules.theSameChance, rules.offeredAreTenderers, rules.othersHaveNothingAlike, rules.answersAreAhead],
  causes: ({ state, track, body: { suppliers, answersDueOn, what, othersReasons } }) => [
    {
      type: 'CorrectionOffered',
      facts: { track: track.id, correction: `k${state.corrections.length + 1}`, suppliers, answersDueOn },
      body: { what, ...(othersReasons === undefined ? {} : { othersReasons }) },
    },
  ],
  example: {
    suppliers: ['supplier-a', 'supplier-b'],
    answersDueOn: '2027-09-10',
    what: 'Obvious slips of the pen in the price list.',
  },
});

const answerCorrection = command({
  ...here,
  name: 'AnswerCorrection',
  says: { sv: 'Rätta eller komplettera ert anbud', en: 'Correct or complete your tender' },
  fields: {
    lot,
    correction: id('Tillfälle att rätta', 'Chance to correct'),
    answer: text('Rättelse eller komplettering', 'Correction or completion', 20_000),
    noNewTender: boolean('Anbudet blir inte ett nytt', 'The tender does not become a new one'),
  },
  by: ['supplier'],
  relation: 'participant',
  rules: [rules.correctionIsOffered, rules.answerIsInTime, rules.isNoNewTender],
  causes: ({ actor, state, track, body: { correction, answer } }) => {
    const offered = correctionWith(state, correction);
    const supplier = offered && answeringFor(offered, actor);
    return supplier === undefined
      ? []
      : [{ type: 'CorrectionAnswered', facts: { track: track.id, correction, supplier }, body: { answer } }];
  },
  asks: (state, track) =>
    waitingCorrections(state, track).flatMap((one) =>
      askedIn(state, track, one).map((supplier) => ({
        about: `${one.id}:${supplier}`,
        suppliers: [supplier],
        since: one.offeredAt,
        dueAt: endOfDay(one.answersDueOn),
      })),
    ),
  example: { correction: 'k1', answer: 'Row 14: 1 200 kronor, not 12 000.', noNewTender: true },
});

export const correctionCommands = [offerCorrection, answerCorrection];
