import { inForce, louFrom, type Dated } from '../periods/dated.js';
import type { CalendarDate } from '../calendar/index.js';

/** The bounds of a procurement fine: SEK, and per cent of the contract's value. */
export interface FineBounds extends Dated {
  readonly least: number;
  readonly most: number;
  readonly percent: number;
}

/** Whether the highest amount was the same in earlier years of the act is from memory and not verified. */
export const fineBounds: readonly FineBounds[] = [
  {
    validFrom: louFrom,
    validTo: null,
    verified: true,
    source: 'LOU 21:9',
    least: 10_000,
    most: 20_000_000,
    percent: 10,
  },
];

/** The bounds of the day; undefined on a day before the act. */
export const fineBoundsOn = (on: CalendarDate): FineBounds | undefined => inForce(fineBounds, on);
