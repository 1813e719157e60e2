export {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  partsOf,
  weekdayOf,
} from './calendar-date.js';
export type { CalendarDate, DateParts, Weekday } from './calendar-date.js';
export {
  addMilliseconds,
  atClock,
  clockInStockholm,
  compareInstants,
  dateInStockholm,
  endOfDay,
  epochMilliseconds,
  hoursInDay,
  instantAt,
  isInstant,
  startOfDay,
  stockholm,
  toInstant,
} from './stockholm-time.js';
export type { Instant } from './stockholm-time.js';
export { easterDay, namedDayOn, namedDays } from './holidays.js';
export type { NamedDay } from './holidays.js';
export {
  countWorkingDays,
  isWorkingDay,
  nonWorkingDay,
  sameOrNextWorkingDay,
  sameOrPreviousWorkingDay,
  stepWorkingDays,
} from './working-days.js';
export type { FoundWorkingDay, NonWorkingDay, WorkingCalendar } from './working-days.js';
export { addLength, addPeriod, lengthFromIso, lengthInWords } from './period-length.js';
export type { Added, DateLength, PeriodLength, PeriodUnit } from './period-length.js';
export { dateInWords } from './explanation.js';
export type { ExplanationStep } from './explanation.js';
export type { ComputedPeriod } from './computed-period.js';
export { periodUnderAct } from './act-1930-173.js';
export { periodUnderRegulation } from './regulation-1182-71.js';
export type { DayLength, WhoseTime } from './regulation-1182-71.js';
export { periodBackUnderRegulation } from './regulation-1182-71-backward.js';
export type { BackwardPeriod } from './regulation-1182-71-backward.js';
export { hoursUnderRegulation } from './regulation-1182-71-hours.js';
