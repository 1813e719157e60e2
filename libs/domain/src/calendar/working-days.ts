import type { Text } from '../case/text.js';
import { addDays, weekdayOf } from './calendar-date.js';
import type { CalendarDate } from './calendar-date.js';
import { namedDayOn } from './holidays.js';

/**
 * Which days are no working days:
 * `public-holidays` Saturdays, Sundays and public holidays (Regulation 1182/71, Article 2);
 * `public-holidays-and-eves` also midsommarafton, julafton and nyårsafton (Act 1930:173, section 2).
 */
export type WorkingCalendar = 'public-holidays' | 'public-holidays-and-eves';

/** Why a day is no working day. A holiday's own name goes before Saturday and Sunday. */
export interface NonWorkingDay {
  readonly on: CalendarDate;
  readonly because: 'saturday' | 'sunday' | 'public-holiday' | 'eve';
  readonly name: Text;
}

/** The reason why a date is no working day, or `undefined` when it is one. */
export function nonWorkingDay(on: CalendarDate, calendar: WorkingCalendar): NonWorkingDay | undefined {
  const named = namedDayOn(on);
  if (named?.kind === 'public-holiday') return { on, because: 'public-holiday', name: named.name };
  if (named && calendar === 'public-holidays-and-eves') return { on, because: 'eve', name: named.name };
  const weekday = weekdayOf(on);
  if (weekday === 6) return { on, because: 'saturday', name: { sv: 'lördag', en: 'Saturday' } };
  if (weekday === 7) return { on, because: 'sunday', name: { sv: 'söndag', en: 'Sunday' } };
  return undefined;
}

export const isWorkingDay = (date: CalendarDate, calendar: WorkingCalendar): boolean =>
  nonWorkingDay(date, calendar) === undefined;

/** A working day that was looked for, and the days that were passed on the way to it, in that order. */
export interface FoundWorkingDay {
  readonly on: CalendarDate;
  readonly passed: readonly NonWorkingDay[];
}

function walk(date: CalendarDate, step: 1 | -1, calendar: WorkingCalendar): FoundWorkingDay {
  const passed: NonWorkingDay[] = [];
  let on = date;
  for (let off = nonWorkingDay(on, calendar); off; off = nonWorkingDay(on, calendar)) {
    passed.push(off);
    on = addDays(on, step);
  }
  return { on, passed };
}

/** The date itself when it is a working day, else the first one after it. */
export const sameOrNextWorkingDay = (date: CalendarDate, calendar: WorkingCalendar) => walk(date, 1, calendar);

/** The date itself when it is a working day, else the last one before it. */
export const sameOrPreviousWorkingDay = (date: CalendarDate, calendar: WorkingCalendar) => walk(date, -1, calendar);

/** How many working days there are from `first` to `last`, both counted; stops counting at `enough`. */
export function countWorkingDays(
  first: CalendarDate,
  last: CalendarDate,
  calendar: WorkingCalendar,
  enough = Infinity,
): number {
  let count = 0;
  for (let on = first; on <= last && count < enough; on = addDays(on, 1)) if (isWorkingDay(on, calendar)) count += 1;
  return count;
}

/** The date that is `count` working days after (`step` 1) or before (`step` -1) a date, which isn't counted itself. */
export function stepWorkingDays(
  date: CalendarDate,
  count: number,
  step: 1 | -1,
  calendar: WorkingCalendar,
): CalendarDate {
  let on = date;
  for (let left = count; left > 0;) {
    on = addDays(on, step);
    if (isWorkingDay(on, calendar)) left -= 1;
  }
  return on;
}
