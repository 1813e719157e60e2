import { inForce, louFrom, type Dated } from '../periods/dated.js';
import type { CalendarDate } from '../calendar/index.js';

/** A share of the contract's value that a modification is held against. */
export interface DatedShare extends Dated {
  readonly percent: number;
}

export type ShareId = 'SMALL' | 'SMALL-WORKS' | 'EACH';

const since = { validFrom: louFrom, validTo: null, verified: true } as const;

/** Shares in per cent: `SMALL` and `SMALL-WORKS` are to be stayed below (17:9), `EACH` may be reached (17:11–12). */
export const modificationShares: Readonly<Record<ShareId, readonly DatedShare[]>> = {
  SMALL: [{ ...since, percent: 10, source: 'LOU 17:9' }],
  'SMALL-WORKS': [{ ...since, percent: 15, source: 'LOU 17:9' }],
  EACH: [{ ...since, percent: 50, source: 'LOU 17:11, 17:12' }],
};

/** The share of the day; undefined on a day before the act. */
export const shareOn = (id: ShareId, on: CalendarDate): DatedShare | undefined => inForce(modificationShares[id], on);
