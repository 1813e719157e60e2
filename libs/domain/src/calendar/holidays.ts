import type { Text } from '../case/text.js';
import { addDays, compareDates, dateOf, partsOf, weekdayOf } from './calendar-date.js';
import type { CalendarDate, Weekday } from './calendar-date.js';

/** A day with a name of its own. An eve isn't a public holiday, but Act 1930:173, section 2, rolls it. */
export interface NamedDay {
  readonly on: CalendarDate;
  readonly name: Text;
  readonly kind: 'public-holiday' | 'eve';
}

/** Easter Day of a year in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function easterDay(year: number): CalendarDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const correction = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const h = (19 * a + correction + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dateOf({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

/** The first day with a weekday, from a date on. */
const firstFrom = (date: CalendarDate, weekday: Weekday) => addDays(date, (weekday - weekdayOf(date) + 7) % 7);

/**
 * The public holidays of a year beside the Sundays (Act 1989:253), and the three eves of Act 1930:173, section 2, in
 * the order of the calendar. No other day replaces a holiday that falls on a Saturday or Sunday.
 */
export function namedDays(year: number): readonly NamedDay[] {
  const date = (month: number, day: number) => dateOf({ year, month, day });
  const easter = easterDay(year);
  const holiday = (on: CalendarDate, name: Text): NamedDay => ({ on, name, kind: 'public-holiday' });
  const eve = (on: CalendarDate, name: Text): NamedDay => ({ on, name, kind: 'eve' });
  return [
    holiday(date(1, 1), { sv: 'nyårsdagen', en: "New Year's Day" }),
    holiday(date(1, 6), { sv: 'trettondedag jul', en: 'Epiphany' }),
    holiday(addDays(easter, -2), { sv: 'långfredagen', en: 'Good Friday' }),
    holiday(easter, { sv: 'påskdagen', en: 'Easter Day' }),
    holiday(addDays(easter, 1), { sv: 'annandag påsk', en: 'Easter Monday' }),
    holiday(date(5, 1), { sv: 'första maj', en: 'May Day' }),
    holiday(addDays(easter, 39), { sv: 'Kristi himmelsfärdsdag', en: 'Ascension Day' }),
    holiday(addDays(easter, 49), { sv: 'pingstdagen', en: 'Whit Sunday' }),
    holiday(date(6, 6), { sv: 'nationaldagen', en: 'the National Day' }),
    eve(firstFrom(date(6, 19), 5), { sv: 'midsommarafton', en: 'Midsummer Eve' }),
    holiday(firstFrom(date(6, 20), 6), { sv: 'midsommardagen', en: 'Midsummer Day' }),
    holiday(firstFrom(date(10, 31), 6), { sv: 'alla helgons dag', en: "All Saints' Day" }),
    eve(date(12, 24), { sv: 'julafton', en: 'Christmas Eve' }),
    holiday(date(12, 25), { sv: 'juldagen', en: 'Christmas Day' }),
    holiday(date(12, 26), { sv: 'annandag jul', en: 'Boxing Day' }),
    eve(date(12, 31), { sv: 'nyårsafton', en: "New Year's Eve" }),
  ].sort((a, b) => compareDates(a.on, b.on));
}

/** A memory of what {@link namedDays} gives, which depends on the year alone: it saves time and changes no answer. */
const byYear = new Map<number, ReadonlyMap<CalendarDate, NamedDay>>();

/** The named day on a date, if it is one. When two coincide, the one later in the year's list is given. */
export function namedDayOn(date: CalendarDate): NamedDay | undefined {
  const { year } = partsOf(date);
  let days = byYear.get(year);
  if (!days) {
    days = new Map(namedDays(year).map((day) => [day.on, day]));
    byYear.set(year, days);
  }
  return days.get(date);
}
