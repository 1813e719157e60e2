import {
  addMilliseconds,
  dateInStockholm,
  dateInWords,
  endOfDay,
  type CalendarDate,
  type ComputedPeriod,
  type ExplanationStep,
  type Instant,
} from '../calendar/index.js';
import type { Text } from '../case/text.js';
import type { DeadlineWarning } from '../periods/index.js';

/**
 * Whose time a period is: what suppliers must at least be given, within what they must act, within what the authority
 * must act, for how long it must at least keep something, or within what the supervisory authority must act.
 */
export type WhosePeriod =
  'suppliers-minimum' | 'suppliers-maximum' | 'authoritys-maximum' | 'authoritys-minimum' | 'supervisors-maximum';

/** A date that the law gives a case, and how it came about. */
export interface LegalDeadline {
  /** Stable within the case: what it is and, after a colon, the window, the lot or the application that it belongs to. */
  readonly id: string;
  /** `case`, a lot, or a partner's track. */
  readonly track: string;
  readonly says: Text;
  /** The last day; none while the event that it runs from has not happened, which `runsFrom` then names. */
  readonly endsOn?: CalendarDate;
  /** The first instant after it. */
  readonly endsAt?: Instant;
  readonly runsFrom?: Text;
  readonly basis: string;
  readonly explanation: readonly ExplanationStep[];
  readonly whose: WhosePeriod;
  /** `met`: what had to wait or be done is over or done; `overdue`: it was to be done by then and isn't. */
  readonly status: 'ahead' | 'met' | 'overdue';
  /** The day on which it was done, where the case knows it; it may be after the last day. */
  readonly doneOn?: CalendarDate;
  /** The working day to plan for, when the last day is none and doesn't move. */
  readonly planOn?: CalendarDate;
  readonly warnings?: readonly DeadlineWarning[];
  /** Whether the rule's number and days were read in its source. */
  readonly verified: boolean;
}

/** The end of a day as a deadline has it. */
export const ending = (endsOn: CalendarDate) => ({ endsOn, endsAt: endOfDay(endsOn) });

/** The end of a counted period, with how it was counted. */
export const counted = ({ endsOn, endsAt, explanation }: ComputedPeriod) => ({ endsOn, endsAt, explanation });

/** Nothing has to be done: time passes. */
export const passes = (endsAt: Instant, now: Instant) => (now < endsAt ? 'ahead' : 'met');

/** Something has to be done by then. */
export const demands = (done: boolean, endsAt: Instant, now: Instant) =>
  done ? 'met' : now < endsAt ? 'ahead' : 'overdue';

/** The last day of a deadline, which is exclusive. */
export const lastDay = (exclusive: Instant): CalendarDate => dateInStockholm(addMilliseconds(exclusive, -1));

/** A step that says what somebody has set. */
export const chosen = (sv: string, en: string, source: string, on?: CalendarDate): ExplanationStep => ({
  kind: 'chosen',
  says: { sv, en },
  source,
  ...(on === undefined ? {} : { on }),
});

/** A step that says that a later day was set than the law's first. */
export function later(on: CalendarDate, source: string): ExplanationStep {
  const day = dateInWords(on);
  const says = { sv: `Sista dagen är satt senare: ${day.sv}.`, en: `The last day is set later: ${day.en}.` };
  return { kind: 'extended', on, source, says };
}
