import {
  addDays,
  addMilliseconds,
  dateInStockholm,
  dateInWords,
  daysBetween,
  endOfDay,
  sameOrNextWorkingDay,
  type CalendarDate,
  type Instant,
} from '../calendar/index.js';
import type { Text } from '../case/text.js';
import { backwardPeriods, inForce } from '../periods/index.js';
import { answersPeriod } from '../questions/answers-period.js';
import type { Window } from '../windows/windows.state.js';
import { revisionPeriods } from './revision-period.data.js';

/** How much a change of the documents means for those who prepare tenders or requests. */
export interface Weight {
  readonly material: boolean;
  readonly insignificant?: boolean;
}

/** The earliest deadline that leaves enough time after a change, and why. */
export interface RevisedTime {
  readonly earliestAt: Instant;
  readonly says: Text;
}

const minute = 60_000;

/**
 * The earliest deadline of a window after its documents are changed on a day in Stockholm; undefined where the change needs
 * no time. A material change needs half of the window's days anew (see `revisionPeriods`); another one as many as an answer
 * has to come before the last day (LOU 12:11, 19:13). The last day is a working day.
 */
export function timeAfterRevision(window: Window, today: CalendarDate, weight: Weight): RevisedTime | undefined {
  if (!weight.material && weight.insignificant) return undefined;
  const days = weight.material ? materialDays(window, today) : answerDays(window);
  if (days === undefined) return undefined;
  const last = workingDayAfter(today, days);
  const day = dateInWords(last);
  return {
    earliestAt: endOfDeadline(last),
    says: {
      sv: `Efter ändringen ska minst ${days} dagar återstå: tidigast ${day.sv} kl. 23.59.`,
      en: `At least ${days} days have to be left after the change: the earliest is ${day.en} at 23:59.`,
    },
  };
}

const workingDayAfter = (day: CalendarDate, days: number): CalendarDate =>
  sameOrNextWorkingDay(addDays(day, days), 'public-holidays-and-eves').on;
const endOfDeadline = (last: CalendarDate): Instant => addMilliseconds(endOfDay(last), -minute);

/**
 * The earliest deadline for final tenders after a material change on a day of the negotiation or dialogue, of which no time
 * for submissions was half gone: the days that a material change leaves at least (see `revisionPeriods`).
 */
export function earliestAfterRevision(on: CalendarDate): Instant | undefined {
  const row = inForce(revisionPeriods, on);
  return row && endOfDeadline(workingDayAfter(on, row.atLeastDays));
}

function materialDays(window: Window, today: CalendarDate): number | undefined {
  const row = inForce(revisionPeriods, today);
  return row && Math.max(row.atLeastDays, Math.ceil(row.share * daysOf(window)));
}

/** The minimum that the law gave the window; where it gave none, the days that were announced. */
const daysOf = ({ minimum, opensAt, dueAt }: Window): number =>
  minimum?.days ?? daysBetween(dateInStockholm(opensAt), dateInStockholm(addMilliseconds(dueAt, -1)));

const answerDays = (window: Window): number | undefined =>
  window.receives === 'tender' ? backwardPeriods[answersPeriod(window)][0]?.length.count : undefined;
