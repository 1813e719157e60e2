import { addMilliseconds, dateInStockholm, type CalendarDate, type Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { Window } from './windows.state.js';

/** The window in which a track receives submissions, or received them last, in its present stage. */
export const currentWindow = (state: CaseState, track: Track): Window | undefined =>
  Object.values(state.windows).findLast((one) => one.stage === track.stage && one.track === track.id);

/** Calendar dates have four digits for the year; a deadline in the last of these years is a mistake. */
export const endOfCalendar: Instant = '9999-01-01T00:00:00.000Z';

/** The last day, in Stockholm, of a deadline, which is exclusive. */
export const lastDayOf = (dueAt: Instant): CalendarDate => dateInStockholm(addMilliseconds(dueAt, -1));
