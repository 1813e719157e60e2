import type { CalendarDate, Instant } from '../calendar/index.js';
import type { ExclusionGroundId } from './grounds.data.js';

/** What a supplier says it has done about the ground (LOU 13:5), or about what it owes (13:2). */
export const cleaningMeasures = [
  'damage-paid',
  'cooperated',
  'measures-taken',
  'taxes-paid',
  'payment-plan',
  'replaced',
] as const;
export type CleaningMeasure = (typeof cleaningMeasures)[number];

/** Why a supplier against whom a ground was raised is kept. */
export const keptBecause = [
  'not-proven',
  'self-cleaned',
  'settled',
  'replaced',
  'not-proportionate',
  'public-interest',
] as const;
export type KeptBecause = (typeof keptBecause)[number];

/** Whom the ground concerns: the supplier, or another on whom its request or tender leans (LOU 4:5, 14:6–8). */
export const concernedParties = ['supplier', 'relied-on', 'group-member', 'subcontractor'] as const;
export type ConcernedParty = (typeof concernedParties)[number];

/** A ground for exclusion that was raised against a supplier. What happened, and who did it, stands in bodies alone. */
export interface Exclusion {
  /** `x1`, `x2` … */
  readonly id: string;
  readonly supplier: string;
  readonly ground: ExclusionGroundId;
  readonly concerns: ConcernedParty;
  /** The last day on which the ground may be used (LOU 13:1 a, 13:3 a); none while it has no limit. */
  readonly usableUntil?: CalendarDate;
  readonly raisedAt: Instant;
  /** The last day of the hearing. */
  readonly answersDueOn: CalendarDate;
  readonly answer?: { readonly at: Instant; readonly measures: readonly CleaningMeasure[] };
  readonly decision?: { readonly outcome: 'excluded' | 'kept'; readonly because?: KeptBecause; readonly at: Instant };
}

export interface ExclusionState {
  readonly exclusions: readonly Exclusion[];
}

export interface ExclusionFacts {
  ExclusionRaised: Pick<Exclusion, 'supplier' | 'ground' | 'concerns' | 'usableUntil' | 'answersDueOn'> & {
    exclusion: string;
  };
  ExclusionAnswered: { exclusion: string; supplier: string; measures: readonly CleaningMeasure[] };
  ExclusionDecided: { exclusion: string; supplier: string; outcome: 'excluded' | 'kept'; because?: KeptBecause };
}

export const noExclusions: ExclusionState = { exclusions: [] };
