import { isCalendarDate, type CalendarDate } from '../calendar/index.js';
import type { Court } from './review.state.js';

/** Whether a court's day lies between the application and today: it decides after it was asked, and what has happened is recorded. */
export const isSoundDay = (filedOn: CalendarDate | undefined, on: string, today: CalendarDate): boolean =>
  isCalendarDate(on) && (filedOn ?? '') <= on && on <= today;

/** Whose turn it is: the first court decides once, and a higher one after it (LOU 20:5). */
export const courtsInTurn = (status: 'tried' | 'decided' | undefined): readonly Court[] =>
  status === 'tried' ? ['administrative-court'] : ['court-of-appeal', 'supreme-administrative-court'];
