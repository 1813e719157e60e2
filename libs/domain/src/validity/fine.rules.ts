import { here, listed } from '../case/because.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { exact } from '../evaluation/exact.js';
import type { Money } from '../fields/field.js';
import { valueNow } from '../performance/contract-now.js';
import { fineBoundsOn } from './fine.data.js';
import { isSoundDay } from '../review/courts-say.js';
import { concludedOn, validityOf } from './validity.js';

interface Fine {
  readonly amount: Money;
  readonly on: string;
}

/** The contract's value in SEK: as settled and changed, or as the award notice told it. */
const worth = ({ state, track }: Pick<Deciding, 'state' | 'track'>): number | undefined => {
  const value = valueNow(state, track) ?? state.contracts[track.id]?.awardNotice?.value;
  return value?.currency === 'SEK' ? value.amount : undefined;
};

export const finedOnce = rule<Fine>({
  id: 'FINE-ONCE',
  says: { sv: 'Avgiften är inte redan antecknad.', en: 'The fine is not recorded already.' },
  basis: 'LOU 21: one fine for one contract.',
  holds: ({ state, track }) => validityOf(state, track).fine === undefined,
});

export const fineIsDated = rule<Fine>({
  id: 'FINE-DAY',
  says: {
    sv: 'Beslutet fattades mellan den dag då avtalet slöts och i dag.',
    en: 'It was decided between the day on which the contract was concluded and today.',
  },
  basis: 'LOU 21: the fine concerns a contract that was concluded; only what has happened is recorded.',
  holds: ({ state, track, body, today }) => isSoundDay(concludedOn(state, track), body.on, today),
  because: ({ state, track, today }) => listed([`${concludedOn(state, track)}…${today}`], here),
  field: 'on',
});

export const fineIsWithinBounds = rule<Fine>({
  id: 'FINE-AMOUNT',
  says: {
    sv: 'Avgiften är minst 10 000 och högst 20 000 000 kronor.',
    en: 'The fine is at least SEK 10,000 and at most SEK 20,000,000.',
  },
  basis: 'LOU 21:9',
  holds: ({ body: { amount, on } }) => {
    const bounds = fineBoundsOn(on);
    return (
      bounds !== undefined && amount.currency === 'SEK' && bounds.least <= amount.amount && amount.amount <= bounds.most
    );
  },
  because: ({ body: { on } }) => {
    const bounds = fineBoundsOn(on);
    return listed([bounds ? `${bounds.least}…${bounds.most} SEK` : '–'], here);
  },
  field: 'amount',
});

export const fineIsAShare = rule<Fine>({
  id: 'FINE-SHARE',
  says: {
    sv: 'Avgiften är högst tio procent av kontraktets värde.',
    en: 'The fine is at most ten per cent of the value of the contract.',
  },
  basis: 'LOU 21:9; own rule: held against the value that the case knows, where it knows one in SEK.',
  holds: (ctx) => {
    const value = worth(ctx);
    const share = fineBoundsOn(ctx.body.on)?.percent ?? 0;
    if (value === undefined) return true;
    return exact(ctx.body.amount.amount).mul(100).compare(exact(value).mul(share)) <= 0;
  },
  because: (ctx) => listed([`${worth(ctx)} SEK`], { sv: 'Värdet:', en: 'The value:' }),
  field: 'amount',
});
