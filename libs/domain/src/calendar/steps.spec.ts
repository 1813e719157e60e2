import { describe, expect, it } from 'vitest';
import { periodUnderAct } from './act-1930-173.js';
import type { ComputedPeriod } from './computed-period.js';
import { dateInWords, namesOf, rollSource } from './explanation.js';
import { namedDayOn, namedDays } from './holidays.js';
import { periodBackUnderRegulation } from './regulation-1182-71-backward.js';
import { hoursUnderRegulation } from './regulation-1182-71-hours.js';
import { periodUnderRegulation } from './regulation-1182-71.js';
import { addMilliseconds, clockInStockholm, compareInstants, isInstant, startOfDay } from './stockholm-time.js';
import { nonWorkingDay } from './working-days.js';

const eves = 'public-holidays-and-eves';
const steps = ({ explanation }: ComputedPeriod) => explanation.map(({ kind, on, source }) => [kind, on, source]);
const says = ({ explanation }: ComputedPeriod, kind: string) =>
  explanation.find((step) => step.kind === kind)?.says.en ?? '';
const regulation = 'Förordning (EEG, Euratom) nr 1182/71';
const act = 'Lag (1930:173) om beräkning av lagstadgad tid';
const days = (count: number) => ({ count, unit: 'days' }) as const;
const months = (count: number) => ({ count, unit: 'months' }) as const;

describe('How a period came about', () => {
  it('under the Regulation is told step by step, each with its article and its day', () => {
    // A month after Sunday 31 January 2027 is Sunday 28 February.
    const period = periodUnderRegulation('2027-01-31', months(1), 'suppliers-minimum');
    expect(period).toMatchObject({ from: '2027-01-31', length: months(1), endsOn: '2027-03-01' });
    expect(steps(period)).toEqual([
      ['counted', '2027-02-28', `${regulation}, art. 3.1–3.3`],
      ['short-month', '2027-02-28', `${regulation}, art. 3.2 c`],
      ['rolled', '2027-03-01', `${regulation}, art. 3.4`],
    ]);
    expect(says(period, 'counted')).toBe(
      "1 month from Sunday 31 January 2027, which isn't counted, gives Sunday 28 February 2027.",
    );
  });

  it('over Easter tells that it holds two working days', () => {
    const period = periodUnderRegulation('2027-03-25', days(3), 'suppliers-minimum');
    expect(steps(period).at(-1)).toEqual(['two-working-days', '2027-03-31', `${regulation}, art. 3.5`]);
    expect(says(period, 'two-working-days')).toContain('is extended to Wednesday 31 March 2027');
  });

  it('under the Act is told with its sections', () => {
    const period = periodUnderAct('2027-01-31', months(1));
    expect(period).toMatchObject({ from: '2027-01-31', length: months(1), endsAt: '2027-03-01T23:00:00.000Z' });
    expect(steps(period)).toEqual([
      ['counted', '2027-02-28', `${act}, 1 §`],
      ['short-month', '2027-02-28', `${act}, 1 §`],
      ['rolled', '2027-03-01', `${act}, 2 §`],
    ]);
    expect(period.explanation.at(-1)?.passed?.map(({ on, because }) => [on, because])).toEqual([
      ['2027-02-28', 'sunday'],
    ]);
    expect(steps(periodUnderAct('2026-11-23', days(10)))).toEqual([['counted', '2026-12-03', `${act}, 1 §`]]);
  });

  it('counted backward tells that the end stays, and which day to plan for', () => {
    const period = periodBackUnderRegulation('2027-04-01', days(6), 'suppliers-minimum');
    const second = `${regulation}, art. 3.4 andra meningen`;
    expect(steps(period)).toEqual([
      ['counted', '2027-03-26', `${regulation}, art. 3.1–3.3`],
      ['not-rolled', '2027-03-26', second],
      ['planned', '2027-03-25', second],
    ]);
    expect(period.explanation.slice(1).map(({ passed }) => passed?.map(({ on }) => on))).toEqual([
      ['2027-03-26'],
      ['2027-03-26'],
    ]);
    expect(says(period, 'counted')).toContain('back from Thursday 1 April 2027');
  });

  it('counted backward tells of the month that is too short, and of the two working days', () => {
    const month = periodBackUnderRegulation('2027-03-31', months(1), 'suppliers-minimum');
    expect(steps(month)[1]).toEqual(['short-month', '2027-02-28', `${regulation}, art. 3.2 c`]);
    expect([month.endsOn, month.planOn]).toEqual(['2027-02-28', '2027-02-26']);
    const short = periodBackUnderRegulation('2027-03-30', days(4), 'suppliers-minimum');
    expect(steps(short).slice(1)).toEqual([
      ['two-working-days', '2027-03-25', `${regulation}, art. 3.5`],
      ['two-working-days', '2027-03-24', `${regulation}, art. 3.5`],
    ]);
    expect(says(short, 'two-working-days')).toContain('begins as early as');
  });

  it('counted backward knows whose time it is, and that one day need not hold two', () => {
    // Friday 31 December 2027 is New Year's Eve, which is a working day for the authority.
    const back = (before: string, count: number, whose: 'suppliers-minimum' | 'authoritys-maximum') => {
      const { endsOn, planOn } = periodBackUnderRegulation(before, days(count), whose);
      return [endsOn, planOn];
    };
    expect(back('2028-01-01', 1, 'suppliers-minimum')).toEqual(['2027-12-31', '2027-12-30']);
    expect(back('2028-01-01', 1, 'authoritys-maximum')).toEqual(['2027-12-31', '2027-12-31']);
    expect(back('2028-01-01', 2, 'authoritys-maximum')).toEqual(['2027-12-30', '2027-12-30']);
    expect(back('2028-01-01', 2, 'suppliers-minimum')).toEqual(['2027-12-29', '2027-12-29']);
  });

  it('in hours tells the last day, and the two working days that it touches', () => {
    const hours = (count: number) => hoursUnderRegulation('2027-02-05T16:30:00.000Z', count, 'suppliers-minimum');
    const counted = ['counted', '2027-02-07', `${regulation}, art. 3.1–3.3`];
    expect(steps(hours(47))).toEqual([counted]);
    expect(steps(hours(48))).toEqual([counted, ['two-working-days', '2027-02-08', `${regulation}, art. 3.5`]]);
    expect(says(hours(48), 'two-working-days')).toContain('is extended to');
    expect(hours(48)).toMatchObject({ from: '2027-02-05', length: { count: 48, unit: 'hours' } });
    expect(() => hours(1.5)).toThrow(RangeError);
  });

  it('in hours ends on the day before midnight, and begins with the next full hour', () => {
    const hours = (event: string, count: number) => hoursUnderRegulation(event, count, 'suppliers-minimum');
    // 23 o'clock UTC is midnight in Stockholm.
    expect(hours('2027-02-03T19:30:00.000Z', 3)).toMatchObject({
      ...{ endsOn: '2027-02-03', endsAt: '2027-02-03T23:00:00.000Z' },
    });
    expect(hours('2027-02-03T20:30:00.000Z', 3).endsOn).toBe('2027-02-04');
    // Friday's last full hour has begun: the first day that counts is Saturday.
    expect(hours('2027-02-05T22:30:00.000Z', 48).endsOn).toBe('2027-02-09');
    expect(hours('2027-02-05T21:30:00.000Z', 48).endsOn).toBe('2027-02-08');
    const whose = (one: 'suppliers-minimum' | 'authoritys-maximum') =>
      hoursUnderRegulation('2027-12-30T10:30:00.000Z', 48, one).endsOn;
    expect([whose('suppliers-minimum'), whose('authoritys-maximum')]).toEqual(['2028-01-03', '2028-01-01']);
  });
});

