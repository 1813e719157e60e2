import type { CalendarDate, Instant } from '../calendar/index.js';

/** The notices that a case sends: for competition, of intention to award without one, of the result. */
export const noticeKinds = ['call', 'ex-ante', 'award', 'contest-result', 'modification'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Where a notice is published: in TED, or in the registered database alone. */
export const publicationPlaces = ['ted', 'national'] as const;
export type PublicationPlace = (typeof publicationPlaces)[number];

export interface Publication {
  readonly publicationId: string;
  readonly publishedAt: Instant;
}

/** A notice that was sent, by hand or by the program, and what became of it. */
export interface SentNotice {
  /** `<kind>-<number>`: `call-1`, and `call-2` when the first was rejected. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** The lot, or the partner's track, that it is of; none for the whole case. */
  readonly track?: string;
  /** When it was dispatched: minimum periods run from here (LOU 11:2–3). */
  readonly sentAt: Instant;
  /** `hand`: somebody entered it in the database; `port`: the program sends it there. */
  readonly by: 'hand' | 'port';
  /** Whether it goes to the Publications Office (TED), and not to the national database alone. */
  readonly eu: boolean;
  /** Given when it was sent by hand. */
  readonly publicationId?: string;
  /** When the Publications Office confirmed that it has received the notice. */
  readonly confirmedAt?: Instant;
  readonly ted?: Publication;
  readonly national?: Publication;
  readonly rejectedAt?: Instant;
}

export interface NoticesState {
  readonly notices: { readonly [id: string]: SentNotice };
}

export interface NoticesFacts {
  NoticeReceiptConfirmed: { notice: string; confirmedAt: Instant };
  /** `standstillEndsOn`: of an ex-ante notice that is published for the first time (LOU 20:3). */
  PublicationRecorded: { notice: string; where: PublicationPlace; standstillEndsOn?: CalendarDate } & Publication;
  NoticeRejected: { notice: string };
}

export const noNotices: NoticesState = { notices: {} };
