import { describe, expect, it } from 'vitest';
import { addLength, addPeriod, checkLength, lengthFromIso, lengthInWords, type PeriodUnit } from './period-length.js';
import { addRegulated, calendarFor, hasTwoDays } from './regulation-1182-71.js';
import { countWorkingDays, sameOrNextWorkingDay, sameOrPreviousWorkingDay, stepWorkingDays } from './working-days.js';

const eves = 'public-holidays-and-eves';

describe('A length', () => {
  it('is read from ISO 8601, whole and of one unit', () => {
    expect(['P10D', 'P3W', 'P6M', 'P1Y', 'PT48H', 'P0D', 'PT0H'].map(lengthFromIso)).toEqual([
      { count: 10, unit: 'days' },
      { count: 3, unit: 'weeks' },
      { count: 6, unit: 'months' },
      { count: 1, unit: 'years' },
      { count: 48, unit: 'hours' },
      { count: 0, unit: 'days' },
      { count: 0, unit: 'hours' },
    ]);
    for (const no of ['xP10D', 'P10Dx', 'PT48M', 'PT48Hx', 'PD', 'PTH', 'P10X', '', 'handover']) {
      expect(() => lengthFromIso(no)).toThrow(`Not a period of one unit: ${no}`);
    }
  });

  it.each([
    [0, 'days', true],
    [-1, 'days', false],
    [1.5, 'days', false],
    [1.5, 'weeks', false],
    [1.5, 'years', false],
    [1.5, 'hours', false],
    [1.5, 'months', true],
    [0.1, 'months', true],
    [1.01, 'months', false],
    [-1, 'months', false],
  ] as const)('of %d %s is one: %j', (count, unit, sound) => {
    const check = () => checkLength({ count, unit });
    if (sound) expect(check).not.toThrow();
    else expect(check).toThrow(`Not a length of a period: ${count} ${unit}`);
  });

  it('is added forward and backward', () => {
    const both = (count: number, unit: PeriodUnit) =>
      ([1, -1] as const).map((step) => addLength('2027-03-31', { count, unit: unit as 'days' }, step));
    expect(both(2, 'days').map(({ on }) => on)).toEqual(['2027-04-02', '2027-03-29']);
    expect(both(2, 'weeks').map(({ on }) => on)).toEqual(['2027-04-14', '2027-03-17']);
    expect(both(1, 'years').map(({ on }) => on)).toEqual(['2028-03-31', '2026-03-31']);
    expect(both(1, 'months')).toEqual([
      { on: '2027-04-30', shortMonth: true },
      { on: '2027-02-28', shortMonth: true },
    ]);
    expect(both(2, 'months').map(({ shortMonth }) => shortMonth)).toEqual([false, false]);
    expect(both(2, 'days').map(({ shortMonth }) => shortMonth)).toEqual([false, false]);
    expect(() => both(2, 'hours')).toThrow('Not a length between dates: 2 hours');
    expect(() => both(2, 'working-days')).toThrow(RangeError);
  });

  it('of months and a part is so many thirtieths more', () => {
    const on = (count: number, step: 1 | -1 = 1) => addLength('2027-01-15', { count, unit: 'months' }, step).on;
    expect([on(1.5), on(0.1), on(2), on(1.5, -1)]).toEqual(['2027-03-02', '2027-01-18', '2027-03-15', '2026-11-30']);
    expect(addPeriod('2027-01-31', 'P1M')).toBe('2027-02-28');
  });

  it('is said as one or more', () => {
    const said = (count: number, unit: PeriodUnit) => lengthInWords({ count, unit }).en;
    expect([said(1, 'weeks'), said(2, 'weeks'), said(0, 'days'), said(1, 'working-days')]).toEqual([
      ...['1 week', '2 weeks', '0 days', '1 working day'],
    ]);
  });

  it.each([
    [1, 'days', false],
    [2, 'days', true],
    [1, 'working-days', false],
    [2, 'working-days', true],
    [47, 'hours', false],
    [48, 'hours', true],
    [0, 'weeks', false],
    [1, 'weeks', true],
    [0.1, 'months', true],
    [1, 'years', true],
  ] as const)('of %d %s is of two days or more: %j', (count, unit, two) => {
    expect(hasTwoDays({ count, unit })).toBe(two);
  });

  it('in working days is counted in the calendar of whose time it is', () => {
    // 30 December 2027 is a Thursday; Friday is New Year's Eve.
    const after = (whose: Parameters<typeof calendarFor>[0], step: 1 | -1 = 1) =>
      addRegulated('2027-12-30', { count: 1, unit: 'working-days' }, step, calendarFor(whose));
    expect(after('suppliers-minimum')).toEqual({ on: '2028-01-03', shortMonth: false });
    expect(after('authoritys-maximum')).toEqual({ on: '2027-12-31', shortMonth: false });
    expect(after('suppliers-minimum', -1).on).toBe('2027-12-29');
    const half = { count: 1.5, unit: 'working-days' } as const;
    expect(() => addRegulated('2027-12-30', half, 1, eves)).toThrow(RangeError);
  });
});

describe('Working days', () => {
  it('are counted with both ends, and only until there are enough', () => {
    const count = (first: string, last: string, enough?: number) => countWorkingDays(first, last, eves, enough);
    expect(count('2027-04-05', '2027-04-09')).toBe(5);
    expect(count('2027-04-09', '2027-04-12')).toBe(2);
    expect(count('2027-04-10', '2027-04-11')).toBe(0);
    expect(count('2027-04-09', '2027-04-08')).toBe(0);
    expect(count('2027-04-05', '2027-04-30', 2)).toBe(2);
  });

  it('are stepped over, forward and backward', () => {
    const step = (count: number, by: 1 | -1) => stepWorkingDays('2027-04-09', count, by, eves);
    expect([step(0, 1), step(1, 1), step(2, 1), step(1, -1), step(5, -1)]).toEqual([
      ...['2027-04-09', '2027-04-12', '2027-04-13', '2027-04-08', '2027-04-02'],
    ]);
  });

  it('are looked for from the day itself, with what was passed in its order', () => {
    const days = ({ on, passed }: ReturnType<typeof sameOrNextWorkingDay>) => [on, ...passed.map((one) => one.on)];
    expect(days(sameOrNextWorkingDay('2027-04-09', eves))).toEqual(['2027-04-09']);
    expect(days(sameOrNextWorkingDay('2027-04-10', eves))).toEqual(['2027-04-12', '2027-04-10', '2027-04-11']);
    expect(days(sameOrPreviousWorkingDay('2027-04-11', eves))).toEqual(['2027-04-09', '2027-04-11', '2027-04-10']);
  });
});
