import { endOfDay, type Instant } from '../calendar/index.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import { tenDaysEndOn } from '../review/pending.js';

/**
 * The first instant after the last day of the standstill or, when a court has decided, of the ten days after that; undefined before
 * the notification.
 */
export function standstillEndsAt(state: CaseState, track: Track): Instant | undefined {
  const last = state.awards[lotOf(track)]?.standstillEndsOn;
  if (last === undefined) return undefined;
  const tenDays = tenDaysEndOn(state, track) ?? last;
  return endOfDay(tenDays > last ? tenDays : last);
}
