import { describe, expect, it } from 'vitest';
import { easterDay, namedDays } from './holidays.js';
import { isWorkingDay, nonWorkingDay } from './working-days.js';

const holidays = (year: number) =>
  namedDays(year)
    .filter((day) => day.kind === 'public-holiday')
    .map((day) => day.on);
const eves = (year: number) =>
  namedDays(year)
    .filter((day) => day.kind === 'eve')
    .map((day) => day.on);

describe('The public holidays of Sweden', () => {
  it('are those of Act 1989:253 in 2027', () => {
    expect(holidays(2027)).toEqual([
      '2027-01-01',
      '2027-01-06',
      '2027-03-26',
      '2027-03-28',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-16',
      '2027-06-06',
      '2027-06-26',
      '2027-11-06',
      '2027-12-25',
      '2027-12-26',
    ]);
  });

  it('follow Easter in 2026 and 2028', () => {
    expect([easterDay(2026), easterDay(2027), easterDay(2028)]).toEqual(['2026-04-05', '2027-03-28', '2028-04-16']);
    expect(holidays(2028)).toEqual(expect.arrayContaining(['2028-04-14', '2028-05-25']));
  });

  it('reach from the earliest to the latest possible Easter', () => {
    expect([easterDay(1818), easterDay(2285), easterDay(1943), easterDay(2038)]).toEqual([
      '1818-03-22',
      '2285-03-22',
      '1943-04-25',
      '2038-04-25',
    ]);
  });

  it('keep Easter a week earlier in the years in which the moon would make it too late', () => {
    expect([1954, 1981, 2049, 2076].map(easterDay)).toEqual([
      ...['1954-04-18', '1981-04-19', '2049-04-18', '2076-04-19'],
    ]);
  });

  it('are joined by three eves that only roll', () => {
    expect(eves(2027)).toEqual(['2027-06-25', '2027-12-24', '2027-12-31']);
    expect(eves(2028)).toContain('2028-06-23');
    expect(isWorkingDay('2027-12-31', 'public-holidays')).toBe(true);
    expect(isWorkingDay('2027-12-31', 'public-holidays-and-eves')).toBe(false);
  });

  it("don't include Whit Monday, trettondagsafton or skärtorsdag", () => {
    for (const day of ['2027-05-17', '2027-01-05', '2027-03-25']) {
      expect(isWorkingDay(day, 'public-holidays-and-eves')).toBe(true);
    }
  });

  it('are named before the weekday they fall on', () => {
    expect(nonWorkingDay('2027-06-06', 'public-holidays')?.because).toBe('public-holiday');
    expect(nonWorkingDay('2027-06-12', 'public-holidays')?.because).toBe('saturday');
    expect(nonWorkingDay('2027-06-13', 'public-holidays')?.because).toBe('sunday');
    expect(nonWorkingDay('2027-06-14', 'public-holidays')).toBeUndefined();
  });
});
