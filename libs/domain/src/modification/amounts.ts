import type { Money } from '../fields/field.js';
import { exactSum, hundredths } from '../rulebook/value/exact.js';
import { grouped } from '../rulebook/value-in-words.js';

interface Changed {
  readonly increase?: Money;
  readonly decrease?: Money;
}

/** What a change adds to the contract's value, to the öre; negative where it takes away; undefined where it can't be held exactly. */
export const netOf = ({ increase, decrease }: Changed): number | undefined =>
  exactSum([increase?.amount ?? 0, -(decrease?.amount ?? 0)]);

/** A sum of which no part may be unknown. */
export const sumOfKnown = (parts: readonly (number | undefined)[]): number | undefined =>
  parts.every((one) => one !== undefined) ? exactSum(parts) : undefined;

export type Answer = 'yes' | 'no' | 'unknown';

/** Whether an amount stays below a share of another (`below`), or doesn't pass it (`within`); exact to the öre. */
export function holdsAgainst(
  amount: number | undefined,
  how: 'below' | 'within',
  percent: number | undefined,
  of: number | undefined,
): Answer {
  const [part, whole] = [hundredthsOf(amount), hundredthsOf(of)];
  if (part === undefined || whole === undefined || percent === undefined) return 'unknown';
  const [left, right] = [part * 100, whole * percent];
  return left < right || (how === 'within' && left === right) ? 'yes' : 'no';
}

const hundredthsOf = (amount: number | undefined) => (amount === undefined ? undefined : hundredths(amount));

/** A share of an amount as a person reads it, rounded to hundredths of a per cent. */
export const shareInWords = (amount: number, of: number): string =>
  of === 0 ? '–' : `${Math.round((amount / of) * 10_000) / 100} %`;

/** An amount as a person reads it; a dash where it isn't known. */
export const inWords = (amount: number | undefined, currency = 'SEK'): string =>
  amount === undefined ? '–' : `${amount < 0 ? '−' : ''}${grouped(Math.abs(amount))} ${currency}`;
