import { addDays, daysBetween, partsOf, weekdayOf, type CalendarDate } from '../calendar/index.js';

/** The week of ISO 8601 that a date is in: `2027-W01`. A week belongs to the year of its Thursday. */
export function isoWeek(date: CalendarDate): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const { year } = partsOf(thursday);
  const number = Math.floor(daysBetween(`${String(year).padStart(4, '0')}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}
