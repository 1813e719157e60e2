import type { CalendarDate } from '../calendar/index.js';

/** By whom a value was given: a person, or the system that it comes from. */
export const givenBy = ['hand', 'source'] as const;

export interface Measurement {
  readonly indicator: string;
  readonly value: number;
  readonly on: CalendarDate;
  /** Which planned measurement it answers: `handover` or an ISO 8601 period after the handover. */
  readonly point: string;
  readonly by: (typeof givenBy)[number];
  /** The service account that gave it, where a source did. */
  readonly account?: string;
}

/** Something that a review found has to be done. What it is stands in the review's body. */
export interface EffectAction {
  readonly id: string;
  /** A role or a person of the case. */
  readonly owner: string;
  readonly dueOn: CalendarDate;
  readonly doneOn?: CalendarDate;
}

/** What the decision on the future can be (benefit realisation). */
export const futures = ['scale-up', 'adapt', 'stop'] as const;
export type Future = (typeof futures)[number];

/** Where further development takes place: within what the contract allows (LOU 17:8), or in a case of its own. */
export const developments = ['within-contract', 'new-case'] as const;
export type Development = (typeof developments)[number];

/** What the data says of one effect when the future was decided. */
export interface Outcome {
  readonly indicator: string;
  readonly outcome: 'reached' | 'missed' | 'not-measured';
  readonly target: number;
  /** The last measured value. */
  readonly value?: number;
}

export interface FutureDecision {
  readonly choice: Future;
  readonly development?: Development;
  readonly by: string;
}

/** One follow-up of a delivery: from its acceptance to the decision. */
export interface FollowUp {
  readonly acceptedOn?: CalendarDate;
  /** Who accepted it: they don't approve the payment. */
  readonly acceptedBy?: string;
  readonly measurements: readonly Measurement[];
  /** What a correction took the place of, oldest first. */
  readonly corrected?: readonly Measurement[];
  /** The planned reviews that have been held. */
  readonly reviews?: readonly { readonly point: string; readonly on: CalendarDate }[];
  readonly actions?: readonly EffectAction[];
  readonly decision?: FutureDecision;
}

/** Delivery and measured effect of one lot's contract, against the goals of the needs analysis. */
export interface Effect extends FollowUp {
  /** Follow-ups before further development within the contract. */
  readonly earlier?: readonly FollowUp[];
}

export interface EffectState {
  readonly effects: { readonly [track: string]: Effect };
}

export interface EffectFacts {
  DeliveryAccepted: { track: string; on: CalendarDate };
  MeasurementRecorded: { track: string } & Measurement;
  /** The value that was there stays in the log, and among those corrected. */
  MeasurementCorrected: { track: string } & Measurement;
  EffectReviewed: {
    track: string;
    point: string;
    on: CalendarDate;
    actions: readonly Pick<EffectAction, 'id' | 'owner' | 'dueOn'>[];
  };
  EffectActionCompleted: { track: string; action: string; on: CalendarDate };
  FutureDecided: {
    track: string;
    choice: Future;
    development?: Development;
    /** What the further development within the contract rests on. */
    ground?: string;
    /** Stated from the measurements. */
    outcomes: readonly Outcome[];
    /** Planned measurements that were left out by deciding. */
    left: number;
  };
}

export const noEffects: EffectState = { effects: {} };
