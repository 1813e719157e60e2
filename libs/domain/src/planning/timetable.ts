import type { CalendarDate } from '../calendar/index.js';
import { durationsOf } from '../learning/durations.js';
import type { ProcedureDefinition } from '../procedures/definition.js';
import { wayForward } from './path.js';
import { walkStage, type Standing, type TimetableOptions, type TimetableStage } from './stage-walk.js';

export type { TimetableOptions, TimetableStage } from './stage-walk.js';

/** The way through a procedure in time. The contract's days are left out where the procedure leads to none. */
export interface Timetable {
  readonly stages: readonly TimetableStage[];
  readonly contractEarliestOn?: CalendarDate;
  readonly contractExpectedOn?: CalendarDate;
}

/**
 * The dates of a procedure that begins on a day. Earliest by law: the minimum periods and the standstill, and no days for
 * the authority's own steps. Expected: the definition's working days as well, with Swedish holidays and eves off, steps one
 * after the other but papers written side by side; a stage that five finished cases of the organisation's own have gone through
 * takes as long as half of them took. Lots and partners go as one.
 *
 * @throws RangeError when a period's version isn't recorded for a day
 */
export function timetable(
  definition: ProcedureDefinition,
  from: CalendarDate,
  options: TimetableOptions = {},
): Timetable {
  const begin = { startOn: from, after: from };
  const stages: TimetableStage[] = [];
  let at: Standing = { earliest: begin, expected: begin };
  for (const stage of wayForward(definition)) {
    const { row, next } = walkStage(stage, at, options, durationsOf(options.recorded ?? [], definition.id, stage));
    stages.push(row);
    at = next;
  }
  const signing = stages.find(({ stage }) => concludes(definition, stage));
  return {
    stages,
    ...(signing ? { contractEarliestOn: signing.earliestEndOn, contractExpectedOn: signing.expectedEndOn } : {}),
  };
}

const concludes = (definition: ProcedureDefinition, id: string) =>
  definition.stages.some((one) => one.id === id && one.exits.some(({ on }) => on === 'ContractConcluded'));