describe('What is said of days', () => {
  it('is each name once, in order', () => {
    const passed = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-09'].flatMap(
      (on) => nonWorkingDay(on, eves) ?? [],
    );
    expect(namesOf(passed)).toEqual({ sv: 'nyårsdagen, lördag, söndag', en: "New Year's Day, Saturday, Sunday" });
    expect(dateInWords('2027-12-05')).toEqual({ sv: 'söndag 5 december 2027', en: 'Sunday 5 December 2027' });
    expect(dateInWords('2027-01-04').en).toBe('Monday 4 January 2027');
  });

  it('names the advice beside the article only where an eve was passed', () => {
    const day = (on: string) => nonWorkingDay(on, eves)!;
    expect(rollSource([day('2027-01-02')])).toBe(`${regulation}, art. 3.4`);
    expect(rollSource([day('2027-01-02'), day('2027-12-24')])).toContain('Upphandlingsmyndigheten');
  });

  it('is in the order of the calendar, each with a name in both languages', () => {
    for (const year of [2027, 2038, 2285]) {
      const all = namedDays(year);
      expect(all.map(({ on }) => on)).toEqual(all.map(({ on }) => on).toSorted());
      expect(new Set(all.map(({ name }) => name.sv)).size).toBe(16);
      expect(all.filter(({ name }) => !name.sv || !name.en)).toEqual([]);
    }
    expect(namedDayOn('2027-06-25')).toMatchObject({
      kind: 'eve',
      name: { sv: 'midsommarafton', en: 'Midsummer Eve' },
    });
    expect(namedDayOn('2028-06-25')).toBeUndefined();
  });

  it('is why a day is none for work: a holiday before an eve, and both before the weekday', () => {
    const why = (on: string, calendar: Parameters<typeof nonWorkingDay>[1] = eves) =>
      nonWorkingDay(on, calendar)?.because;
    expect([why('2027-12-25'), why('2027-12-24'), why('2028-12-24'), why('2028-12-24', 'public-holidays')]).toEqual([
      ...['public-holiday', 'eve', 'eve', 'sunday'],
    ]);
    expect(nonWorkingDay('2027-12-24', eves)?.on).toBe('2027-12-24');
  });
});

describe('An instant of the program', () => {
  it('is of its form alone, and compared by time', () => {
    for (const no of ['x2027-01-04T23:00:00.000Z', '2027-01-04T23:00:00.000Zx', '2027-01-04T25:00:00.000Z']) {
      expect(isInstant(no)).toBe(false);
    }
    expect(compareInstants('2027-01-04T23:00:00.001Z', '2027-01-04T23:00:00.000Z')).toBe(1);
    expect(addMilliseconds('2027-01-04T23:00:00.000Z', -1)).toBe('2027-01-04T22:59:59.999Z');
    expect(clockInStockholm('2027-06-15T22:00:00.001Z')).toBe('00:00:00.001');
    expect(() => startOfDay('2027-02-29')).toThrow(RangeError);
  });
});
