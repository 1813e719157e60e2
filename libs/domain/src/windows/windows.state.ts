import type { CalendarDate, Instant } from '../calendar/index.js';
import type { AnnouncedMinimum } from './announced-minimum.js';
import type { Envelope, EnvelopeId } from './envelopes.js';
import type { FaultyEnvelope, LateSubmission, SubmissionRecord } from './submission.js';

/** An opener's request for the opening, which stands for a while (see `opening-together`). */
export interface OpeningAsk {
  readonly person: string;
  readonly at: Instant;
}

/** The list of what was opened (LOU 12:10), certified by those who opened. */
export interface OpeningList {
  readonly openers: readonly string[];
  /** Hexadecimal SHA-256 of what is listed; it tells nothing of who has submitted. */
  readonly digest: string;
  readonly certified: readonly OpeningAsk[];
}

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
  /** The parts that each submission is sealed in, in the order in which they are opened; none in windows of before they were. */
  readonly envelopes?: readonly Envelope[];
  /** The parts that are opened. */
  readonly opened?: readonly EnvelopeId[];
  /** How many openers have to ask: two, or as many shares as the key is split to need. */
  readonly takes?: number;
  /** Appointed openers whose requests stand, for what is opened next. */
  readonly openers: readonly OpeningAsk[];
  /** Chambers of commerce that send somebody to the opening, at a tenderer's request and cost (LOU 12:10). */
  readonly admitted?: readonly string[];
  /** The last list: of the whole opening, or of the part that was opened last. */
  readonly list?: OpeningList;
  /** After the opening only. */
  readonly submissions?: readonly SubmissionRecord[];
  /** What did not open, or was not whole. It stays on the list; the procurer judges it. */
  readonly faulty?: readonly FaultyEnvelope[];
  readonly late?: readonly LateSubmission[];
}

export interface WindowsState {
  readonly windows: { readonly [id: string]: Window };
  /** The public keys that openers have registered, to receive their shares of split keys. */
  readonly openerKeys: { readonly [person: string]: string };
}

export interface WindowsFacts {
  WindowAnnounced: Pick<
    Window,
    | 'id'
    | 'stage'
    | 'track'
    | 'receives'
    | 'openTo'
    | 'opensAt'
    | 'dueAt'
    | 'questionsUntilOn'
    | 'minimum'
    | 'envelopes'
    | 'takes'
  >;
  WindowExtended: { window: string; dueAt: Instant; questionsUntilOn?: CalendarDate };
  WindowClosed: { window: string };
  OpeningRequested: { window: string; opener: string; envelope?: EnvelopeId };
  /** Who asked alone and waited too long for the other has to ask anew. */
  OpeningRequestLapsed: { window: string; openers: readonly string[] };
  /** The shares that the openers gave do not make the key: they ask anew. */
  OpeningFailed: { window: string; envelope: EnvelopeId; faults: readonly ShareFault[] };
  /** `head` is the last hash of the window's own chain: the opening seals it into the case's log. */
  WindowOpened: {
    window: string;
    /** The track the window belongs to; undefined for the whole case. */
    track?: string;
    openers: readonly string[];
    /** Which part was opened, where submissions are sealed in parts. */
    envelope?: EnvelopeId;
    head: string;
    /** See {@link OpeningList.digest}. */
    list?: string;
    submissions: readonly SubmissionRecord[];
    late: readonly LateSubmission[];
    faulty?: readonly FaultyEnvelope[];
    /** How many attachments the opened part has; without it none. */
    attachments?: number;
  };
  /** A later part of the submissions: what it adds to the offers. */
  EnvelopeOpened: {
    window: string;
    track?: string;
    envelope: EnvelopeId;
    openers: readonly string[];
    list: string;
    offers: readonly Pick<SubmissionRecord, 'supplier' | 'offers' | 'answers' | 'behind'>[];
    faulty: readonly FaultyEnvelope[];
    attachments?: number;
  };
  AdmittedToOpening: { window: string; chamber: string };
  OpeningCertified: { window: string; opener: string; list: string };
  OpenerKeyRegistered: { opener: string; recipient: string };
  /** A submission that came after the opening; those before it are listed by the opening. */
  LateSubmissionRefused: { window: string } & LateSubmission;
}

/** A share that does not fit; without an opener: there are too few. */
export interface ShareFault {
  readonly opener?: string;
  readonly fault: string;
}

export const noWindows: WindowsState = { windows: {}, openerKeys: {} };
