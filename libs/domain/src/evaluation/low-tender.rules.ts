import { endOfDay, type CalendarDate } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { isDirectAward, isUnderTheWholeAct } from '../procedures/regimes.js';
import type { Breach } from './evaluation.state.js';
import { endOfCalendar } from '../windows/current-window.js';
import { isOpen, questionOf } from './low-tender.js';
import { tendersOf, validTenders } from './tenders.js';

const law = 'LOU 16:7, 19:18; Directive 2014/24/EU, Article 69';
const says = (text: string | undefined) => (text ?? '').trim() !== '';

interface AboutTender {
  readonly supplier: string;
}

export const priceIsKnown = rule<AboutTender>({
  id: 'EVAL-PRICE-KNOWN',
  says: { sv: 'Anbudets pris är inte känt.', en: 'The price of the tender is not known.' },
  basis: `${law}: what is sealed, or missing, is not low.`,
  holds: ({ state, track, body }) =>
    tendersOf(state, track).some(({ supplier, price }) => supplier === body.supplier && price !== undefined),
  field: 'supplier',
});

/** Days are counted from a day, so it isn't among the last that a date can name. */
const endsInCalendar = (on: CalendarDate) => on < endOfCalendar.slice(0, 10);

export const answerIsAhead = rule<{ readonly answerBy: CalendarDate }>({
  id: 'EVAL-PRICE-DATE',
  says: {
    sv: 'Anbudsgivaren får tid att svara: sista dagen ligger efter i dag.',
    en: 'The tenderer has time to answer: the last day is after today.',
  },
  basis: `${law}: the law sets no length; that there is a time is our own reading.`,
  holds: ({ today, body }) => body.answerBy > today && endsInCalendar(body.answerBy),
  because: ({ today }) => ({ says: { sv: `Efter ${today}.`, en: `After ${today}.` }, expected: today }),
  field: 'answerBy',
});

export const isNotBeingAsked = rule<AboutTender>({
  id: 'EVAL-PRICE-ASKED-ONCE',
  says: {
    sv: 'Frågan om priset väntar redan på beslut.',
    en: 'The question about the price already waits for a decision.',
  },
  basis: "The program's own rule: one question at a time, and each is decided.",
  holds: ({ state, track, body }) => !isOpen(questionOf(state, track, body.supplier)),
  field: 'supplier',
});

export const supplierIsAsked = rule({
  id: 'EVAL-PRICE-MINE',
  says: {
    sv: 'Ni har inte fått någon fråga om priset som väntar på svar.',
    en: 'You have been asked no question about the price that waits for an answer.',
  },
  basis: law,
  holds: ({ state, track, capacity }) => isOpen(questionOf(state, track, capacity.supplier ?? '')),
});

export const explanationSaysSomething = rule<{ readonly explanation: string }>({
  id: 'EVAL-PRICE-EXPLANATION',
  says: { sv: 'Förklaringen är tom.', en: 'The explanation is empty.' },
  basis: law,
  holds: ({ body }) => says(body.explanation),
  field: 'explanation',
});

export interface DecidingOnPrice extends AboutTender {
  readonly outcome: 'accepted' | 'rejected';
  readonly reasons: string;
  readonly breach?: Breach;
}
const asked = (ctx: Deciding<AboutTender>) => questionOf(ctx.state, ctx.track, ctx.body.supplier);

export const wasAsked = rule<AboutTender>({
  id: 'EVAL-PRICE-ASKED',
  says: {
    sv: 'Anbudsgivaren har inte blivit ombedd att förklara priset, eller så är det redan avgjort.',
    en: 'The tenderer has not been asked to explain the price, or it is already decided.',
  },
  basis: `${law}: nobody is rejected for the price without having been asked.`,
  holds: (ctx) => isOpen(asked(ctx)),
  field: 'supplier',
});

export const hadTimeToAnswer = rule<AboutTender>({
  id: 'EVAL-PRICE-TIME',
  says: {
    sv: 'Anbudsgivaren har varken svarat eller haft hela sin tid att svara.',
    en: 'The tenderer has neither answered nor had all its time to answer.',
  },
  basis: law,
  holds: (ctx) => {
    const question = asked(ctx);
    return !question || question.explainedAt !== undefined || ctx.now >= endOfDay(question.answerBy);
  },
  because: (ctx) => {
    const expected = asked(ctx)?.answerBy ?? '';
    return { says: { sv: `Tiden går ut ${expected}.`, en: `The time ends on ${expected}.` }, expected };
  },
});

