import type { CalendarDate } from './calendar-date.js';
import { closePeriod, counted } from './computed-period.js';
import type { ComputedPeriod } from './computed-period.js';
import { act, rolled, shortMonth } from './explanation.js';
import type { ExplanationStep } from './explanation.js';
import { addLength } from './period-length.js';
import type { DateLength } from './period-length.js';
import { sameOrNextWorkingDay } from './working-days.js';

/**
 * A period under Act 1930:173: standstill, the ten days after a court's decision, time for review (LOU 20:18).
 * Section 1: weeks, months and years end on the same weekday or date, else on the last day of the month.
 * Section 2: a last day that is a Sunday, another public holiday, a Saturday, midsommarafton, julafton or nyårsafton
 * becomes the next weekday. The act has no rule of two working days.
 *
 * @param from the day of the event in Stockholm, which isn't counted
 * @throws RangeError for a length that isn't whole
 */
export function periodUnderAct(from: CalendarDate, length: DateLength): ComputedPeriod {
  const sum = addLength(from, length);
  const end = sameOrNextWorkingDay(sum.on, 'public-holidays-and-eves');
  const steps: ExplanationStep[] = [counted(from, length, sum.on, `${act}, 1 §`)];
  if (sum.shortMonth) steps.push(shortMonth(sum.on, `${act}, 1 §`));
  if (end.passed.length > 0) steps.push(rolled(end.on, end.passed, `${act}, 2 §`));
  return closePeriod(from, length, end.on, steps);
}
