import { addMilliseconds, dateInStockholm, type Instant } from '../calendar/index.js';
import { inForce, louFrom, type Dated } from '../periods/dated.js';

/** How long an opener's request stands while the others are waited for. */
export interface OpeningTogether extends Dated {
  readonly minutes: number;
}

/** No law has a number: LOU 12:10 asks that two appointed persons open, and together they are when they ask close in time. */
export const openingTogether: readonly OpeningTogether[] = [
  {
    minutes: 60,
    validFrom: louFrom,
    validTo: null,
    source: 'own rule: LOU 12:10 has two persons open together and names no time; an hour is long enough to meet',
    verified: false,
  },
];

const minute = 60_000;

/** Until when, exclusive, a request that was made at an instant stands. */
export function standsUntil(askedAt: Instant): Instant {
  const { minutes } = inForce(openingTogether, dateInStockholm(askedAt)) ?? openingTogether[0]!;
  return addMilliseconds(askedAt, minutes * minute);
}
