import type { RecordedDurations } from '@behov/domain';
import type { EntityManager } from 'typeorm';

interface Row {
  readonly definition: string;
  readonly stage: string;
  readonly command: string;
  readonly calendar_days: number[];
  readonly working_days: number[];
  readonly reached_days: number[];
}

/**
 * How long the stages and steps of some definitions took in the finished cases of the organisation of a case that the reader sees:
 * one figure for each finished case, without saying which. Training cases are never among them.
 */
export async function durationsFor(
  manager: EntityManager,
  caseId: string,
  definitions: readonly string[],
): Promise<readonly RecordedDurations[]> {
  const rows = (await manager.query('select * from durations_for($1, $2)', [caseId, definitions])) as Row[];
  return rows.map(({ definition, stage, command, ...days }) => ({
    definition,
    stage,
    ...(command === '' ? {} : { command }),
    calendarDays: days.calendar_days,
    workingDays: days.working_days,
    reachedDays: days.reached_days,
  }));
}
