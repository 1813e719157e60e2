import { describe, expect, it } from 'vitest';
import { hoursUnderRegulation } from './regulation-1182-71-hours.js';
import { periodBackUnderRegulation } from './regulation-1182-71-backward.js';
import { periodUnderRegulation } from './regulation-1182-71.js';
import type { DayLength, WhoseTime } from './regulation-1182-71.js';

const length = (count: number, unit: DayLength['unit'] = 'days'): DayLength => ({ count, unit });
const ends = (from: string, of: DayLength, whose: WhoseTime = 'suppliers-minimum') =>
  periodUnderRegulation(from, of, whose).endsOn;
const kinds = (period: { readonly explanation: readonly { readonly kind: string }[] }) =>
  period.explanation.map((step) => step.kind);

describe('A period under Regulation 1182/71', () => {
  it('(example 1) of 30 days from Tue 2026-12-01 rolls over the turn of the year to Mon 2027-01-04, 24:00', () => {
    const period = periodUnderRegulation('2026-12-01', length(30), 'suppliers-minimum');
    expect(period.endsOn).toBe('2027-01-04');
    expect(period.endsAt).toBe('2027-01-04T23:00:00.000Z');
  });

  it('(example 2) of 35 days from Tue 2026-12-01 ends on Tue 2027-01-05, the eve of Epiphany being no holiday', () => {
    const period = periodUnderRegulation('2026-12-01', length(35), 'suppliers-minimum');
    expect(period.endsOn).toBe('2027-01-05');
    expect(kinds(period)).toEqual(['counted']);
  });

  it('(example 3) of 30 days from Thu 2027-02-25 rolls over Easter to Tue 2027-03-30', () => {
    expect(ends('2027-02-25', length(30))).toBe('2027-03-30');
  });

  it('(example 4) of 25 days from Wed 2027-05-12 rolls over the National Day to Mon 2027-06-07', () => {
    expect(ends('2027-05-12', length(25))).toBe('2027-06-07');
  });

  it('(example 7) of 3 days from Thu 2027-03-25 is extended to hold two working days, to Wed 2027-03-31', () => {
    const period = periodUnderRegulation('2027-03-25', length(3), 'suppliers-minimum');
    expect(period.endsOn).toBe('2027-03-31');
    expect(period.explanation.map(({ kind, on }) => [kind, on])).toEqual([
      ['counted', '2027-03-28'],
      ['rolled', '2027-03-30'],
      ['two-working-days', '2027-03-31'],
    ]);
  });

  it('names each day that was passed, and the source of each step, in both languages', () => {
    const [count, roll] = periodUnderRegulation('2026-12-01', length(30), 'suppliers-minimum').explanation;
    expect(count?.on).toBe('2026-12-31');
    expect(roll?.passed?.map(({ on, because }) => [on, because])).toEqual([
      ['2026-12-31', 'eve'],
      ['2027-01-01', 'public-holiday'],
      ['2027-01-02', 'saturday'],
      ['2027-01-03', 'sunday'],
    ]);
    expect(roll?.source).toContain('1182/71, art. 3.4');
    expect(roll?.says.sv).toContain('nyårsafton, nyårsdagen, lördag, söndag');
    expect(roll?.says.en).toContain('Monday 4 January 2027');
  });

  it("gives the authority no extra day on an eve in a maximum of its own, as Article 3(4) doesn't name eves", () => {
    expect(ends('2026-12-01', length(30), 'authoritys-maximum')).toBe('2026-12-31');
    expect(ends('2026-12-02', length(30), 'authoritys-maximum')).toBe('2027-01-04');
  });

  it('of one day need not hold two working days', () => {
    expect(ends('2027-06-24', length(1), 'authoritys-maximum')).toBe('2027-06-25');
    expect(ends('2027-06-24', length(1))).toBe('2027-06-28');
    expect(ends('2027-06-24', length(2), 'authoritys-maximum')).toBe('2027-06-28');
    expect(ends('2027-06-24', length(2))).toBe('2027-06-29');
  });

  it('in weeks, months and years ends on the same weekday or date', () => {
    expect(ends('2027-02-01', length(3, 'weeks'))).toBe('2027-02-22');
    expect(ends('2027-02-02', length(6, 'months'))).toBe('2027-08-02');
    expect(ends('2027-02-02', length(1, 'years'))).toBe('2028-02-02');
  });

  it('in months ends on the last day of a month that has no such date', () => {
    const period = periodUnderRegulation('2028-01-31', length(1, 'months'), 'suppliers-minimum');
    expect(period.endsOn).toBe('2028-02-29');
    expect(kinds(period)).toEqual(['counted', 'short-month']);
    expect(ends('2027-08-31', length(6, 'months'))).toBe('2028-02-29');
    expect(ends('2028-02-29', length(1, 'years'))).toBe('2029-02-28');
  });

  it('takes a part of a month as so many thirtieths (Article 3(2)(d))', () => {
    expect(ends('2027-02-01', length(1.5, 'months'))).toBe('2027-03-16');
    expect(() => ends('2027-02-01', length(1.01, 'months'))).toThrow(RangeError);
  });

  it('in working days passes over days that are none', () => {
    expect(ends('2027-03-24', length(3, 'working-days'))).toBe('2027-03-31');
    expect(ends('2026-12-23', length(2, 'working-days'))).toBe('2026-12-29');
    expect(ends('2026-12-23', length(2, 'working-days'), 'authoritys-maximum')).toBe('2026-12-28');
  });

  it('refuses a length that is no whole number of days', () => {
    expect(() => ends('2027-02-01', length(1.5))).toThrow(RangeError);
    expect(() => ends('2027-02-01', length(-1))).toThrow(RangeError);
    expect(() => ends('2027-02-30', length(1))).toThrow(RangeError);
  });
});

