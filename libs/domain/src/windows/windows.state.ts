import type { CalendarDate, Instant } from '../calendar/index.js';
import type { AnnouncedMinimum } from './announced-minimum.js';
import type { LateSubmission, SubmissionRecord } from './submission.js';

/** A time during which sealed requests, tenders or entries are received. Submissions stand in a stream of their own. */
export interface Window {
  readonly id: string;
  readonly stage: string;
  readonly track: string;
  readonly receives: 'request' | 'tender' | 'entry';
  /** Which suppliers may submit; null: all. */
  readonly openTo: readonly string[] | null;
  readonly opensAt: Instant;
  /** Exclusive: a submission received at this instant is late. */
  readonly dueAt: Instant;
  /** Last day for questions, inclusive; without it until `dueAt`. */
  readonly questionsUntilOn?: CalendarDate;
  /** The minimum period that its time kept when it was announced (LOU ch. 11); none where its stage has none. */
  readonly minimum?: AnnouncedMinimum;
  readonly status: 'open' | 'closed' | 'opened' | 'cancelled';
  /** Appointed openers who have asked for the opening. */
  readonly openers: readonly string[];
  /** After the opening only. */
  readonly submissions?: readonly SubmissionRecord[];
  readonly late?: readonly LateSubmission[];
}

export interface WindowsState {
  readonly windows: { readonly [id: string]: Window };
}

export interface WindowsFacts {
  WindowAnnounced: Pick<
    Window,
    'id' | 'stage' | 'track' | 'receives' | 'openTo' | 'opensAt' | 'dueAt' | 'questionsUntilOn' | 'minimum'
  >;
  WindowExtended: { window: string; dueAt: Instant; questionsUntilOn?: CalendarDate };
  WindowClosed: { window: string };
  OpeningRequested: { window: string; opener: string };
  /** `head` is the last hash of the window's own chain: the opening seals it into the case's log. */
  WindowOpened: {
    window: string;
    /** The track the window belongs to; undefined for the whole case. */
    track?: string;
    openers: readonly string[];
    head: string;
    submissions: readonly SubmissionRecord[];
    late: readonly LateSubmission[];
  };
  /** A submission that came after the opening; those before it are listed by the opening. */
  LateSubmissionRefused: { window: string } & LateSubmission;
}

export const noWindows: WindowsState = { windows: {} };
