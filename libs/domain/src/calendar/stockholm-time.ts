import { Temporal } from 'temporal-polyfill';
import { addDays, partsOf } from './calendar-date.js';
import type { CalendarDate } from './calendar-date.js';

/** A point in time, ISO 8601 in UTC with milliseconds: `2027-01-04T23:00:00.000Z`. Instants sort as strings. */
export type Instant = string;

/** The time zone in which every legal date of the program is meant. */
export const stockholm = 'Europe/Stockholm';

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Milliseconds since 1970-01-01T00:00Z. Accepts any ISO 8601 instant with an offset or `Z`. @throws RangeError otherwise */
export const epochMilliseconds = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

/** The instant at a number of milliseconds since 1970-01-01T00:00Z. */
export const instantAt = (milliseconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ smallestUnit: 'millisecond' });

/** Any ISO 8601 instant with an offset or `Z` in the program's form; finer than milliseconds is cut. @throws RangeError */
export const toInstant = (text: string): Instant => instantAt(epochMilliseconds(text));

/** Whether a value is an instant in the program's form. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || !shape.test(value)) return false;
  try {
    return toInstant(value) === value;
  } catch {
    return false;
  }
}

/** Negative, zero or positive as `a` is before, at or after `b`. */
export const compareInstants = (a: Instant, b: Instant): number => epochMilliseconds(a) - epochMilliseconds(b);

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  instantAt(epochMilliseconds(instant) + milliseconds);

const local = (instant: Instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(stockholm);

/** The date in Stockholm at an instant. */
export const dateInStockholm = (instant: Instant): CalendarDate => local(instant).toPlainDate().toString();

/** The clock time in Stockholm at an instant, `HH:MM:SS.mmm`. */
export const clockInStockholm = (instant: Instant): string =>
  local(instant).toPlainTime().toString({ smallestUnit: 'millisecond' });

/**
 * The instant of a clock time (`HH:MM`, optionally seconds) in Stockholm on a date. In the hour that is skipped in
 * spring it is the hour after; in the hour that is repeated in autumn it is the first of the two.
 */
export function atClock(date: CalendarDate, clock: string): Instant {
  const day = Temporal.PlainDate.from(partsOf(date));
  const zoned = day.toZonedDateTime({ timeZone: stockholm, plainTime: Temporal.PlainTime.from(clock) });
  return instantAt(zoned.epochMilliseconds);
}

/** The first instant of a date in Stockholm. */
export const startOfDay = (date: CalendarDate): Instant =>
  instantAt(Temporal.PlainDate.from(partsOf(date)).toZonedDateTime(stockholm).epochMilliseconds);

/** The first instant after a date in Stockholm: its exclusive end. */
export const endOfDay = (date: CalendarDate): Instant => startOfDay(addDays(date, 1));

/** 24, or 23 and 25 on the days when the clocks change. */
export const hoursInDay = (date: CalendarDate): number =>
  (epochMilliseconds(endOfDay(date)) - epochMilliseconds(startOfDay(date))) / 3_600_000;
