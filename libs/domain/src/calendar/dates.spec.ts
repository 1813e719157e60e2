import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  partsOf,
  weekdayOf,
} from './calendar-date.js';

describe('The number of a day', () => {
  it.each([
    ['0000-01-01', -719_528],
    ['0000-02-29', -719_469],
    ['0000-03-01', -719_468],
    ['1600-02-29', -135_081],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508],
    ['1969-12-31', -1],
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2100-02-28', 47_540],
    ['2100-03-01', 47_541],
    ['9999-12-31', 2_932_896],
  ])('of %s is %i, and back', (date, number) => {
    expect(dayNumber(date)).toBe(number);
    expect(dateOfDayNumber(number)).toBe(date);
  });

  it('leads back to the same day, one after the other, over four centuries', () => {
    let before = dateOfDayNumber(dayNumber('1799-12-31'));
    for (let number = dayNumber('1800-01-01'); before < '2201-01-01'; number += 1) {
      const date = dateOfDayNumber(number);
      if (dayNumber(date) !== number || date <= before) throw new Error(`${number} is ${date} after ${before}`);
      before = date;
    }
    expect(before).toBe('2201-01-01');
  });

  it('is that of no day before or after the calendar', () => {
    expect(() => dateOfDayNumber(-719_529)).toThrow('No such date: -1-12-31');
    expect(() => dateOfDayNumber(2_932_897)).toThrow('No such date: 10000-1-1');
  });
});

describe('A date of its parts', () => {
  it('has four digits for the year and two for month and day', () => {
    expect(dateOf({ year: 7, month: 9, day: 9 })).toBe('0007-09-09');
    expect(dateOf({ year: 2027, month: 10, day: 10 })).toBe('2027-10-10');
    expect(partsOf('0007-09-10')).toEqual({ year: 7, month: 9, day: 10 });
    expect([dateOf({ year: 0, month: 1, day: 1 }), dateOf({ year: 9999, month: 12, day: 31 })]).toEqual([
      ...['0000-01-01', '9999-12-31'],
    ]);
  });

  it.each([
    { year: -1, month: 1, day: 1 },
    { year: 10_000, month: 1, day: 1 },
    { year: 2027, month: 0, day: 1 },
    { year: 2027, month: 13, day: 1 },
    { year: 2027, month: 1, day: 0 },
    { year: 2027, month: 1, day: 32 },
    { year: 2027, month: 4, day: 31 },
  ])('is none for %j', (parts) => {
    expect(() => dateOf(parts)).toThrow(RangeError);
  });

  it('is not read from more, or less, than ten characters', () => {
    for (const no of ['x2027-01-01', '2027-01-01x', '12027-01-01', '2027-01-011', '2027-01-00', '2027-01-32', null]) {
      expect(isCalendarDate(no)).toBe(false);
    }
    expect(() => partsOf('2027-02-29')).toThrow('Not a calendar date: 2027-02-29');
  });

  it('has months as long as they are, in leap years and others', () => {
    const lengths = (year: number) => Array.from({ length: 12 }, (_, at) => daysInMonth(year, at + 1));
    expect(lengths(2027)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect([1900, 2000, 2024, 2026, 2100, 2400].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28, 29]);
  });
});

describe('A date that is moved', () => {
  it('is moved by months over the turn of years, to the last day where the month is shorter', () => {
    const moved = [0, 1, 11, 12, -1, -12, 13, -13].map((months) => addMonths('2027-12-31', months));
    expect(moved).toEqual([
      ...['2027-12-31', '2028-01-31', '2028-11-30', '2028-12-31'],
      ...['2027-11-30', '2026-12-31', '2029-01-31', '2026-11-30'],
    ]);
    expect(addMonths('2027-01-01', -1)).toBe('2026-12-01');
    expect(addMonths('0001-01-15', -12)).toBe('0000-01-15');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });

  it('is moved by days, and is so far from where it was', () => {
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
    expect(addDays('2027-03-01', 0)).toBe('2027-03-01');
    expect([daysBetween('2027-03-01', '2027-02-28'), daysBetween('2027-03-01', '2027-03-01')]).toEqual([-1, 0]);
  });

  it('comes before, on or after another', () => {
    expect(compareDates('2026-12-31', '2027-01-01')).toBe(-1);
    expect(compareDates('2027-01-01', '2027-01-01')).toBe(0);
    expect(compareDates('2027-01-02', '2027-01-01')).toBe(1);
  });

  it('has the weekday after that of the day before, also before 1970', () => {
    const weekdays = (from: string) => Array.from({ length: 8 }, (_, at) => weekdayOf(addDays(from, at)));
    expect(weekdays('2027-01-04')).toEqual([1, 2, 3, 4, 5, 6, 7, 1]);
    expect(weekdays('1969-12-29')).toEqual([1, 2, 3, 4, 5, 6, 7, 1]);
    expect(weekdays('1900-01-01')).toEqual([1, 2, 3, 4, 5, 6, 7, 1]);
  });
});
