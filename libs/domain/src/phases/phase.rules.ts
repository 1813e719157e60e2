import { listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import type { Money } from '../fields/field.js';
import { phaseEndsOn, phaseOf, workOf } from './partners.js';
import type { PaymentGround } from './phases.state.js';

export const reporterIsPartner = rule({
  id: 'PHASE-PARTNER',
  says: {
    sv: 'Bara partnern själv redovisar sin etapp.',
    en: 'Only the partner itself reports on its phase.',
  },
  basis: 'LOU 6:37: each partner carries out a development of its own.',
  holds: ({ track, capacity }) => capacity.supplier === track.partner?.supplier,
  who: ['supplier'],
});

export const isNotAssessed = rule({
  id: 'PHASE-ASSESSED-ONCE',
  says: { sv: 'Etappen är redan bedömd.', en: 'The phase is assessed already.' },
  basis: 'A phase is assessed once, and what was assessed does not change afterwards.',
  holds: ({ state, track }) => workOf(state, track).assessment === undefined,
  who: ['decision-maker'],
});

export const isReportedOrOver = rule({
  id: 'PHASE-REPORTED',
  says: {
    sv: 'Etappen är redovisad, eller dess tid är ute.',
    en: 'The phase is reported on, or its time is over.',
  },
  basis: 'LOU 6:40: what is assessed is whether the intermediate target is reached.',
  holds: ({ state, track, today }) => workOf(state, track).report !== undefined || today > phaseEndsOn(state, track),
  because: ({ state, track }) => {
    const expected = phaseEndsOn(state, track);
    return { says: { sv: `Dess sista dag är ${expected}.`, en: `Its last day is ${expected}.` }, expected };
  },
  who: ['supplier'],
});

interface Reasoned {
  readonly motive: string;
}

export const assessmentSaysWhy = rule<Reasoned>({
  id: 'PHASE-MOTIVE',
  says: { sv: 'Bedömningen är motiverad.', en: 'The assessment gives its reasons.' },
  basis: 'LOU 4:1, 12:14: partners are judged alike, by the published criteria, and can see how.',
  holds: ({ body }) => body.motive.trim() !== '',
  field: 'motive',
});

export interface Paying {
  readonly amount: Money;
  readonly by: PaymentGround;
}

export const targetIsReached = rule<Paying>({
  id: 'PAY-TARGET',
  says: {
    sv: 'Ersättningen betalas när delmålet är nått, eller en del av den där villkoren säger det.',
    en: 'The payment is made when the intermediate target is reached, or part of it where the terms say so.',
  },
  basis: 'LOU 6:40: intermediate targets and payment in instalments.',
  holds: ({ state, track, body }) => {
    const { assessment } = workOf(state, track);
    return body.by === 'part-by-terms' ? !assessment?.targetReached : assessment?.targetReached === true;
  },
  field: 'by',
});

/** What may still be paid for the phase: less than the ceiling where it is paid in part. */
const payable = ({ state, track }: Deciding<Paying>): number =>
  (phaseOf(state, track)?.ceiling.amount ?? 0) - workOf(state, track).paid;

export const paymentIsWithinCeiling = rule<Paying>({
  id: 'PAY-CEILING',
  says: {
    sv: 'Det som betalas för etappen går inte över dess tak; en del är mindre än taket.',
    en: 'What is paid for the phase does not exceed its ceiling; a part is less than the ceiling.',
  },
  basis: 'LOU 6:40: the payment is the one that the documents state.',
  holds: (ctx) => {
    const { amount, currency } = ctx.body.amount;
    const inCurrency = currency === phaseOf(ctx.state, ctx.track)?.ceiling.currency;
    return (
      inCurrency && amount > 0 && (ctx.body.by === 'part-by-terms' ? amount < payable(ctx) : amount <= payable(ctx))
    );
  },
  because: (ctx) => {
    const currency = phaseOf(ctx.state, ctx.track)?.ceiling.currency ?? '';
    const left = `${payable(ctx)} ${currency}`.trim();
    return { says: { sv: `Kvar: ${left}.`, en: `Left: ${left}.` }, expected: left };
  },
  field: 'amount',
});

export interface Sharing {
  readonly consent: string;
}

/** The consents that the partner of a track gave in its development, by their ids. */
const consentsOf = ({ state, track }: Pick<Deciding, 'state' | 'track'>): readonly string[] =>
  state.consents
    .filter((one) => one.track === track.id && one.supplier === track.partner?.supplier)
    .map((one) => one.id);

export const partnerHasConsented = rule<Sharing>({
  id: 'PHASE-CONSENT',
  says: {
    sv: 'En partners lösning visas inte för andra utan partnerns eget samtycke till just det. Samtycken finns:',
    en: "A partner's solution is not shown to others without the partner's own consent to just that. There are consents:",
  },
  basis: 'Directive 2014/24/EU, Article 31(6) (from memory, not verified)',
  holds: (ctx) => consentsOf(ctx).includes(ctx.body.consent),
  because: (ctx) => listed(consentsOf(ctx)),
  who: ['supplier'],
  field: 'consent',
});
