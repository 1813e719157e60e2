import type { CalendarDate, Instant } from '../calendar/index.js';
import type { PitfallId } from './pitfall.js';

/** What was last answered about one pitfall: choices, amounts and ids; free text is kept apart. */
export interface PitfallAnswers {
  readonly version: number;
  readonly by: string;
  /** The person in whose place it was answered, when that was done by a deputy. */
  readonly deputyFor?: string;
  readonly at: Instant;
  readonly on: CalendarDate;
  readonly answers: { readonly [question: string]: unknown };
}

export interface Evidence {
  /** The kind that the measure asks for. */
  readonly kind: string;
  readonly title: string;
  /** Where it is found: a diary number, an address, a digest. */
  readonly reference: string;
}

/** The decision-maker's decision that a measure has done away with what raised a stop. */
export interface Lift {
  readonly stop: string;
  readonly measure: string;
  readonly evidence: readonly Evidence[];
  readonly by: string;
  readonly at: Instant;
  readonly on: CalendarDate;
  /** The version of the answers that it rests on. */
  readonly version: number;
  /** When answers changed on which it rested: from then on it lifts nothing. */
  readonly lapsedAt?: Instant;
}

export const advantages = ['none', 'neutralised', 'remains'] as const;

/** The judgement of one supplier that took part before the competition (LOU 4:8). */
export interface PriorInvolvement {
  readonly supplier: string;
  readonly advantage: (typeof advantages)[number];
  /** The day on which the firm was heard (LOU 13:4). */
  readonly heardOn?: CalendarDate;
  /** What it had taken part in when it was judged. */
  readonly involvedIn: readonly string[];
  readonly by: string;
  readonly on: CalendarDate;
}

export interface PitfallsState {
  readonly pitfalls: { readonly [P in PitfallId]?: PitfallAnswers };
  /** Every lift, also those that have lapsed, in the order of the decisions. */
  readonly lifts: readonly Lift[];
  /** The newest judgement of each supplier. */
  readonly priorInvolvements: readonly PriorInvolvement[];
}

export interface PitfallsFacts {
  PitfallAnswered: {
    pitfall: PitfallId;
    version: number;
    on: CalendarDate;
    answers: { readonly [question: string]: unknown };
  };
  StopLifted: {
    stop: string;
    pitfall: PitfallId;
    measure: string;
    version: number;
    evidence: readonly Evidence[];
    on: CalendarDate;
  };
  PriorInvolvementChecked: {
    supplier: string;
    advantage: (typeof advantages)[number];
    heardOn?: CalendarDate;
    involvedIn: readonly string[];
    on: CalendarDate;
  };
}

export const noPitfalls: PitfallsState = { pitfalls: {}, lifts: [], priorInvolvements: [] };
