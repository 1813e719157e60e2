import { addDays, type CalendarDate } from '../calendar/index.js';
import { commands } from '../case/commands.js';
import type { Text } from '../case/text.js';
import type { TimetableStage } from '../planning/stage-walk.js';
import type { StageDefinition } from '../procedures/definition.js';
import type { StageDurations } from './durations.js';
import { expectation, type Expectation } from './expectation.js';

/** A step of a stage, and when it is expected to be done. */
export interface StepExpectation extends Expectation {
  readonly command: string;
  readonly name: Text;
}

/**
 * The steps of a stage that have working days or were learned, each once. A learned length counts from when the step is asked for;
 * its dates, from the stage's first day by how long after it half, and four of five, of the finished cases had done the step. They
 * are never after the stage's own end and, for work on what was submitted, never before the deadline.
 */
export function stepExpectations(
  stage: StageDefinition,
  learnt: StageDurations,
  row: TimetableStage,
  stageEndsOn: CalendarDate,
): readonly StepExpectation[] {
  const within = (day: CalendarDate, from: CalendarDate) => earlier(day < from ? from : day, stageEndsOn);
  return stage.steps.flatMap(({ command }, at) => {
    const found = learnt.steps[command];
    const work = row.work.findLast((one) => one.command === command);
    if ((!work && !found) || stage.steps.findIndex((one) => one.command === command) !== at) return [];
    const from = stage.window && !work?.inWindow ? row.earliestEndOn : row.expectedStartOn;
    const on = (days: number) => within(addDays(row.expectedStartOn, days), from);
    const { cases = 0, length, reached } = found ?? {};
    const expectedOn = reached ? on(reached.median) : within(work?.endOn ?? stageEndsOn, from);
    const name = commands[command]?.says ?? { sv: command, en: command };
    const lately = reached ? { latelyOn: on(reached.p80) } : {};
    return [{ command, name, ...expectation(cases, length, expectedOn), ...lately }];
  });
}

const earlier = (one: CalendarDate, other: CalendarDate) => (one < other ? one : other);
