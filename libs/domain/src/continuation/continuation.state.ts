import type { CalendarDate } from '../calendar/index.js';

/** A requirement of the earlier case, as its documents stated it. */
export interface InheritedRequirement {
  readonly id: string;
  readonly text: string;
  readonly mandatory?: boolean;
  readonly serves?: readonly string[];
}

/** What an effect of the earlier case came to: the baseline of the new one. */
export interface InheritedValue {
  readonly indicator: string;
  readonly value: number;
  readonly on: CalendarDate;
}

/** What a case goes on from. */
export interface Continued {
  /** The earlier case's id and reference. */
  readonly case: string;
  readonly reference: string;
  /** The last measured value of each indicator that was measured. */
  readonly measured: readonly InheritedValue[];
  readonly requirements: readonly InheritedRequirement[];
  /** Items of the earlier dialogue that have to be disclosed in this case too. */
  readonly disclosures: readonly string[];
  /** How many lessons stand in the event's body. */
  readonly lessons: number;
  /** Whether the needs analysis began as the earlier case's, and was not written since. */
  readonly draft: boolean;
}

export interface ContinuationState {
  readonly continues?: Continued;
}

export interface ContinuationFacts {
  ThreadInherited: Omit<Continued, 'draft'>;
}
