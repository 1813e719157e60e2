import type { CalendarDate, Instant } from '../calendar/index.js';

/** What a person can have in common with a supplier (Directive 2014/24/EU, Article 24). */
export const interestKinds = ['financial', 'family', 'employment', 'ownership', 'other'] as const;
export type InterestKind = (typeof interestKinds)[number];

/** What is done when an interest does not disqualify, so that it cannot colour the outcome. */
export const conflictMeasures = [
  'does-not-score',
  'does-not-decide',
  'no-access-to-tenders',
  'second-person-checks',
  'interest-given-up',
  'other',
] as const;
export type ConflictMeasure = (typeof conflictMeasures)[number];

export const assessmentOutcomes = ['cleared', 'measures', 'disqualified'] as const;

export interface Interest {
  readonly kind: InterestKind;
  readonly supplier?: string;
}

/** A person's last declaration. */
export interface Declaration {
  readonly at: Instant;
  /** How many windows of requests or tenders were opened when it was made: a later opening makes it out of date. */
  readonly openings: number;
  readonly interests: readonly Interest[];
  /** `none`: nothing to assess; `waiting`: not assessed yet; `lifted`: a disqualification that has been lifted. */
  readonly outcome: 'none' | 'waiting' | (typeof assessmentOutcomes)[number] | 'lifted';
}

/** A conflict of interest that was found, and what was done about it: the individual report tells of it (LOU 12:16). */
export interface Conflict {
  readonly person: string;
  readonly on: CalendarDate;
  readonly outcome: 'measures' | 'disqualified';
  readonly interests: readonly Interest[];
  readonly measures: readonly ConflictMeasure[];
  readonly liftedOn?: CalendarDate;
}

export interface ConflictsState {
  /** By person. */
  readonly declarations: { readonly [person: string]: Declaration };
  /** Persons who may not act in the case. */
  readonly disqualified: readonly string[];
  /** In the order they were found; kept to the end of the case. */
  readonly conflicts: readonly Conflict[];
}

export interface ConflictsFacts {
  /** By the person it concerns: the event's actor. */
  InterestsDeclared: { openings: number; interests: readonly Interest[] };
  DeclarationAssessed: {
    person: string;
    outcome: (typeof assessmentOutcomes)[number];
    measures: readonly ConflictMeasure[];
  };
  DisqualificationLifted: { person: string };
}

export const noConflicts: ConflictsState = { declarations: {}, disqualified: [], conflicts: [] };
