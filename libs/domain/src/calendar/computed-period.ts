import { endOfDay } from './stockholm-time.js';
import type { Instant } from './stockholm-time.js';
import { dateInWords } from './explanation.js';
import type { ExplanationStep } from './explanation.js';
import { lengthInWords } from './period-length.js';
import type { PeriodLength } from './period-length.js';
import type { CalendarDate } from './calendar-date.js';

/** A period that has been counted, and how. */
export interface ComputedPeriod {
  /** The day of the event, which isn't counted itself. */
  readonly from: CalendarDate;
  readonly length: PeriodLength;
  /** The last day of the period, in Stockholm. */
  readonly endsOn: CalendarDate;
  /** The first instant after the period: something may happen within it as long as `now < endsAt`. */
  readonly endsAt: Instant;
  readonly explanation: readonly ExplanationStep[];
}

/** Closes a count: the last step's day is the last day, and the period ends with its last hour. */
export const closePeriod = (
  from: CalendarDate,
  length: PeriodLength,
  endsOn: CalendarDate,
  explanation: readonly ExplanationStep[],
): ComputedPeriod => ({ from, length, endsOn, endsAt: endOfDay(endsOn), explanation });

/** The step that says how a period was counted, before anything moved its last day. */
export function counted(
  from: CalendarDate,
  length: PeriodLength,
  on: CalendarDate,
  source: string,
  direction: 'forward' | 'backward' = 'forward',
): ExplanationStep {
  const [words, start, end] = [lengthInWords(length), dateInWords(from), dateInWords(on)];
  const [sv, en] = direction === 'forward' ? ['från', 'from'] : ['bakåt från', 'back from'];
  return {
    kind: 'counted',
    on,
    source,
    says: {
      sv: `${words.sv} ${sv} ${start.sv}, som inte räknas, ger ${end.sv}.`,
      en: `${words.en} ${en} ${start.en}, which isn't counted, gives ${end.en}.`,
    },
  };
}
