import type { CalendarDate, Instant } from '../calendar/index.js';

export interface NoticeState {
  readonly notice?: {
    /** Periods run from the day the notice was sent (LOU ch. 11), not from its publication. */
    readonly dispatchedAt: Instant;
    readonly publicationId: string;
    readonly questionsUntilOn: CalendarDate;
  };
}

export interface NoticeFacts {
  NoticePublished: { dispatchedAt: Instant; publicationId: string; questionsUntilOn: CalendarDate };
}
