import { addDays } from './calendar-date.js';
import type { CalendarDate } from './calendar-date.js';
import { closePeriod, counted } from './computed-period.js';
import type { ComputedPeriod } from './computed-period.js';
import { dateInWords, namesOf, regulation, shortMonth } from './explanation.js';
import type { ExplanationStep } from './explanation.js';
import { addRegulated, calendarFor, hasTwoDays, tooFewWorkingDays } from './regulation-1182-71.js';
import type { DayLength, WhoseTime } from './regulation-1182-71.js';
import { countWorkingDays, nonWorkingDay, sameOrPreviousWorkingDay } from './working-days.js';

/** A period counted back from a date. `endsOn` is the last day on which the act is in time. */
export interface BackwardPeriod extends ComputedPeriod {
  /** The day to plan the act for: `endsOn`, or the working day before it when `endsOn` is none. */
  readonly planOn: CalendarDate;
}

/**
 * A period under Regulation 1182/71 that is counted back from a date, such as "at least six days before the last day
 * for tenders". Its far end never moves forward (Article 3(4), second sentence). Article 3(5) says "any period", so one
 * of two days or more begins earlier when it would hold fewer than two working days.
 *
 * @param before the day from which it is counted, which isn't counted itself
 * @throws RangeError for a length that isn't whole
 */
export function periodBackUnderRegulation(before: CalendarDate, length: DayLength, whose: WhoseTime): BackwardPeriod {
  const calendar = calendarFor(whose);
  const sum = addRegulated(before, length, -1, calendar);
  const steps: ExplanationStep[] = [counted(before, length, sum.on, `${regulation}, art. 3.1–3.3`, 'backward')];
  if (sum.shortMonth) steps.push(shortMonth(sum.on, `${regulation}, art. 3.2 c`));

  let endsOn = sum.on;
  while (hasTwoDays(length) && countWorkingDays(endsOn, addDays(before, -1), calendar, 2) < 2) {
    endsOn = sameOrPreviousWorkingDay(addDays(endsOn, -1), calendar).on;
    steps.push(tooFewWorkingDays(endsOn, 'backward'));
  }

  const plan = sameOrPreviousWorkingDay(endsOn, calendar);
  const off = nonWorkingDay(endsOn, calendar);
  if (off) {
    const [day, names] = [dateInWords(plan.on), namesOf(plan.passed)];
    steps.push({
      kind: 'not-rolled',
      on: endsOn,
      passed: [off],
      source: `${regulation}, art. 3.4 andra meningen`,
      says: {
        sv: `Sista dagen är ingen arbetsdag (${off.name.sv}) men flyttas inte, eftersom tiden räknas bakåt.`,
        en: `The last day is no working day (${off.name.en}) but doesn't move, because the period is counted backward.`,
      },
    });
    steps.push({
      kind: 'planned',
      on: plan.on,
      passed: plan.passed,
      source: `${regulation}, art. 3.4 andra meningen`,
      says: {
        sv: `Planera för arbetsdagen före (${names.sv}): ${day.sv}.`,
        en: `Plan for the working day before (${names.en}): ${day.en}.`,
      },
    });
  }
  return { ...closePeriod(before, length, endsOn, steps), planOn: plan.on };
}
