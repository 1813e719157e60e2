import type { CalendarDate } from '../calendar/index.js';

/** The last of some days, and never before another. */
export const latest = (days: readonly CalendarDate[], atLeast: CalendarDate): CalendarDate =>
  days.reduce((last, one) => (one > last ? one : last), atLeast);
