import type { CalendarDate, Instant } from '../calendar/index.js';
import type { Window } from '../windows/windows.state.js';

/** eForms `non-award-justification`. */
export const cancellationReasons = [
  'all-rej',
  'chan-need',
  'ins-fund',
  'no-rece',
  'no-signed',
  'one-admis',
  'rev-body',
  'rev-buyer',
  'tch-pr-error',
  'other',
] as const;
export type CancellationReason = (typeof cancellationReasons)[number];

/** A decision to cancel that stands, and what it would take to go on if a court annulled it. */
export interface Cancellation {
  readonly at: Instant;
  readonly on: CalendarDate;
  /** How the notification went: the time for review depends on it. */
  readonly electronic: boolean;
  /** Last day to apply for review; none where the act asks for no notification. */
  readonly reviewEndsOn?: CalendarDate;
  /** The windows that it closed for good, as they stood. */
  readonly windows: { readonly [id: string]: 'open' | 'closed' };
}

export interface EndingState {
  /** By track (`case`: the whole procurement). */
  readonly cancellations: { readonly [track: string]: Cancellation };
}

export const noEnding: EndingState = { cancellations: {} };

export interface EndingFacts {
  /** Before the notice: nothing was announced, a reason is enough. */
  CaseClosed: {
    before: 'notice';
    /** Rules and stops that held the case back then, by id; absent in logs from before they were kept. */
    stoppedBy?: readonly string[];
  };
  /** From notice to signing (LOU 12:12): decided with objective reasons and told to all. */
  ProcurementCancelled: {
    /** The lot, where lots have parted; otherwise the whole procurement. */
    track?: string;
    reason: CancellationReason;
    recipients: readonly string[];
    electronic: boolean;
    /** Last day to apply for review of the cancellation (LOU 20:12, Act 1930:173); a direct award has no such notification. */
    reviewEndsOn?: CalendarDate;
  };
  /**
   * A court has annulled the decision to cancel, with legal force (LOU 20:12): the procurement goes on from where it stood. What was
   * sealed is sealed still; the time that was lost for submissions, and for asking for review of the award, is given back.
   */
  CancellationAnnulled: {
    track: string;
    review: string;
    windows: readonly { readonly id: string; readonly status: 'open' | 'closed'; readonly dueAt: Window['dueAt'] }[];
    /** The new last day of a standstill that had not ended when the procurement was cancelled. */
    standstillEndsOn?: CalendarDate;
  };
}
