import type { CalendarDate, ExplanationStep } from '../calendar/index.js';
import type { Role } from '../case/roles.js';
import type { Text } from '../case/text.js';
import type { Money } from '../fields/field.js';
import type { Expectation } from '../learning/expectation.js';
import type { StepExpectation } from '../learning/step-expectations.js';
import type { StageDefinition } from '../procedures/definition.js';
import type { MilestoneKind } from './planning.state.js';
import type { DatedWork } from './stage-work.js';

/** One thing in the plan of a case: a stage of a track, a milestone, or money that can be used from a day. */
export interface Activity {
  /** `<track>/<stage>`, or the milestone's id. */
  readonly id: string;
  readonly kind: 'stage' | MilestoneKind;
  readonly name: Text;
  readonly track?: string;
  readonly stage?: string;
  readonly zone?: StageDefinition['zone'];
  readonly status: 'done' | 'current' | 'ahead';
  readonly roles: readonly Role[];
  readonly persons: readonly string[];
  /** Ids of what comes before it. */
  readonly dependsOn: readonly string[];
  readonly workingDays: number;
  /** Earliest by law: minimum periods and standstill, no days for own work. */
  readonly earliestStartOn: CalendarDate;
  readonly earliestEndOn: CalendarDate;
  /** As expected; what has happened is what it was. */
  readonly startOn: CalendarDate;
  readonly endOn: CalendarDate;
  readonly actualStartOn?: CalendarDate;
  readonly actualEndOn?: CalendarDate;
  /** The day that somebody has planned. */
  readonly plannedOn?: CalendarDate;
  readonly period?: string;
  readonly explanation: readonly ExplanationStep[];
  readonly assumes?: Text;
  /** What the expected end of a stage that isn't over rests on: the law, or the organisation's own finished cases. */
  readonly expectation?: Expectation;
  /** The same for each step that has working days or has been learned. */
  readonly steps?: readonly StepExpectation[];
  readonly amount?: Money;
  readonly availableUntil?: CalendarDate;
}

/** An activity with what the schedule needs to go on from it. */
export interface Scheduled {
  readonly activity: Activity;
  /** The first day on which what follows can start, as expected. */
  readonly followsOn: CalendarDate;
  /** Its end if it were not held up by today's date; earlier than today: it is late. */
  readonly dueOn: CalendarDate;
  /** Calendar days that the stage took in the finished cases, where enough of them teach; what the spread is drawn from. */
  readonly drawnFrom: readonly number[];
  readonly work: readonly DatedWork[];
}
