import { endOfDay, type Instant } from '../calendar/index.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';

/** The first instant after the last day of the standstill; undefined before the notification. */
export function standstillEndsAt(state: CaseState, track: Track): Instant | undefined {
  const last = state.awards[lotOf(track)]?.standstillEndsOn;
  return last === undefined ? undefined : endOfDay(last);
}
