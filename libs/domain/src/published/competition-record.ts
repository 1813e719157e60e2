import type { Instant } from '../calendar/index.js';
import type { PublishedLink } from './published-competition.js';

/** A link of a window's chain as the record keeps it; without text and supplier where the reader may not see them. */
export interface RecordedLink extends PublishedLink {
  readonly window: string;
  readonly supplier?: string;
}

/** What the case's log says of an opening or of its certification. */
export interface RecordedOpening {
  readonly type: 'WindowOpened' | 'EnvelopeOpened' | 'OpeningCertified';
  readonly seq: number;
  readonly at: Instant;
  readonly hash: string;
  readonly window: string;
  readonly envelope?: string;
  readonly openers?: readonly string[];
  /** Who certified. */
  readonly opener?: string;
  readonly head?: string;
  readonly list?: string;
}

/** What the record brings to a published competition beside the case's state. */
export interface CompetitionRecord {
  readonly links: readonly RecordedLink[];
  readonly openings: readonly RecordedOpening[];
}
