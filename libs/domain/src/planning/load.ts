import { addDays, isWorkingDay, type CalendarDate, type Instant } from '../calendar/index.js';
import { holders } from '../case/capacity.js';
import type { Role } from '../case/roles.js';
import type { CaseState } from '../case/state.js';
import type { Scheduled } from './activity.js';
import { isoWeek } from './iso-week.js';

/** Working days that the plan asks of a role, or of a person, in a week. */
export interface WeekLoad {
  /** ISO 8601: `2027-W05`. */
  readonly week: string;
  readonly role?: Role;
  readonly person?: string;
  /** With one decimal: a role's days are shared evenly by those who hold it. */
  readonly workingDays: number;
}

/**
 * What is asked of whom, week by week from today. A step is counted for the first role that may take it; what suppliers do
 * and what is done while submissions are received is not counted.
 */
export function loadOf(
  state: CaseState,
  all: readonly Scheduled[],
  today: CalendarDate,
  now: Instant,
): readonly WeekLoad[] {
  const sums = new Map<string, WeekLoad>();
  const add = (week: string, who: { role: Role } | { person: string }, days: number) => {
    const key = `${week} ${'role' in who ? `0 ${who.role}` : `1 ${who.person}`}`;
    sums.set(key, { week, ...who, workingDays: (sums.get(key)?.workingDays ?? 0) + days });
  };
  for (const { activity, work } of all) {
    for (const one of work) {
      const [role] = one.roles;
      if (one.inWindow || role === 'supplier') continue;
      const persons = role === undefined ? activity.persons : holders(state, role, now);
      for (const day of lastWorkingDays(one.endOn, one.workingDays)) {
        if (day < today) continue;
        const week = isoWeek(day);
        if (role !== undefined) add(week, { role }, 1);
        for (const person of persons) add(week, { person }, 1 / persons.length);
      }
    }
  }
  const rounded = (one: WeekLoad) => ({ ...one, workingDays: Math.round(one.workingDays * 10) / 10 });
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => rounded(one));
}

/** The given number of working days up to and with a day. */
function lastWorkingDays(endOn: CalendarDate, count: number): readonly CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = endOn; days.length < count; day = addDays(day, -1)) {
    if (isWorkingDay(day, 'public-holidays-and-eves')) days.push(day);
  }
  return days;
}
