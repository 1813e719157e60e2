import type { Text } from '../case/text.js';
import type { CalendarDate, PeriodLength } from '../calendar/index.js';

/** A legal number with the days on which it applies and where it was read. */
export interface Dated {
  /** First and last day on which it applies; `null`: until further notice. */
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
  readonly source: string;
  /** Whether the number and its days were read in the source, or in a page that cites it. */
  readonly verified: boolean;
}

/** An amount excluding VAT. An amount of `null` isn't known, and `unknown` says why; it is never guessed. */
export type DatedAmount = Dated & { readonly currency: 'EUR' | 'SEK' } & (
    { readonly amount: number; readonly unknown?: undefined } | { readonly amount: null; readonly unknown: Text }
  );

/** A period with a length in law. */
export interface DatedPeriod extends Dated {
  readonly length: PeriodLength;
}

/** The record that applies on a day, or `undefined` when there is none. */
export const inForce = <R extends Dated>(records: readonly R[], on: CalendarDate): R | undefined =>
  records.find((record) => record.validFrom <= on && (record.validTo === null || on <= record.validTo));

/** The first day of Act 2016:1145 (LOU). Where nothing else is said, a number is taken to have applied from then on. */
export const louFrom: CalendarDate = '2017-01-01';
