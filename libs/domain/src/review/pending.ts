import { keepsStandstill } from '../award/keeps-standstill.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import type { CalendarDate } from '../calendar/index.js';
import type { Review } from './review.state.js';

/** The applications for review of a lot: of its award, and of a decision to cancel it. */
export const reviewsOf = (state: CaseState, track: Track): readonly Review[] => state.reviews[lotOf(track)] ?? [];

/**
 * Those that forbid signing now: the first court tries them where a standstill is kept, or a court has ordered it (LOU 20:8–9). Where
 * none is kept (20:2, 19a:10) an application alone holds nothing back.
 */
export const pendingReviews = (state: CaseState, track: Track): readonly Review[] =>
  ofAward(state, track).filter((one) => one.interim || (one.status === 'tried' && keepsStandstill(state, track)));

/** Those of a track's cancellation that no court has ended, or that an order still speaks of: while there is one, it may go on yet. */
export const pendingOfCancellation = (state: CaseState, track: Track): readonly Review[] =>
  track.end?.how === 'cancelled'
    ? reviewsOf(state, track).filter((one) => one.of === 'cancellation' && (one.interim || one.status === 'tried'))
    : [];

const ofAward = (state: CaseState, track: Track) => reviewsOf(state, track).filter((one) => one.of === undefined);

/** The last of all ten-day periods after courts' decisions on a lot, inclusive (LOU 20:10). */
export const tenDaysEndOn = (state: CaseState, track: Track): CalendarDate | undefined =>
  ofAward(state, track)
    .flatMap((one) => (one.tenDaysEndOn === undefined ? [] : [one.tenDaysEndOn]))
    .toSorted()
    .at(-1);
