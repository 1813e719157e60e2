import type { CalendarDate } from '../calendar/index.js';

/** The courts that try a procurement, in the order of appeal (LOU 20:5). */
export const courts = ['administrative-court', 'court-of-appeal', 'supreme-administrative-court'] as const;
export type Court = (typeof courts)[number];

/**
 * How a court can end a review (LOU 20:6; `inadmissible` and `withdrawn` by general rules of procedure). `annulled`: the decision to
 * cancel is set aside (20:12).
 */
export const reviewOutcomes = ['rejected', 'inadmissible', 'withdrawn', 'redo', 'correct', 'annulled'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** From where the work goes on when an award falls: scores and checks are looked at anew, or only the decision. */
export const reopenings = ['evaluation', 'award'] as const;
export type Reopening = (typeof reopenings)[number];

/** One supplier's application for review. */
export interface Review {
  readonly id: string;
  readonly filedOn: CalendarDate;
  /** What is tried: the decision to cancel (LOU 20:12); without it the award. */
  readonly of?: 'cancellation';
  /** `tried`: the first court handles it, and the standstill goes on by itself (LOU 20:8). */
  readonly status: 'tried' | 'decided';
  /** A higher court's interim order is in force (LOU 20:9). */
  readonly interim: boolean;
  readonly outcome?: ReviewOutcome;
  /** Last of the ten days after the decision, inclusive (LOU 20:10); absent when the court ordered that there be none. */
  readonly tenDaysEndOn?: CalendarDate;
}

export interface ReviewState {
  /** By the lot whose award or cancellation is tried (`case`: before lots have parted), in the order of application. */
  readonly reviews: { readonly [lot: string]: readonly Review[] };
  /** How many times the procurement has been done anew by a court's order. */
  readonly redone: number;
}

export interface ReviewFacts {
  ReviewApplied: { track: string; review: string; filedOn: CalendarDate; of?: 'cancellation' };
  InterimOrderMade: { track: string; review: string; court: Court; on: CalendarDate };
  InterimOrderLifted: { track: string; review: string; on: CalendarDate; tenDaysEndOn?: CalendarDate };
  ReviewDecided: {
    track: string;
    review: string;
    court: Court;
    outcome: ReviewOutcome;
    on: CalendarDate;
    tenDaysEndOn?: CalendarDate;
  };
  /** The award falls, by a court's order or by the authority's own decision before the contract. */
  AwardRevoked: { track: string; reopens: Reopening };
  /** The procurement begins again from its documents; what was done stays in the log. */
  ProcurementRedone: { before: 'contract' };
}

export const noReview: ReviewState = { reviews: {}, redone: 0 };
