import type { Text } from '../case/text.js';
import {
  addDays,
  addMilliseconds,
  atClock,
  clockInStockholm,
  compareInstants,
  dateInStockholm,
  dateInWords,
  nonWorkingDay,
  periodUnderRegulation,
  sameOrNextWorkingDay,
} from '../calendar/index.js';
import type { CalendarDate, ExplanationStep, Instant, NonWorkingDay } from '../calendar/index.js';
import type { MinimumPeriod } from './minimum-period.js';

/** The end of a minimum period that was counted from the day something was sent. */
export interface EarliestDeadline {
  /** The last day of the minimum period. */
  readonly endsOn: CalendarDate;
  /** The first instant after it. */
  readonly endsAt: Instant;
  /** The earliest deadline that doesn't cut the period short: its last minute, so that 23:59 may be announced. */
  readonly earliestAt: Instant;
  readonly explanation: readonly ExplanationStep[];
}

const minute = 60_000;

/**
 * The earliest lawful deadline for a minimum period, counted from the day in Stockholm on which the notice or the
 * invitation was sent (not published). `undefined` when the law has no number of days.
 */
export function earliestDeadline(minimum: MinimumPeriod, sentAt: Instant): EarliestDeadline | undefined {
  if (minimum.days === null) return undefined;
  const length = { count: minimum.days, unit: 'days' } as const;
  const { endsOn, endsAt, explanation } = periodUnderRegulation(dateInStockholm(sentAt), length, 'suppliers-minimum');
  return {
    endsOn,
    endsAt,
    earliestAt: addMilliseconds(endsAt, -minute),
    explanation: [...minimum.explanation, ...explanation],
  };
}

/** What a person should know about a deadline that the law allows. */
export interface DeadlineWarning {
  readonly code:
    NonWorkingDay['because'] | 'adequate-time' | 'notice-unpublished' | 'performance-forbidden' | 'from-knowledge';
  readonly says: Text;
}

/** Whether a deadline that somebody chose is lawful, and what would be. */
export interface DeadlineJudgement {
  readonly lawful: boolean;
  /** Why it isn't. */
  readonly because?: Text;
  readonly earliest?: EarliestDeadline;
  /** The first lawful deadline at the chosen clock time that falls on a working day. */
  readonly sameClockAt?: Instant;
  readonly warnings: readonly DeadlineWarning[];
}

/**
 * Judges a chosen deadline. A clock time before 23:59 on the minimum's last day cuts the minimum short and isn't
 * lawful. A longer period may end on a day that is no working day, which gives a warning.
 */
export function judgeDeadline(minimum: MinimumPeriod, sentAt: Instant, deadline: Instant): DeadlineJudgement {
  const earliest = earliestDeadline(minimum, sentAt);
  const warnings = warn(minimum, deadline);
  if (!earliest) return { lawful: compareInstants(deadline, sentAt) > 0, warnings };
  const lawful = compareInstants(deadline, earliest.earliestAt) >= 0;
  const sameClockAt = firstAtClock(clockInStockholm(deadline), earliest);
  return lawful
    ? { lawful, earliest, sameClockAt, warnings }
    : { lawful, because: because(deadline, earliest), earliest, sameClockAt, warnings };
}

function firstAtClock(clock: string, earliest: EarliestDeadline): Instant {
  const first = atClock(earliest.endsOn, clock);
  if (compareInstants(first, earliest.earliestAt) >= 0) return first;
  return atClock(sameOrNextWorkingDay(addDays(earliest.endsOn, 1), 'public-holidays-and-eves').on, clock);
}

function because(deadline: Instant, { endsOn }: EarliestDeadline): Text {
  const day = dateInWords(endsOn);
  return dateInStockholm(deadline) === endsOn
    ? {
        sv: `Minsta tiden omfattar hela ${day.sv}; ett klockslag före 23.59 den dagen gör den för kort.`,
        en: `The minimum period covers the whole of ${day.en}; a clock time before 23:59 that day makes it too short.`,
      }
    : { sv: `Minsta tiden går ut först ${day.sv}.`, en: `The minimum period doesn't end until ${day.en}.` };
}

function warn(minimum: MinimumPeriod, deadline: Instant): readonly DeadlineWarning[] {
  const [says] = minimum.explanation.map((step) => step.says);
  return [...warnOfDay(deadline), ...(minimum.days === null && says ? [{ code: 'adequate-time', says } as const] : [])];
}

/** The warning that a deadline's last day is no working day; a deadline at midnight ends the day before it. */
export function warnOfDay(deadline: Instant): readonly DeadlineWarning[] {
  const lastDay = dateInStockholm(addMilliseconds(deadline, -1));
  const off = nonWorkingDay(lastDay, 'public-holidays-and-eves');
  if (!off) return [];
  const says = {
    sv: `Sista dagen är ingen arbetsdag (${off.name.sv}).`,
    en: `The last day is no working day (${off.name.en}).`,
  };
  return [{ code: off.because, says }];
}
