import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { exact } from '../evaluation/exact.js';
import type { Money } from '../fields/field.js';
import { acceptors } from './contract-now.js';
import { payable } from './payable.js';

export interface Paying {
  readonly amount: Money;
  readonly waiveRest?: boolean;
  readonly reasons?: string;
}

const remaining = ({ state, track }: Deciding<Paying>) => {
  const found = payable(state, track);
  return { amount: found?.remaining ?? 0, currency: found?.currency ?? 'SEK' };
};

export const isWithinWhatIsDue = rule<Paying>({
  id: 'PAYMENT-DUE',
  says: {
    sv: 'Inte mer betalas än vad avtalet ger rätt till i dag, efter viten och tidigare betalningar.',
    en: 'No more is paid than the contract entitles to today, less penalties and earlier payments.',
  },
  basis: 'Own rule: a payment without a delivery or an outcome is a gift, and can be a modification (LOU 17:8).',
  holds: (ctx) => {
    const { amount, currency } = remaining(ctx);
    return ctx.body.amount.currency === currency && exact(ctx.body.amount.amount).compare(exact(amount)) <= 0;
  },
  because: (ctx) => {
    const { amount, currency } = remaining(ctx);
    const expected = `${amount} ${currency}`;
    return { says: { sv: `Högst ${expected} nu.`, en: `At most ${expected} now.` }, expected };
  },
  field: 'amount',
});

export const somethingIsPaid = rule<Paying>({
  id: 'PAYMENT-AMOUNT',
  says: {
    sv: 'Något betalas, eller så avslutas det som återstår med skäl.',
    en: 'Something is paid, or what remains is given up with reasons.',
  },
  basis: 'Own rule: the account of a contract shows why something that was due was not paid.',
  holds: ({ body }) => (body.waiveRest ? (body.reasons ?? '').trim() !== '' : body.amount.amount > 0),
  field: 'reasons',
});

export const somethingIsGivenUp = rule<Paying>({
  id: 'PAYMENT-REST',
  says: {
    sv: 'Det finns något kvar att avstå från när betalningen är gjord.',
    en: 'Something remains to be given up once the payment is made.',
  },
  basis: 'Own rule: the account of a contract tells only of what has happened.',
  holds: (ctx) =>
    ctx.body.waiveRest !== true || exact(ctx.body.amount.amount).compare(exact(remaining(ctx).amount)) < 0,
  because: (ctx) => {
    const { amount, currency } = remaining(ctx);
    return { says: { sv: `Kvar att betala: ${amount} ${currency}.`, en: `Left to pay: ${amount} ${currency}.` } };
  },
  field: 'waiveRest',
});

export const payerHasNotAccepted = rule({
  id: 'PAYMENT-FOUR-EYES',
  says: {
    sv: 'Den som har godkänt en leverans attesterar inte betalningen, inte heller genom ersättare.',
    en: 'Whoever has accepted a delivery does not approve the payment, not through a deputy either.',
  },
  basis: 'Two persons see every payment (rule of organisation, not of law).',
  holds: ({ state, track, actor, capacity }) =>
    ![actor.id, capacity.deputyFor].some((one) => one !== undefined && acceptors(state, track).includes(one)),
  who: ['controller', 'procurer'],
});

export const payerIsNotSupplier = rule({
  id: 'PAYMENT-PARTY',
  says: {
    sv: 'Den som handlar för leverantören attesterar inte betalningen till den.',
    en: 'Whoever acts for the supplier does not approve the payment to it.',
  },
  basis: 'Two persons see every payment (rule of organisation, not of law).',
  holds: ({ state, track, actor }) => !actor.suppliers.includes(state.contracts[track.id]?.supplier ?? ''),
  who: ['controller', 'procurer'],
});
