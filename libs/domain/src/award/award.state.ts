import type { CalendarDate, Instant } from '../calendar/index.js';
import type { MailFailure } from '../letters/letters.state.js';

/** A notification that is sent to one after another: the standstill begins when all have been sent it (LOU 20:1). */
export interface Sending {
  readonly begunAt: Instant;
  readonly recipients: readonly string[];
  /** As the notification states it. */
  readonly standstillEndsOn?: CalendarDate;
  /** The event that began it: its number begins the key of its mails. */
  readonly seq: number;
  /** The program sends it by mail, and records each mail that went or failed. */
  readonly mailed?: true;
  /** Those whom it did not reach, by supplier: it is to be sent to them otherwise. */
  readonly failed?: FailedSendings;
  /** By supplier. */
  readonly sent: { readonly [supplier: string]: { readonly at: Instant; readonly how: SendingWay } };
}

/** By supplier. */
export interface FailedSendings {
  readonly [supplier: string]: { readonly at: Instant; readonly reason: MailFailure };
}

export type SendingWay = 'electronic' | 'otherwise';

/** Proposal, decision, notification and standstill of one lot. Suppliers stand in the order of their ranking. */
export interface Award {
  readonly proposal?: { readonly suppliers: readonly string[]; readonly by: string };
  readonly decision?: { readonly suppliers: readonly string[]; readonly by: string; readonly at: Instant };
  readonly sending?: Sending;
  readonly notification?: {
    /** The last sending. */
    readonly sentAt: Instant;
    readonly electronic: boolean;
    readonly recipients: readonly string[];
    /** Where each sending was recorded by itself. */
    readonly sent?: Sending['sent'];
    /** The event whose mails it was. */
    readonly seq: number;
    /** Those whom it turned out not to have reached. */
    readonly failed?: FailedSendings;
  };
  /** Last day of the standstill period, inclusive (LOU 20:1, Act 1930:173). */
  readonly standstillEndsOn?: CalendarDate;
  readonly exAnte?: { readonly dispatchedAt: Instant; readonly publishedAt: Instant; readonly publicationId: string };
  /** The program has sent an ex-ante notice, by this id; it is not published yet. */
  readonly exAnteSent?: { readonly notice: string; readonly dispatchedAt: Instant };
  readonly standstillEnded: boolean;
  /** The authority has asked the court whether a review was applied for; once for the lot, also where several partners sign. */
  readonly courtCheckedAt?: Instant;
}

/** By lot: partners' tracks read their lot's. */
export interface AwardState {
  readonly awards: { readonly [lot: string]: Award };
}

export interface AwardFacts {
  AwardProposed: { track: string; suppliers: readonly string[] };
  AwardProposalSentBack: { track: string };
  AwardDecided: { track: string; suppliers: readonly string[] };
  /** `electronic`: the program mails it; else it goes by other means. `mailed`: the program records what becomes of each mail. */
  NotificationBegun: {
    track: string;
    electronic: boolean;
    mailed?: true;
    recipients: readonly string[];
    standstillEndsOn?: CalendarDate;
  };
  OwnReasonsNotified: { track: string; supplier: string };
  /** `standstillEndsOn`: its new last day, where somebody was sent it anew after all seemed to have been. */
  NotificationSent: {
    track: string;
    supplier: string;
    sentAt: Instant;
    how: SendingWay;
    standstillEndsOn?: CalendarDate;
  };
  /** All have been sent it; `sentAt` is the last sending. */
  TenderersNotified: {
    track: string;
    sentAt: Instant;
    electronic: boolean;
    recipients: readonly string[];
    /** None where the law asks for no standstill and none was stated (LOU 19a:10, 20:2). */
    standstillEndsOn?: CalendarDate;
  };
  /** A voluntary notice of the intention to conclude the contract (LOU 10:5); ten days from its publication (20:3). */
  ExAnteNoticePublished: {
    track: string;
    dispatchedAt: Instant;
    publishedAt: Instant;
    publicationId: string;
    standstillEndsOn: CalendarDate;
  };
  /** The program sends the ex-ante notice: its ten days run from the publication that the database tells of. */
  ExAnteNoticeSent: { track: string; dispatchedAt: Instant; justification: string };
  StandstillEnded: { track: string };
  CourtChecked: { track: string; checkedAt: Instant };
}

export const noAwards: AwardState = { awards: {} };
