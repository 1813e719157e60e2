import {
  addLength,
  endOfDay,
  lengthInWords,
  periodBackUnderRegulation,
  periodUnderAct,
  periodUnderRegulation,
} from '../calendar/index.js';
import type { BackwardPeriod, CalendarDate, ComputedPeriod, ExplanationStep } from '../calendar/index.js';
import { inForce } from './dated.js';
import type { Dated } from './dated.js';
import { backwardPeriods, statutoryPeriods } from './statutory-periods.data.js';
import type {
  BackwardPeriodId,
  BackwardPeriodRow,
  StatutoryPeriodId,
  StatutoryPeriodRow,
} from './statutory-periods.data.js';

/** @throws RangeError when no version is recorded for the day */
function inForceOrThrow<R extends Dated>(records: readonly R[], id: string, on: CalendarDate): R {
  const record = inForce(records, on);
  if (!record) throw new RangeError(`No ${id} is recorded for ${on}`);
  return record;
}

/** The record of a period in force on a day: its length, source and texts. @throws RangeError when there is none */
export const statutoryPeriodOn = (id: StatutoryPeriodId, on: CalendarDate): StatutoryPeriodRow =>
  inForceOrThrow<StatutoryPeriodRow>(statutoryPeriods[id], id, on);

/** The same of a period that is counted back. @throws RangeError when there is none */
export const backwardPeriodOn = (id: BackwardPeriodId, on: CalendarDate): BackwardPeriodRow =>
  inForceOrThrow<BackwardPeriodRow>(backwardPeriods[id], id, on);

/**
 * A period of LOU counted from the day of its event in Stockholm, by the rules that govern it.
 *
 * @param on the day whose law applies; that of the event when it isn't given
 * @throws RangeError when no version is recorded for the day
 */
export function statutoryPeriod(id: StatutoryPeriodId, from: CalendarDate, on: CalendarDate = from): ComputedPeriod {
  const row = statutoryPeriodOn(id, on);
  const length = lengthInWords(row.length);
  const chosen: ExplanationStep = {
    kind: 'chosen',
    source: row.source,
    says: {
      sv: `${capital(row.says.sv)}: ${length.sv} från ${row.from.sv}.`,
      en: `${capital(row.says.en)}: ${length.en} from ${row.from.en}.`,
    },
  };
  const period = count(row, from);
  return { ...period, explanation: [chosen, ...period.explanation] };
}

function count(row: StatutoryPeriodRow, from: CalendarDate): ComputedPeriod {
  if (row.counting === 'act') return periodUnderAct(from, row.length);
  if (row.counting === 'authoritys-maximum') return periodUnderRegulation(from, row.length, row.counting);
  const endsOn = addLength(from, row.length).on;
  return { from, length: row.length, endsOn, endsAt: endOfDay(endsOn), explanation: [] };
}

/**
 * A period counted back from the last day for tenders or requests, such as that for answers: `endsOn` is the last day
 * on which it is in time, `planOn` the working day to plan for.
 *
 * @throws RangeError when no version is recorded for the day
 */
export function statutoryPeriodBack(
  id: BackwardPeriodId,
  before: CalendarDate,
  on: CalendarDate = before,
): BackwardPeriod {
  const row = backwardPeriodOn(id, on);
  const length = lengthInWords(row.length);
  const chosen: ExplanationStep = {
    kind: 'chosen',
    source: row.source,
    says: {
      sv: `${capital(row.says.sv)}: senast ${length.sv} före sista dagen.`,
      en: `${capital(row.says.en)}: at the latest ${length.en} before the last day.`,
    },
  };
  const period = periodBackUnderRegulation(before, row.length, 'suppliers-minimum');
  return { ...period, explanation: [chosen, ...period.explanation] };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
