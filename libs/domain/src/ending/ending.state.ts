import type { CalendarDate } from '../calendar/index.js';

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

export interface EndingState {
  /** When each track (`case`: the whole procurement) was cancelled, and how the notification went; the time for review runs from it. */
  readonly cancellations: { readonly [track: string]: { readonly on: CalendarDate; readonly electronic: boolean } };
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
}
