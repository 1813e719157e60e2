import { describe, expect, it } from 'vitest';
import {
  atClock,
  clockInStockholm,
  compareInstants,
  dateInStockholm,
  endOfDay,
  hoursInDay,
  isInstant,
  startOfDay,
  toInstant,
} from './stockholm-time.js';

describe('The day in Stockholm', () => {
  it('has 23 hours when the clocks go forward and 25 when they go back', () => {
    expect(['2027-03-28', '2027-10-31', '2027-06-15'].map(hoursInDay)).toEqual([23, 25, 24]);
  });

  it('begins and ends at midnight in Stockholm, in winter and in summer', () => {
    expect(startOfDay('2027-01-05')).toBe('2027-01-04T23:00:00.000Z');
    expect(endOfDay('2027-06-15')).toBe('2027-06-15T22:00:00.000Z');
    expect([startOfDay('2027-03-28'), endOfDay('2027-03-28')]).toEqual([
      '2027-03-27T23:00:00.000Z',
      '2027-03-28T22:00:00.000Z',
    ]);
    expect([startOfDay('2027-10-31'), endOfDay('2027-10-31')]).toEqual([
      '2027-10-30T22:00:00.000Z',
      '2027-10-31T23:00:00.000Z',
    ]);
  });

  it('is that of Stockholm, not of UTC, at an instant', () => {
    expect(dateInStockholm('2027-01-04T22:59:59.999Z')).toBe('2027-01-04');
    expect(dateInStockholm('2027-01-04T23:00:00.000Z')).toBe('2027-01-05');
    expect(dateInStockholm('2027-06-15T22:00:00.000Z')).toBe('2027-06-16');
  });

  it('gives the instant of a clock time, the hour after for one that is skipped and the first of two that repeat', () => {
    expect(atClock('2027-02-01', '12:00')).toBe('2027-02-01T11:00:00.000Z');
    expect(atClock('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(atClock('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z');
    expect(clockInStockholm('2027-02-01T11:00:00.000Z')).toBe('12:00:00.000');
  });
});

describe('An instant', () => {
  it('is written in UTC with milliseconds', () => {
    expect(toInstant('2027-01-05T00:00:00+01:00')).toBe('2027-01-04T23:00:00.000Z');
    expect(toInstant('2027-01-04T23:00:00.123456789Z')).toBe('2027-01-04T23:00:00.123Z');
  });

  it('is known by its form and by being one', () => {
    expect(isInstant('2027-01-04T23:00:00.000Z')).toBe(true);
    for (const no of ['2027-01-04T23:00:00Z', '2027-02-30T23:00:00.000Z', '2027-01-04', 5, null]) {
      expect(isInstant(no)).toBe(false);
    }
    expect(() => toInstant('yesterday')).toThrow(RangeError);
  });

  it('is compared by time', () => {
    expect(compareInstants('2027-01-04T23:00:00.000Z', '2027-01-04T23:00:00.001Z')).toBeLessThan(0);
    expect(compareInstants('2027-01-04T23:00:00.000Z', '2027-01-04T23:00:00.000Z')).toBe(0);
  });
});
