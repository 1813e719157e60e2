import {
  addMilliseconds,
  compareInstants,
  dateInStockholm,
  endOfDay,
  type CalendarDate,
  type Instant,
} from '../calendar/index.js';
import type { CaseEvent } from '../case/event.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import { statutoryPeriod } from '../periods/index.js';

/**
 * What a court's judgment against a cancellation causes (LOU 20:12): the track goes on from the stage where it stood. Own rule: nobody
 * could rely on times while nothing went on. Whoever was preparing a submission gets as long as was left, to the end of a day; a
 * standstill that had not ended begins anew in its least length. The authority can extend a window that is open.
 */
export function annulled(state: CaseState, track: Track, review: string, now: Instant): CaseEvent {
  const { at = now, windows = {} } = state.cancellations[track.id] ?? {};
  const back = Object.entries(windows).flatMap(([id, status]) => {
    const dueAt = state.windows[id]?.dueAt;
    return dueAt === undefined ? [] : [{ id, status, dueAt: status === 'open' ? givenBack(dueAt, at, now) : dueAt }];
  });
  const endsOn = standstillAnew(state, track, now);
  return {
    type: 'CancellationAnnulled',
    facts: {
      ...{ track: track.id, review, windows: back },
      ...(endsOn === undefined ? {} : { standstillEndsOn: endsOn }),
    },
  };
}

/** The deadline with what was left of it when the procurement was cancelled, to the end of that day in Stockholm. */
function givenBack(dueAt: Instant, cancelledAt: Instant, now: Instant): Instant {
  const left = Math.max(1, compareInstants(dueAt, cancelledAt));
  return endOfDay(dateInStockholm(addMilliseconds(now, left - 1)));
}

function standstillAnew(state: CaseState, track: Track, now: Instant): CalendarDate | undefined {
  const { notification, standstillEnded, standstillEndsOn } = state.awards[lotOf(track)] ?? {};
  if (!notification || standstillEnded || standstillEndsOn === undefined) return undefined;
  const id = notification.electronic ? 'STANDSTILL-ELECTRONIC' : 'STANDSTILL-OTHER';
  const { endsOn } = statutoryPeriod(id, dateInStockholm(now));
  return endsOn > standstillEndsOn ? endsOn : standstillEndsOn;
}
