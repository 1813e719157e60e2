import { describe, expect, it } from 'vitest';
import { periodUnderAct } from './act-1930-173.js';
import type { DateLength } from './period-length.js';

const ends = (from: string, count: number, unit: DateLength['unit'] = 'days') =>
  periodUnderAct(from, { count, unit }).endsOn;

describe('A period under Act 1930:173', () => {
  it('(example 5) of 10 days from Mon 2026-12-21 ends on Mon 2027-01-04, so that Tue 2027-01-05 00:00 is free', () => {
    const period = periodUnderAct('2026-12-21', { count: 10, unit: 'days' });
    expect([period.endsOn, period.endsAt]).toEqual(['2027-01-04', '2027-01-04T23:00:00.000Z']);
    expect(period.explanation.map((step) => step.source)).toEqual([
      'Lag (1930:173) om beräkning av lagstadgad tid, 1 §',
      'Lag (1930:173) om beräkning av lagstadgad tid, 2 §',
    ]);
  });

  it('(example 5) of 10 days from Mon 2026-11-23 ends on Thu 2026-12-03', () => {
    expect(ends('2026-11-23', 10)).toBe('2026-12-03');
  });

  it('(example 6) of 10 days from Tue 2027-06-15 rolls over midsommarafton to Mon 2027-06-28', () => {
    expect(ends('2027-06-15', 10)).toBe('2027-06-28');
  });

  it('(UHM) of 10 days from Mon 2019-04-01 ends on Thu 2019-04-11', () => {
    expect(ends('2019-04-01', 10)).toBe('2019-04-11');
  });

  it('(UHM) of 10 days from Thu 2019-04-18 ends on Mon 2019-04-29', () => {
    expect(ends('2019-04-18', 10)).toBe('2019-04-29');
  });

  it('has no rule of two working days', () => {
    expect(ends('2027-03-25', 3)).toBe('2027-03-30');
  });

  it('rolls over julafton and nyårsafton', () => {
    expect(ends('2026-12-23', 1)).toBe('2026-12-28');
    expect(ends('2027-12-30', 1)).toBe('2028-01-03');
  });

  it('in weeks, months and years ends on the same weekday or date, else on the last day of the month', () => {
    expect(ends('2027-02-02', 3, 'weeks')).toBe('2027-02-23');
    expect(ends('2027-08-31', 6, 'months')).toBe('2028-02-29');
    expect(ends('2027-02-02', 1, 'years')).toBe('2028-02-02');
  });
});
