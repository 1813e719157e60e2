import type { Instant } from '../calendar/index.js';
import type { Documents } from '../documents/documents.state.js';
import type { Computation } from '../evaluation/computation.js';
import type { Envelope } from '../windows/envelopes.js';
import type { Window } from '../windows/windows.state.js';

export const competitionFormat = 'behov-competition/1';

/**
 * A competition as it is given out after the opening: enough to check, without this program, that what was received in time was
 * counted, that it was opened by those who should, and that the ranking follows from the published terms. Plain JSON.
 */
export interface PublishedCompetition {
  readonly format: typeof competitionFormat;
  readonly case: string;
  readonly organisation: string;
  readonly reference: string;
  /** The record's clock. */
  readonly madeAt: Instant;
  /** The supplier that it was made for, which sees less; without it the whole. */
  readonly reader?: string;
  readonly documents?: PublishedDocuments;
  readonly windows: readonly PublishedWindow[];
  readonly lots: readonly PublishedLot[];
}

/** The procurement documents as far as rules and evaluation read them: without who wrote and approved them. */
export type DocumentTerms = Omit<Documents, 'status' | 'author' | 'reviewer' | 'simulated'>;

export interface PublishedDocuments {
  readonly version: number;
  readonly terms: DocumentTerms;
  /** Hexadecimal SHA-256 of the terms' canonical JSON. */
  readonly digest?: string;
}

export interface PublishedWindow extends Pick<Window, 'id' | 'receives' | 'opensAt'> {
  /** Exclusive, as it was when the window closed. */
  readonly dueAt: Instant;
  /** How many openers it takes; at least two. */
  readonly takes?: number;
  readonly envelopes: readonly Envelope[];
  /** One for each part that was opened. */
  readonly openings: readonly PublishedOpening[];
  /** What counted, in the order in which it was received. */
  readonly counted: readonly PublishedSubmission[];
  readonly late: readonly PublishedLate[];
  /** What could not be read. Left out for others than the authority. */
  readonly faulty?: readonly PublishedFault[];
  /** Left out for entries to a contest, whose makers stay unknown. */
  readonly chain?: PublishedChain;
}

export interface PublishedOpening {
  readonly envelope?: string;
  readonly openedAt: Instant;
  readonly openers: readonly string[];
  /** Of the list of what was opened; see `opening-list`. */
  readonly list?: string;
  readonly certified: readonly { readonly person: string; readonly at: Instant; readonly list: string }[];
  /** The event in the case's log that says so, with its link of the case's own chain. */
  readonly logged: { readonly seq: number; readonly hash: string };
}

/** A supplier is named to the authority, to itself, and where it won; all others have a number alone, in `of`. */
interface MaybeNamed {
  readonly supplier?: string;
}

export interface PublishedSubmission extends MaybeNamed {
  readonly submission: string;
  readonly receivedAt: Instant;
  readonly digest: string;
  /** Lots that it has an offer for, as far as it is opened. Left out for others than the authority. */
  readonly lots?: readonly string[];
}

export interface PublishedLate extends MaybeNamed {
  readonly receivedAt: Instant;
  readonly digest: string;
}

export interface PublishedFault extends MaybeNamed {
  readonly digest: string;
  readonly envelope: string;
  readonly fault: string;
}

export interface PublishedChain {
  /** The hash that the opening sealed into the case's log. Links after it are of what came later. */
  readonly head: string;
  readonly links: readonly PublishedLink[];
}

/** A link: its hash is SHA-256 of the previous link's (64 zeros before the first), a line feed and its text. */
export interface PublishedLink {
  readonly seq: number;
  readonly hash: string;
  readonly submission: string;
  readonly kind: 'received' | 'replaced' | 'withdrawn' | 'late';
  readonly receivedAt: Instant;
  readonly digest: string;
  /** The sequence of the first link by the same supplier. */
  readonly of: number;
  /** What is chained. Left out where it names a supplier that the reader isn't told of. */
  readonly text?: string;
}

export interface PublishedLot {
  readonly lot: string;
  /** The window whose tenders were compared. Left out where the reader isn't told. */
  readonly window?: string;
  readonly evaluation: Computation;
  readonly decision?: { readonly suppliers: readonly string[]; readonly at: Instant };
  readonly notifiedAt?: Instant;
}
