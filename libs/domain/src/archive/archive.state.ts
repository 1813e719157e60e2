import type { CalendarDate, Instant } from '../calendar/index.js';
import type { RetentionClass } from './retention-classes.data.js';

/** The organisation's own decision on how long a class of this case is kept. */
export interface RetentionDecision {
  /** The decision or plan that it follows, such as a diary number. */
  readonly decision: string;
  /** Last day of keeping; none where it is kept for good. */
  readonly untilOn?: CalendarDate;
}

/** Something for whose sake nothing may be disposed of: a trial, an audit, an inquiry. */
export interface Hold {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
}

export interface Disposal {
  readonly id: string;
  readonly class: RetentionClass;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly status: 'proposed' | 'decided' | 'rejected';
  /** Until it is decided; afterwards the decision's event names them. */
  readonly documents: readonly string[];
  /** The organisation's disposal decision. */
  readonly reference?: string;
}

export interface ArchiveState {
  readonly retention: { readonly [C in RetentionClass]?: RetentionDecision };
  /** Those that are in force. */
  readonly holds: readonly Hold[];
  /** How many have been placed. */
  readonly holdsPlaced: number;
  readonly disposals: readonly Disposal[];
}

export interface ArchiveFacts {
  RetentionSet: { class: RetentionClass } & RetentionDecision;
  HoldPlaced: { hold: string };
  HoldLifted: { hold: string };
  DisposalProposed: { disposal: string; class: RetentionClass; documents: readonly string[] };
  /** The record removes what is named by this event, and by nothing else. */
  DisposalDecided: {
    disposal: string;
    class: RetentionClass;
    reference: string;
    /** Sequences of the events whose bodies go. */
    events: readonly number[];
    files: readonly string[];
    submissions: readonly string[];
  };
  DisposalRejected: { disposal: string };
}

export const noArchive: ArchiveState = { retention: {}, holds: [], holdsPlaced: 0, disposals: [] };
