import type { CalendarDate } from '../calendar/index.js';
import { addDays, stepWorkingDays } from '../calendar/index.js';
import type { StageDefinition } from '../procedures/definition.js';
import { learned, type Learned } from './learned.js';

/** How long a stage, or a step in it, took in an organisation's finished cases: one figure for each case, in the same order. */
export interface RecordedDurations {
  readonly definition: string;
  readonly stage: string;
  /** The step's command; the whole stage without it. */
  readonly command?: string;
  readonly calendarDays: readonly number[];
  readonly workingDays: readonly number[];
  /** From when the stage was entered until it, or the step, was done. */
  readonly reachedDays: readonly number[];
}

/** What a length is counted in: people's work in working days, what waits for a deadline or for others in calendar days. */
export type LengthUnit = 'working-days' | 'calendar-days';

/** A learned length with its unit. */
export interface LearnedLength extends Learned {
  readonly unit: LengthUnit;
}

/** What the finished cases say of one stage. */
export interface StageDurations {
  /** How many of them have gone through it. */
  readonly cases: number;
  readonly length?: LearnedLength;
  /** Calendar days of each of them; what the spread of the dates is drawn from. */
  readonly drawnFrom: readonly number[];
  readonly steps: { readonly [command: string]: StepDurations };
}

export interface StepDurations {
  readonly cases: number;
  /** From when it is asked for. */
  readonly length?: LearnedLength;
  /** Calendar days from when the stage is entered. */
  readonly reached?: Learned;
}

/** A stage in which submissions are received or a standstill runs is counted in calendar days, like the law counts; so is one without working days. */
export const unitOf = (stage: StageDefinition): LengthUnit =>
  !stage.window &&
  stage.steps.some(({ workingDays }) => workingDays !== undefined) &&
  !stage.steps.some(({ command }) => command === 'EndStandstill')
    ? 'working-days'
    : 'calendar-days';

/** What is recorded of a definition's stage, in the unit that the definition counts it in. */
export function durationsOf(
  recorded: readonly RecordedDurations[],
  definition: string,
  stage: StageDefinition,
): StageDurations {
  const here = recorded.filter((one) => one.definition === definition && one.stage === stage.id);
  const whole = here.find(({ command }) => command === undefined);
  const steps = here.flatMap((one) => {
    const step = stage.steps.find(({ command }) => command === one.command);
    if (!step) return [];
    const unit: LengthUnit = step.workingDays === undefined ? 'calendar-days' : 'working-days';
    return [[step.command, { ...lengthOf(one, unit), ...reachedIn(one) }] as const];
  });
  return {
    ...(whole ? lengthOf(whole, unitOf(stage)) : { cases: 0 }),
    drawnFrom: whole?.calendarDays ?? [],
    steps: Object.fromEntries(steps),
  };
}

function lengthOf(recorded: RecordedDurations, unit: LengthUnit): Pick<StepDurations, 'cases' | 'length'> {
  const all = unit === 'working-days' ? recorded.workingDays : recorded.calendarDays;
  const found = learned(all);
  return { cases: all.length, ...(found ? { length: { ...found, unit } } : {}) };
}

function reachedIn({ reachedDays }: RecordedDurations): Pick<StepDurations, 'reached'> {
  const reached = learned(reachedDays);
  return reached ? { reached } : {};
}

/** The last day of something that begins on a day and takes so long. */
export const lastDay = (from: CalendarDate, length: number, unit: LengthUnit): CalendarDate =>
  unit === 'working-days' ? stepWorkingDays(from, length, 1, 'public-holidays-and-eves') : addDays(from, length);
