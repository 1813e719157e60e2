import type { CalendarDate } from '../calendar/index.js';
import type { Money } from '../fields/field.js';
import type { Court } from '../review/review.state.js';

/** How a court can end an application against a contract. `upheld`: it stands for overriding reasons of public interest (LOU 20:14). */
export const validityOutcomes = ['rejected', 'inadmissible', 'withdrawn', 'upheld', 'ineffective'] as const;
export type ValidityOutcome = (typeof validityOutcomes)[number];

/** One application to have a contract declared ineffective (LOU 20:13–17). */
export interface ValidityReview {
  /** `validity-1`, `validity-2`, … in the contract. */
  readonly id: string;
  readonly filedOn: CalendarDate;
  readonly status: 'tried' | 'decided';
  /** A court has ordered that the contract may not be performed meanwhile (LOU 20:16). */
  readonly forbidden: boolean;
  readonly outcome?: ValidityOutcome;
}

/** What the courts and the supervisory authority have to do with one contract. */
export interface Validity {
  /** The tenderers were told of the contract in writing, with a summary of the reasons: thirty days run from it (LOU 20:17). */
  readonly informed?: { readonly on: CalendarDate; readonly recipients: readonly string[] };
  readonly reviews: readonly ValidityReview[];
  /** The procurement fine (LOU ch. 21). */
  readonly fine?: { readonly amount: Money; readonly on: CalendarDate };
}

export interface ValidityState {
  /** By the contract's track. */
  readonly validities: { readonly [track: string]: Validity };
}

interface Of {
  track: string;
}

export interface ValidityFacts {
  TenderersInformed: Of & { recipients: readonly string[]; on: CalendarDate };
  ValidityReviewApplied: Of & { review: string; filedOn: CalendarDate };
  PerformanceForbidden: Of & { review: string; court: Court; on: CalendarDate };
  PerformanceAllowed: Of & { review: string; on: CalendarDate };
  ValidityDecided: Of & { review: string; court: Court; outcome: ValidityOutcome; on: CalendarDate };
  FineDecided: Of & { amount: Money; on: CalendarDate };
}

export const noValidity: Validity = { reviews: [] };
export const noValidities: ValidityState = { validities: {} };