export const decisionIsReasoned = givesReasons({
  id: 'EVAL-PRICE-REASONS',
  says: { sv: 'Beslutet om priset har skäl.', en: 'The decision on the price has reasons.' },
  basis: 'LOU 12:12–13, 12:16: what was rejected as abnormally low, and why, stands in the report.',
});

export const unexplainedIsRejected = rule<DecidingOnPrice>({
  id: 'EVAL-PRICE-UNEXPLAINED',
  says: {
    sv: 'Ett pris som inte har förklarats godtas inte.',
    en: 'A price that was not explained is not accepted.',
  },
  basis: `${law}: under 16:7 it must be rejected; under 19:18 it may be.`,
  holds: (ctx) =>
    ctx.body.outcome === 'rejected' || !isUnderTheWholeAct(ctx.definition) || asked(ctx)?.explainedAt !== undefined,
  field: 'outcome',
});

export const breachIsRejected = rule<DecidingOnPrice>({
  id: 'EVAL-PRICE-BREACH',
  says: {
    sv: 'Ett pris som beror på brott mot miljö-, social- eller arbetsrättsliga skyldigheter förkastas.',
    en: 'A price that is due to a breach of environmental, social or labour duties is rejected.',
  },
  basis: `${law}: under 16:7 it must be rejected; under 19:18 it may be.`,
  holds: ({ body, definition }) =>
    body.breach === undefined || body.outcome === 'rejected' || !isUnderTheWholeAct(definition),
  field: 'outcome',
});

export interface Examined extends AboutTender {
  readonly outcome: 'valid' | 'rejected';
  readonly ground?: string;
}

export const lowPriceIsDecided = rule<Examined>({
  id: 'EVAL-LOW-PRICE',
  says: {
    sv: 'Ett anbud förkastas som onormalt lågt först när anbudsgivaren har blivit ombedd att förklara priset och det har beslutats.',
    en: 'A tender is rejected as abnormally low only after the tenderer was asked to explain the price and it was decided.',
  },
  basis: `${law}; chapter 19 a has no such rule`,
  holds: (ctx) =>
    ctx.body.outcome !== 'rejected' ||
    ctx.body.ground !== 'abnormally-low' ||
    isDirectAward(ctx.definition) ||
    asked(ctx)?.outcome === 'rejected',
  field: 'ground',
});

export const rejectedPriceIsNotValid = rule<Examined>({
  id: 'EVAL-LOW-VALID',
  says: {
    sv: 'Ett anbud är inte giltigt medan frågan om dess pris är öppen eller när priset har förkastats.',
    en: 'A tender is not valid while the question about its price is open, or when the price was rejected.',
  },
  basis: law,
  holds: (ctx) => {
    const question = asked(ctx);
    return ctx.body.outcome !== 'valid' || question === undefined || question.outcome === 'accepted';
  },
  field: 'outcome',
});

/** What a ranking waits for. */
export const pricesAreSettled = rule({
  id: 'EVAL-LOW-SETTLED',
  says: {
    sv: 'Varje fråga om ett giltigt anbuds pris är avgjord, och anbud vars pris förkastats är förkastade.',
    en: 'Every question about the price of a valid tender is decided, and tenders whose price was rejected are rejected.',
  },
  basis: law,
  holds: ({ state, track }) => unsettled({ state, track }).length === 0,
  because: (ctx) => {
    const expected = unsettled(ctx).join(', ');
    return { says: { sv: `Det gäller: ${expected}.`, en: `It concerns: ${expected}.` }, expected };
  },
});

const unsettled = ({ state, track }: Pick<Deciding, 'state' | 'track'>): readonly string[] =>
  validTenders(state, track)
    .map(({ supplier }) => supplier)
    .filter((one) => {
      const question = questionOf(state, track, one);
      return question !== undefined && question.outcome !== 'accepted';
    });
