import { describe, expect, it } from 'vitest';
import { addDays, addMonths, compareDates, daysBetween, isCalendarDate, weekdayOf } from './calendar-date.js';
import { addPeriod, lengthFromIso, lengthInWords } from './period-length.js';

describe('A calendar date', () => {
  it('is one that exists, in ten characters', () => {
    expect(['2028-02-29', '2000-02-29', '0001-01-01'].every(isCalendarDate)).toBe(true);
    for (const no of [
      '2027-02-29',
      '1900-02-29',
      '2027-13-01',
      '2027-00-01',
      '2027-1-1',
      '2027-01-01T00:00',
      20270101,
    ]) {
      expect(isCalendarDate(no)).toBe(false);
    }
  });

  it('is moved over months, years and leap days', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-01-31', -11)).toBe('2026-02-28');
    expect(daysBetween('2027-01-01', '2028-01-01')).toBe(365);
    expect(compareDates('2027-01-01', '2026-12-31')).toBeGreaterThan(0);
  });

  it('has a weekday that counts from Monday', () => {
    expect(['2027-01-04', '2027-01-10', '1970-01-01', '1969-12-31'].map(weekdayOf)).toEqual([1, 7, 4, 3]);
  });

  it('is moved by an ISO 8601 period of one unit', () => {
    expect(['P10D', 'P3W', 'P6M', 'P1Y'].map((period) => addPeriod('2027-08-31', period))).toEqual([
      '2027-09-10',
      '2027-09-21',
      '2028-02-29',
      '2028-08-31',
    ]);
    expect(lengthFromIso('PT48H')).toEqual({ count: 48, unit: 'hours' });
    for (const no of ['P', 'P1M15D', 'P-1D', '10D', 'P1.5M']) expect(() => lengthFromIso(no)).toThrow(RangeError);
  });

  it('is counted in lengths that are said in words', () => {
    expect(lengthInWords({ count: 1, unit: 'days' })).toEqual({ sv: '1 dag', en: '1 day' });
    expect(lengthInWords({ count: 1.5, unit: 'months' })).toEqual({ sv: '1,5 månader', en: '1.5 months' });
  });
});
