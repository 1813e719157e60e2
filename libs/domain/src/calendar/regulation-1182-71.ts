import { addDays } from './calendar-date.js';
import type { CalendarDate } from './calendar-date.js';
import { closePeriod, counted } from './computed-period.js';
import type { ComputedPeriod } from './computed-period.js';
import { dateInWords, regulation, rolled, rollSource, shortMonth } from './explanation.js';
import type { ExplanationStep } from './explanation.js';
import { addLength, checkLength } from './period-length.js';
import type { Added, PeriodLength, PeriodUnit } from './period-length.js';
import { countWorkingDays, sameOrNextWorkingDay, stepWorkingDays } from './working-days.js';
import type { WorkingCalendar } from './working-days.js';

/**
 * Whose time it is. `suppliers-minimum`: the time that suppliers must be given; it may never be too short, so the eves
 * count as days off. `authoritys-maximum`: the time within which the authority must act; it may never be too long, so
 * only the days off that Article 2 names give more of it.
 */
export type WhoseTime = 'suppliers-minimum' | 'authoritys-maximum';

export type DayLength = PeriodLength & { readonly unit: Exclude<PeriodUnit, 'hours'> };

export const calendarFor = (whose: WhoseTime): WorkingCalendar =>
  whose === 'suppliers-minimum' ? 'public-holidays-and-eves' : 'public-holidays';

/** Counts days, working days, weeks, months or years from a day that isn't counted itself (Article 3(1)–(3)). */
export function addRegulated(from: CalendarDate, length: DayLength, step: 1 | -1, calendar: WorkingCalendar): Added {
  if (length.unit !== 'working-days') return addLength(from, length, step);
  checkLength(length);
  return { on: stepWorkingDays(from, length.count, step, calendar), shortMonth: false };
}

/** Whether a period is of two days or more, so that Article 3(5) applies. */
export const hasTwoDays = ({ count, unit }: PeriodLength): boolean =>
  unit === 'days' || unit === 'working-days' ? count >= 2 : unit === 'hours' ? count >= 48 : count > 0;

/**
 * A period in days, working days, weeks, months or years under Regulation 1182/71, counted forward: it starts with the
 * day after the event (Article 3(1)), holds the days off within it (3(3)), moves to the next working day when its last
 * day is none (3(4)), and, from two days on, holds at least two working days (3(5)).
 *
 * @param from the day of the event in Stockholm, which isn't counted
 * @throws RangeError for a length that isn't whole
 */
export function periodUnderRegulation(from: CalendarDate, length: DayLength, whose: WhoseTime): ComputedPeriod {
  const calendar = calendarFor(whose);
  const sum = addRegulated(from, length, 1, calendar);
  const steps: ExplanationStep[] = [counted(from, length, sum.on, `${regulation}, art. 3.1–3.3`)];
  if (sum.shortMonth) steps.push(shortMonth(sum.on, `${regulation}, art. 3.2 c`));

  const first = sameOrNextWorkingDay(sum.on, calendar);
  if (first.passed.length > 0) steps.push(rolled(first.on, first.passed, rollSource(first.passed)));

  let endsOn = first.on;
  while (hasTwoDays(length) && countWorkingDays(addDays(from, 1), endsOn, calendar, 2) < 2) {
    const next = sameOrNextWorkingDay(addDays(endsOn, 1), calendar);
    endsOn = next.on;
    steps.push(tooFewWorkingDays(endsOn, 'forward'));
  }
  return closePeriod(from, length, endsOn, steps);
}

/** The step that says that a period was made to hold two working days (Article 3(5)). */
export function tooFewWorkingDays(on: CalendarDate, direction: 'forward' | 'backward'): ExplanationStep {
  const to = dateInWords(on);
  const [sv, en] =
    direction === 'forward' ? ['förlängs till', 'is extended to'] : ['börjar redan', 'begins as early as'];
  return {
    kind: 'two-working-days',
    on,
    source: `${regulation}, art. 3.5`,
    says: {
      sv: `Perioden ska rymma minst två arbetsdagar och ${sv} ${to.sv}.`,
      en: `The period must hold at least two working days and ${en} ${to.en}.`,
    },
  };
}
