import type { CalendarDate, Instant } from '../calendar/index.js';

export interface NoticeState {
  readonly notice?: {
    /** Periods run from the day the notice was sent (LOU ch. 11), not from its publication. */
    readonly dispatchedAt: Instant;
    /** None where the program sends the notice: the id comes with the publication. */
    readonly publicationId?: string;
    readonly questionsUntilOn: CalendarDate;
    readonly priorInformation?: NamedPriorInformation;
  };
}

/** A prior information notice that wasn't the call for competition and may shorten the time for tenders (LOU 11:5). */
export interface NamedPriorInformation {
  readonly sentOn: CalendarDate;
  readonly publicationId: string;
  readonly complete: boolean;
}

export interface NoticeFacts {
  NoticePublished: {
    dispatchedAt: Instant;
    publicationId?: string;
    /** Where the program sends the notice: what it says of the deadline, and that the procedure is accelerated. */
    submissionsDueAt?: Instant;
    accelerated?: true;
    questionsUntilOn: CalendarDate;
    priorInformation?: NamedPriorInformation;
  };
}
