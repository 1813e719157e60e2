import type { Text } from '../case/text.js';
import type { Limit } from './limits.js';
import type { Measured } from './measured.js';

const from = {
  estimate: { sv: 'det beräknade värdet', en: 'the estimated value' },
  'business-case': { sv: 'värdet i business caset', en: "the business case's value" },
  case: { sv: 'värdet som ärendet började med', en: 'the value that the case began with' },
} as const;

/** Digits in groups of three, the same on every machine. */
export const grouped = (amount: number): string => {
  const [whole = '', cents] = String(amount).split('.');
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0') + (cents === undefined ? '' : `.${cents}`);
};

/** A value beside a limit: what the comparison was made with. */
export function inWords({ value }: Measured, limit: Limit): Text {
  const worth = (language: 'sv' | 'en') =>
    value
      ? `${grouped(value.amount.amount)} ${value.amount.currency} (${from[value.from][language]})`
      : { sv: 'inte känt', en: 'not known' }[language];
  const at = limit.amount === null ? undefined : `${grouped(limit.amount)} SEK (${limit.of}; ${limit.source})`;
  return {
    sv: `Värdet är ${worth('sv')}; gränsen är ${at ?? `inte känd (${limit.of})`}.`,
    en: `The value is ${worth('en')}; the limit is ${at ?? `not known (${limit.of})`}.`,
  };
}
