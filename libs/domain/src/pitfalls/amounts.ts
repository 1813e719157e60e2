import type { CalendarDate } from '../calendar/index.js';
import type { Money } from '../fields/field.js';
import { compareWithLimit, directProcurementLimitOn, inForce } from '../periods/index.js';
import type { DatedAmount } from '../periods/index.js';

const inOre = (amount: number) => Math.round(amount * 100);

/** The sum of some amounts in whole hundredths, or undefined when they are not all in the currency. */
function sumIn(currency: string, amounts: readonly (Money | undefined)[]): number | undefined {
  const given = amounts.filter((one) => one !== undefined);
  return given.every((one) => one.currency === currency)
    ? given.reduce((sum, one) => sum + inOre(one.amount), 0) / 100
    : undefined;
}

/**
 * How a value stands to the limit of direct award (LOU 19a:2) on a day. An amount in another currency, or a limit that nobody has
 * looked up, gives `unknown`: nothing is converted and nothing is guessed.
 */
export function againstDirectAward(
  amounts: readonly (Money | undefined)[],
  on: CalendarDate,
): 'below' | 'at-or-above' | 'unknown' {
  const sum = sumIn('SEK', amounts);
  return sum === undefined ? 'unknown' : compareWithLimit(sum, directProcurementLimitOn(on));
}

/** The most that one undertaking may get as de minimis aid in three years. Not verified: neither amount nor days were read in the regulation. */
export const deMinimisCeilings: readonly DatedAmount[] = [
  {
    validFrom: '2024-01-01',
    validTo: null,
    currency: 'EUR',
    amount: 300_000,
    source: 'Förordning (EU) 2023/2831, artikel 3',
    verified: false,
  },
];

/** Whether aid over three years, all of it in EUR, is within the de minimis ceiling of a day; what cannot be told is not. */
export function isDeMinimis(aid: Money | undefined, on: CalendarDate): boolean {
  const ceiling = inForce(deMinimisCeilings, on)?.amount;
  const sum = aid === undefined ? undefined : sumIn('EUR', [aid]);
  return ceiling != null && sum !== undefined && sum <= ceiling;
}
