import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodUnderAct } from './act-1930-173.js';
import { easterDay } from './holidays.js';
import { periodBackUnderRegulation } from './regulation-1182-71-backward.js';
import { periodUnderRegulation } from './regulation-1182-71.js';
import { endOfDay } from './stockholm-time.js';

/**
 * A second calendar, made another way: a list of every day of the years, walked one by one, with Easter read off the
 * table of the golden number and the dominical letter instead of computed, and midnight by the rule of the directive on
 * summer time instead of the zone's data.
 */
const [firstYear, lastYear] = [2018, 2043];
const monthLengths = (year: number) => [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Day {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

const days: Day[] = [];
const two = (n: number) => String(n).padStart(2, '0');
// 2018-01-01 was a Monday.
for (let year = firstYear, weekday = 1; year <= lastYear; year += 1) {
  monthLengths(year).forEach((length, index) => {
    for (let day = 1; day <= length; day += 1, weekday = (weekday % 7) + 1) {
      days.push({ date: `${year}-${two(index + 1)}-${two(day)}`, year, month: index + 1, day, weekday });
    }
  });
}
const at = new Map(days.map((day, index) => [day.date, index]));

/** The paschal full moons of 1900–2199 by golden number 1–19 (Book of Common Prayer, table to find Easter). */
const fullMoons =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27'.split(
    ' ',
  );

function easterIndex(year: number): number {
  let index = at.get(`${year}-${fullMoons[year % 19]}`)! + 1;
  while (days[index]!.weekday !== 7) index += 1;
  return index;
}
const easters = new Map<number, number>();
for (let year = firstYear; year <= lastYear; year += 1) easters.set(year, easterIndex(year));

const fixed = ['01-01', '01-06', '05-01', '06-06', '12-25', '12-26'];
const isOff = (index: number, eves: boolean): boolean => {
  const { date, year, month, day, weekday } = days[index]!;
  const sinceEaster = index - easters.get(year)!;
  const midsummer = month === 6 && day >= 20 && day <= 26 && weekday === 6;
  const saints = ((month === 10 && day === 31) || (month === 11 && day <= 6)) && weekday === 6;
  const eve =
    date.endsWith('12-24') || date.endsWith('12-31') || (month === 6 && day >= 19 && day <= 25 && weekday === 5);
  return (
    weekday >= 6 ||
    fixed.includes(date.slice(5)) ||
    [-2, 1, 39].includes(sinceEaster) ||
    midsummer ||
    saints ||
    (eves && eve)
  );
};

const slowAct = (from: string, count: number): string => {
  let index = at.get(from)! + count;
  while (isOff(index, true)) index += 1;
  return days[index]!.date;
};

const slowRegulation = (from: string, count: number, eves: boolean): string => {
  const start = at.get(from)!;
  const fits = (last: number) => {
    const within = Array.from({ length: last - start }, (_, i) => start + 1 + i);
    return !isOff(last, eves) && (count < 2 || within.filter((day) => !isOff(day, eves)).length >= 2);
  };
  let index = start + count;
  while (!fits(index)) index += 1;
  return days[index]!.date;
};

const slowBack = (before: string, count: number): string => {
  const end = at.get(before)!;
  let index = end - count;
  const working = () => Array.from({ length: end - index }, (_, i) => index + i).filter((day) => !isOff(day, true));
  while (count >= 2 && working().length < 2) index -= 1;
  return days[index]!.date;
};

const lastSundays = new Map(
  days.filter((day) => day.weekday === 7).map((day) => [day.date.slice(0, 7), day.date]), // the last one stays
);

/** The hour in UTC at which a day in Stockholm ends: 22 in summer time, which begins and ends on a month's last Sunday. */
const slowEndHour = (date: string): number => {
  const year = date.slice(0, 4);
  return date >= lastSundays.get(`${year}-03`)! && date < lastSundays.get(`${year}-10`)! ? 22 : 23;
};

// Twenty years of starts; the list reaches further at both ends, so that periods stay within it.
const starts = days.filter((day) => day.year >= 2020 && day.year <= 2041).map((day) => day.date);
const start = integer({ min: 0, max: starts.length - 1 }).map((index) => starts[index]!);
const count = integer({ min: 0, max: 120 });
const runs = { numRuns: 4000, seed: 20_261_122 };

describe('The calendar', () => {
  it('finds the same Easter as the table, every year', () => {
    for (const [year, index] of easters) expect(easterDay(year)).toBe(days[index]!.date);
  });

  it('counts periods under the Regulation as walking the days does', () => {
    assert(
      property(start, count, constantFrom(true, false), (from, n, eves) => {
        const whose = eves ? 'suppliers-minimum' : 'authoritys-maximum';
        expect(periodUnderRegulation(from, { count: n, unit: 'days' }, whose).endsOn).toBe(
          slowRegulation(from, n, eves),
        );
      }),
      runs,
    );
  });

  it('counts short periods from every day of the years as walking the days does', () => {
    const cases = starts.flatMap((from) => [1, 2, 3, 4, 10, 30].map((n) => ({ from, n })));
    const different = cases.filter(
      ({ from, n }) =>
        periodUnderRegulation(from, { count: n, unit: 'days' }, 'suppliers-minimum').endsOn !==
        slowRegulation(from, n, true),
    );
    expect(different).toEqual([]);
  });

  it('counts periods under the Act as walking the days does', () => {
    assert(
      property(start, count, (from, n) => {
        expect(periodUnderAct(from, { count: n, unit: 'days' }).endsOn).toBe(slowAct(from, n));
      }),
      runs,
    );
  });

  it('counts backward as walking the days does', () => {
    assert(
      property(start, count, (before, n) => {
        const length = { count: n, unit: 'days' } as const;
        expect(periodBackUnderRegulation(before, length, 'suppliers-minimum').endsOn).toBe(slowBack(before, n));
      }),
      runs,
    );
  });

  it('ends each day at the hour that the rule of summer time gives', () => {
    expect(starts.filter((date) => endOfDay(date) !== `${date}T${slowEndHour(date)}:00:00.000Z`)).toEqual([]);
  });

  it('never ends a period on a day off, and always says so in its last step', () => {
    assert(
      property(start, count, (from, n) => {
        const period = periodUnderRegulation(from, { count: n, unit: 'days' }, 'suppliers-minimum');
        expect(isOff(at.get(period.endsOn)!, true)).toBe(false);
        expect(period.explanation.at(-1)?.on).toBe(period.endsOn);
      }),
      runs,
    );
  });
});
