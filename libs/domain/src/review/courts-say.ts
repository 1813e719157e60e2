import { isCalendarDate, type CalendarDate } from '../calendar/index.js';
import type { Court } from './review.state.js';

/** Whether a day lies between what it follows on (a court decides after it was asked) and today: only what has happened is recorded. */
export const isSoundDay = (after: CalendarDate | undefined, on: string, today: CalendarDate): boolean =>
  isCalendarDate(on) && (after ?? '') <= on && on <= today;

/** Whose turn it is: the first court decides once, and a higher one after it (LOU 20:5). */
export const courtsInTurn = (status: 'tried' | 'decided' | undefined): readonly Court[] =>
  status === 'tried' ? ['administrative-court'] : ['court-of-appeal', 'supreme-administrative-court'];
