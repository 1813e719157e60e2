import type { CalendarDate } from '../calendar/index.js';
import type { Role } from '../case/roles.js';
import type { Money } from '../fields/field.js';

export const milestoneKinds = ['development', 'funding', 'procurement', 'implementation'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** A number of days after a milestone is reached, or after a stage (named by its id) has ended. */
export interface After {
  readonly activity: string;
  readonly days: number;
}

/** What the case wants to have reached beside its procedure's stages: a prototype, a decision on money, a roll-out. */
export interface Milestone {
  readonly id: string;
  readonly kind: MilestoneKind;
  readonly title: string;
  /** When it is planned: on a day, or some days after something else. Money is there from `availableFrom`. */
  readonly on?: CalendarDate;
  readonly after?: After;
  /** Milestones and stages that come before it. */
  readonly dependsOn: readonly string[];
  /** Stages that don't begin before it is reached. */
  readonly holds: readonly string[];
  readonly owner: { readonly person: string } | { readonly role: Role };
  /** Working days of the owner's that it takes. */
  readonly workingDays?: number;
  /** Outside money: how much, and the first and last day on which it can be used by what depends on it. */
  readonly amount?: Money;
  readonly availableFrom?: CalendarDate;
  readonly availableUntil?: CalendarDate;
  readonly reachedOn?: CalendarDate;
}

/** When a track entered a stage the first time, and left it the last. */
export interface StageDates {
  readonly enteredOn: CalendarDate;
  readonly leftOn?: CalendarDate;
}

export interface PlanningState {
  readonly milestones: { readonly [id: string]: Milestone };
  /** By `<track>/<stage>`. */
  readonly stageDates: { readonly [stage: string]: StageDates };
}

type Moved = Pick<Milestone, 'on' | 'after' | 'availableFrom' | 'availableUntil'>;

export interface PlanningFacts {
  MilestonePlanned: { milestone: Omit<Milestone, 'reachedOn'> };
  MilestoneMoved: { id: string } & Moved;
  MilestoneReached: { id: string; on: CalendarDate };
  MilestoneDropped: { id: string };
}

export const noPlanning: PlanningState = { milestones: {}, stageDates: {} };
