import type { CalendarDate, Instant } from '../calendar/index.js';
import type { Money } from '../fields/field.js';

/** What the supplier has reported as delivered for a milestone, the last time. */
export interface Delivery {
  readonly milestone: string;
  /** The day of the report: what lateness is counted to. */
  readonly reportedOn: CalendarDate;
  readonly reportedAt: Instant;
  readonly reportedBy: string;
  readonly status: 'reported' | 'accepted' | 'rejected';
  readonly decidedBy?: string;
  readonly decidedAt?: Instant;
  /** How many times it was rejected before. */
  readonly rejections: number;
}

export interface Payment {
  readonly amount: Money;
  /** What was due and will not be paid: the account is closed with this payment. */
  readonly waived?: number;
  readonly on: CalendarDate;
  readonly by: string;
}

export interface ClaimedPenalty {
  readonly penalty: string;
  readonly milestone?: string;
  /** Begun weeks, begun days or occasions. */
  readonly units: number;
  readonly amount: Money;
  readonly on: CalendarDate;
}

export const deviationGrades = ['minor', 'major'] as const;

export interface Deviation {
  /** `deviation-1`, `deviation-2`, … in the contract. */
  readonly id: string;
  readonly title: string;
  readonly grade: (typeof deviationGrades)[number];
  readonly milestone?: string;
  readonly on: CalendarDate;
  /** The last day to mend it, where one was set. */
  readonly dueOn?: CalendarDate;
  readonly resolvedOn?: CalendarDate;
}

export interface Subcontractor {
  readonly id: string;
  readonly name: string;
  readonly number?: string;
  readonly part: string;
  readonly registeredOn?: CalendarDate;
  readonly replaced?: { readonly by: string; readonly on: CalendarDate; readonly ground: string };
}

export const followUpOutcomes = ['kept', 'not-kept', 'unclear'] as const;

export interface TermFollowUp {
  readonly term: string;
  readonly on: CalendarDate;
  readonly outcome: (typeof followUpOutcomes)[number];
}

export interface ExercisedOption {
  readonly option: string;
  readonly on: CalendarDate;
}

/** How one contract is carried out. */
export interface Performance {
  /** By milestone. */
  readonly deliveries: { readonly [milestone: string]: Delivery };
  readonly payments: readonly Payment[];
  readonly penalties: readonly ClaimedPenalty[];
  readonly deviations: readonly Deviation[];
  /** Those that were registered after the contract was settled, and those of the contract that were replaced. */
  readonly subcontractors: readonly Subcontractor[];
  readonly followUps: readonly TermFollowUp[];
  readonly exercised: readonly ExercisedOption[];
  /** Dates that were told of ahead: `end/60/2029-12-31`. */
  readonly announced: readonly string[];
}

export interface PerformanceState {
  /** By the contract's track. */
  readonly performances: { readonly [track: string]: Performance };
}

interface Of {
  track: string;
}

export interface PerformanceFacts {
  DeliveryReported: Of & { milestone: string; on: CalendarDate; files: readonly string[] };
  MilestoneAccepted: Of & { milestone: string; on: CalendarDate };
  DeliveryRejected: Of & { milestone: string; on: CalendarDate };
  PaymentApproved: Of & { amount: Money; waived?: number; on: CalendarDate };
  PenaltyClaimed: Of & ClaimedPenalty;
  DeviationRecorded: Of & Omit<Deviation, 'resolvedOn'>;
  DeviationResolved: Of & { deviation: string; on: CalendarDate };
  SubcontractorRegistered: Of & { subcontractor: Subcontractor };
  SubcontractorReplaced: Of & { subcontractor: string; by: Subcontractor; ground: string; on: CalendarDate };
  TermFollowedUp: Of & TermFollowUp;
  /** The contract lasts longer, or is worth more, from now on. */
  OptionExercised: Of & { option: string; months?: number; value?: Money; on: CalendarDate };
  /** The contract's last day, or an option's, comes near. */
  ContractDateNeared: Of & { about: string; days: number; dueOn: CalendarDate };
}

export const noPerformance: Performance = {
  deliveries: {},
  payments: [],
  penalties: [],
  deviations: [],
  subcontractors: [],
  followUps: [],
  exercised: [],
  announced: [],
};

export const noPerformances: PerformanceState = { performances: {} };