describe('A period counted backward', () => {
  const back = (before: string, days: number) => periodBackUnderRegulation(before, length(days), 'suppliers-minimum');

  it('(example 8) of six days before Thu 2027-04-01 ends on Good Friday, and is planned for Thu 2027-03-25', () => {
    const period = back('2027-04-01', 6);
    expect([period.endsOn, period.planOn]).toEqual(['2027-03-26', '2027-03-25']);
    expect(period.endsAt).toBe('2027-03-26T23:00:00.000Z');
    expect(kinds(period)).toEqual(['counted', 'not-rolled', 'planned']);
  });

  it('is planned for its last day when that is a working day', () => {
    const period = back('2027-02-17', 6);
    expect([period.endsOn, period.planOn]).toEqual(['2027-02-11', '2027-02-11']);
    expect(kinds(period)).toEqual(['counted']);
  });

  it('begins earlier when it would hold fewer than two working days', () => {
    const period = back('2027-03-30', 4);
    expect([period.endsOn, period.planOn]).toEqual(['2027-03-24', '2027-03-24']);
    expect(kinds(period)).toEqual(['counted', 'two-working-days', 'two-working-days']);
  });
});

describe('A period in hours', () => {
  const hours = (event: string, count: number) => hoursUnderRegulation(event, count, 'suppliers-minimum');

  it("doesn't count the hour of the event", () => {
    expect(hours('2027-02-03T10:00:00.000Z', 3).endsAt).toBe('2027-02-03T14:00:00.000Z');
    expect(hours('2027-02-03T10:59:59.999Z', 3).endsAt).toBe('2027-02-03T14:00:00.000Z');
    expect(hours('2027-02-03T11:00:00.000Z', 3).endsAt).toBe('2027-02-03T15:00:00.000Z');
  });

  it("doesn't move off a day that is no working day", () => {
    expect(hours('2027-02-05T10:30:00.000Z', 24).endsAt).toBe('2027-02-06T11:00:00.000Z');
  });

  it('counts hours that pass when the clocks change', () => {
    expect(hours('2027-10-30T20:30:00.000Z', 24).endsAt).toBe('2027-10-31T21:00:00.000Z');
  });

  it('of 48 hours touches two working days', () => {
    expect(hours('2027-02-03T10:30:00.000Z', 48).endsAt).toBe('2027-02-05T11:00:00.000Z');
    const overWeekend = hours('2027-02-05T16:30:00.000Z', 48);
    expect([overWeekend.endsOn, overWeekend.endsAt]).toEqual(['2027-02-08', '2027-02-08T23:00:00.000Z']);
    expect(hours('2027-02-05T16:30:00.000Z', 47).endsAt).toBe('2027-02-07T16:00:00.000Z');
  });
});
