import type { Text } from '../case/text.js';
import { partsOf, weekdayOf } from './calendar-date.js';
import type { CalendarDate } from './calendar-date.js';
import type { NonWorkingDay } from './working-days.js';

/**
 * One step on the way to a last day, for a screen that shows how a deadline came about:
 * `chosen` which period applies; `extended` the period became longer; `counted` the period was counted;
 * `short-month` the month has no such day; `rolled` the last day was no working day; `not-rolled` it was none, but the
 * law gives no more time; `two-working-days` the period held too few working days; `planned` an earlier day is advised.
 */
export interface ExplanationStep {
  readonly kind:
    'chosen' | 'extended' | 'counted' | 'short-month' | 'rolled' | 'not-rolled' | 'two-working-days' | 'planned';
  /** The last day after this step, where the step is about a day. */
  readonly on?: CalendarDate;
  /** The days that were passed over, each with its name. */
  readonly passed?: readonly NonWorkingDay[];
  readonly source: string;
  readonly says: Text;
}

export const regulation = 'Förordning (EEG, Euratom) nr 1182/71';
export const act = 'Lag (1930:173) om beräkning av lagstadgad tid';

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const weekdays = {
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

/** A date in words: "torsdag 31 december 2026", "Thursday 31 December 2026". */
export function dateInWords(date: CalendarDate): Text {
  const { year, month, day } = partsOf(date);
  const say = (language: 'sv' | 'en') =>
    `${weekdays[language][weekdayOf(date) - 1]} ${day} ${months[language][month - 1]} ${year}`;
  return { sv: say('sv'), en: say('en') };
}

/** The names of passed days in their order, each once: "nyårsafton, nyårsdagen, lördag". */
export function namesOf(passed: readonly NonWorkingDay[]): Text {
  const list = (language: 'sv' | 'en') => [...new Set(passed.map((day) => day.name[language]))].join(', ');
  return { sv: list('sv'), en: list('en') };
}

/** The Regulation itself knows no eves; that they move a deadline for tenders too is Upphandlingsmyndigheten's advice. */
const eves = '1930:173, 2 § och Upphandlingsmyndighetens vägledning (aftnar)';

/** The source for moving past these days under the Regulation. */
export const rollSource = (passed: readonly NonWorkingDay[]): string =>
  `${regulation}, art. 3.4${passed.some((day) => day.because === 'eve') ? `; ${eves}` : ''}`;

/** The step that says that the last day moved past days that are no working days. */
export function rolled(on: CalendarDate, passed: readonly NonWorkingDay[], source: string): ExplanationStep {
  const [to, names] = [dateInWords(on), namesOf(passed)];
  return {
    kind: 'rolled',
    on,
    passed,
    source,
    says: {
      sv: `Sista dagen är ingen arbetsdag (${names.sv}) och flyttas till ${to.sv}.`,
      en: `The last day is no working day (${names.en}) and moves to ${to.en}.`,
    },
  };
}

/** The step that says that a period in months or years ends on the last day of a month that is too short. */
export function shortMonth(on: CalendarDate, source: string): ExplanationStep {
  const to = dateInWords(on);
  return {
    kind: 'short-month',
    on,
    source,
    says: {
      sv: `Månaden saknar motsvarande dag; perioden slutar i stället ${to.sv}.`,
      en: `The month has no such day; the period ends on ${to.en} instead.`,
    },
  };
}
