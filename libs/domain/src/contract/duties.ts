import { startOfDay } from '../calendar/index.js';
import type { Asked } from '../case/command.js';
import type { CaseState, Track } from '../case/state.js';
import { statutoryPeriod } from '../periods/index.js';

/**
 * What the law asks for within a number of days of the contract, until it is done. It may be done late: then it is recorded
 * with its day, and has been overdue.
 */
export function dutyAfterContract(
  state: CaseState,
  track: Track,
  period: 'AWARD-NOTICE' | 'REPORT',
  done: boolean,
): readonly Asked[] {
  const concludedOn = state.contracts[track.id]?.concludedOn;
  if (concludedOn === undefined || done) return [];
  return [{ since: startOfDay(concludedOn), dueAt: statutoryPeriod(period, concludedOn).endsAt }];
}
