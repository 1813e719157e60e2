import type { Text } from '../case/text.js';
import { addDays, addMonths, partsOf } from './calendar-date.js';
import type { CalendarDate } from './calendar-date.js';

export type PeriodUnit = 'hours' | 'days' | 'working-days' | 'weeks' | 'months' | 'years';

/** How long a period is. Only months may have a part, such as 1.5 (Regulation 1182/71, Article 3(2)(d)). */
export interface PeriodLength {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** A length of whole days and more: what a period between dates can have. */
export type DateLength = PeriodLength & { readonly unit: Exclude<PeriodUnit, 'hours' | 'working-days'> };

const iso = /^P(?:(\d+)([DWMY])|T(\d+)H)$/;
const units = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;

/** Reads `P10D`, `P3W`, `P6M`, `P1Y` or `PT48H`: one unit. @throws RangeError for anything else */
export function lengthFromIso(text: string): PeriodLength {
  const [, count, letter, hours] = iso.exec(text) ?? [];
  if (hours) return { count: Number(hours), unit: 'hours' };
  const unit = units[letter as keyof typeof units];
  if (!count || !unit) throw new RangeError(`Not a period of one unit: ${text}`);
  return { count: Number(count), unit };
}

/** @throws RangeError when the count is negative, or has a part that isn't a whole number of days of a month of thirty */
export function checkLength({ count, unit }: PeriodLength): void {
  const counted = unit === 'months' ? count * 30 : count;
  if (!Number.isInteger(counted) || count < 0) throw new RangeError(`Not a length of a period: ${count} ${unit}`);
}

/** Where a length of days, weeks, months or years from a date ends, and whether the month had no such day. */
export interface Added {
  readonly on: CalendarDate;
  readonly shortMonth: boolean;
}

/**
 * Counts a length from a date, which isn't counted itself; backward with `step` -1. Weeks end on the same weekday,
 * months and years on the same day of the month, or on its last day when there is no such day; a part of a month is
 * so many thirtieths (Regulation 1182/71, Article 3(2)(b)–(d); Act 1930:173, section 1).
 */
export function addLength(from: CalendarDate, { count, unit }: PeriodLength, step: 1 | -1 = 1): Added {
  checkLength({ count, unit });
  if (unit === 'days' || unit === 'weeks') {
    return { on: addDays(from, step * count * (unit === 'weeks' ? 7 : 1)), shortMonth: false };
  }
  if (unit !== 'months' && unit !== 'years') throw new RangeError(`Not a length between dates: ${count} ${unit}`);
  const whole = Math.trunc(unit === 'years' ? count * 12 : count);
  const on = addMonths(from, step * whole);
  const rest = unit === 'months' ? Math.round((count - whole) * 30) : 0;
  return { on: addDays(on, step * rest), shortMonth: partsOf(on).day !== partsOf(from).day };
}

/** A date with an ISO 8601 period added, such as `P6M`; a missing day becomes the last of its month. */
export const addPeriod = (date: CalendarDate, period: string): CalendarDate =>
  addLength(date, lengthFromIso(period)).on;

const names: Record<PeriodUnit, { readonly one: Text; readonly more: Text }> = {
  hours: { one: { sv: 'timme', en: 'hour' }, more: { sv: 'timmar', en: 'hours' } },
  days: { one: { sv: 'dag', en: 'day' }, more: { sv: 'dagar', en: 'days' } },
  'working-days': { one: { sv: 'arbetsdag', en: 'working day' }, more: { sv: 'arbetsdagar', en: 'working days' } },
  weeks: { one: { sv: 'vecka', en: 'week' }, more: { sv: 'veckor', en: 'weeks' } },
  months: { one: { sv: 'månad', en: 'month' }, more: { sv: 'månader', en: 'months' } },
  years: { one: { sv: 'år', en: 'year' }, more: { sv: 'år', en: 'years' } },
};

/** A length in words: "30 dagar", "30 days". */
export function lengthInWords({ count, unit }: PeriodLength): Text {
  const name = count === 1 ? names[unit].one : names[unit].more;
  return { sv: `${String(count).replace('.', ',')} ${name.sv}`, en: `${count} ${name.en}` };
}
