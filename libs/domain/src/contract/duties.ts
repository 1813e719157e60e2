import { startOfDay, type CalendarDate } from '../calendar/index.js';
import type { Asked } from '../case/command.js';
import type { CaseState, Track } from '../case/state.js';
import { compareWithLimit, directProcurementLimitOn, documentationLimitOn, statutoryPeriod } from '../periods/index.js';
import type { DatedAmount } from '../periods/index.js';
import { definitionOf } from '../procedures/registry.js';
import { isDirectAward, isOutside, isUnderTheWholeAct } from '../procedures/regimes.js';
import { rulebook } from '../rulebook/regime.js';
import { valueOf } from '../rulebook/value-of.js';

/**
 * What the law asks for within a number of days of the contract. It may be done late: then it is recorded with its day, and has
 * been overdue.
 */
const dutyAfterContract = (
  concluded: CalendarDate,
  period: 'AWARD-NOTICE' | 'REPORT' | 'DOCUMENTATION',
): readonly Asked[] => [{ since: startOfDay(concluded), dueAt: statutoryPeriod(period, concluded).endsAt }];

const concludedOn = (state: CaseState, track: Track): CalendarDate | undefined =>
  state.contracts[track.id]?.concludedOn;

/** Where value or limit isn't known, the duty is taken to exist. A value at the limit counts as `atLimit` says. */
function valueReaches(state: CaseState, limit: DatedAmount, atLimit: boolean): boolean {
  const value = valueOf(state)?.amount;
  if (value === undefined || value.currency !== limit.currency || limit.amount === null) return true;
  return atLimit ? compareWithLimit(value.amount, limit) === 'at-or-above' : value.amount > limit.amount;
}

/** LOU 10:4 and 19:7: always under chapters 1–19; 19a:13: when the value of a direct award reaches the limit for them. */
export function awardNoticeDuty(state: CaseState, track: Track): readonly Asked[] {
  const on = concludedOn(state, track);
  const definition = definitionOf(track.definition);
  if (on === undefined || isOutside(definition)) return [];
  if (isDirectAward(definition) && !valueReaches(state, directProcurementLimitOn(on), true)) return [];
  return dutyAfterContract(on, 'AWARD-NOTICE');
}

/**
 * LOU 12:14–16: documentation and individual report. Under chapter 19 the documentation (19:22), and the report for annex 2 services
 * alone; for a direct award the documentation when its value exceeds the limit (19a:11).
 */
export function reportDuty(state: CaseState, track: Track): readonly Asked[] {
  const on = concludedOn(state, track);
  const definition = definitionOf(track.definition);
  if (on === undefined || isOutside(definition)) return [];
  if (isDirectAward(definition) && !valueReaches(state, documentationLimitOn(on), false)) return [];
  return dutyAfterContract(on, reportPeriod(state, track, on));
}

/** Whether the act asks for an individual report, or for the documentation alone, of a contract concluded on a day. */
export function reportPeriod(state: CaseState, track: Track, on: CalendarDate): 'REPORT' | 'DOCUMENTATION' {
  const definition = definitionOf(track.definition);
  const reports = isUnderTheWholeAct(definition) || (!isDirectAward(definition) && rulebook(state, on).annex2);
  return reports ? 'REPORT' : 'DOCUMENTATION';
}
