import type { CalendarDate, Instant } from '../calendar/index.js';

/** A supplier's request to be told why, and the answer (LOU 12:13, 19:20). */
export interface ReasonsRequest {
  /** `r1`, `r2` … */
  readonly id: string;
  readonly supplier: string;
  readonly about: 'selection' | 'award';
  readonly askedAt: Instant;
  /** The last day to answer: the authority's own time, which no eve prolongs. */
  readonly dueOn: CalendarDate;
  readonly givenAt?: Instant;
}

export interface ReasonsState {
  readonly reasonsRequests: readonly ReasonsRequest[];
}

export interface ReasonsFacts {
  ReasonsAsked: Pick<ReasonsRequest, 'supplier' | 'about' | 'dueOn'> & { request: string };
  ReasonsGiven: { request: string; supplier: string; winners: readonly string[]; late: boolean };
}

export const noReasons: ReasonsState = { reasonsRequests: [] };
