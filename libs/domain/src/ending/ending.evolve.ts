import { dateInStockholm, type CalendarDate } from '../calendar/index.js';
import type { Appliers } from '../case/applier.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState } from '../case/state.js';
import type { Window } from '../windows/windows.state.js';
import type { Cancellation, EndingFacts } from './ending.state.js';

/** The windows that a cancellation closes: those that are not opened yet. */
const closedBy = (state: CaseState, track: string | undefined) =>
  Object.values(state.windows).filter(
    (one): one is Window & { readonly status: 'open' | 'closed' } =>
      (track === undefined || one.track === track) && (one.status === 'open' || one.status === 'closed'),
  );

/**
 * The track goes on in the stage where it stood, and with it the case. Where a revoked award has made a lot of partners one track
 * again since, its supplier competes there like the others, and its own track stays ended.
 */
function reopened(state: CaseState, id: string): CaseState {
  const found = state.tracks[id];
  if (!found || (found.partner && state.tracks[found.partner.lot])) return state;
  const { end: _annulled, ...track } = found;
  const { end: _ended, ...rest } = state;
  return { ...rest, tracks: { ...state.tracks, [id]: track } };
}

/** Other applications against the same cancellation have nothing left to try. */
function withoutObject(state: CaseState, lot: string): CaseState {
  const reviews = (state.reviews[lot] ?? []).map((one) =>
    one.of === 'cancellation' ? { ...one, status: 'decided' as const, interim: false } : one,
  );
  return { ...state, reviews: { ...state.reviews, [lot]: reviews } };
}

function standstillUntil(state: CaseState, lot: string, endsOn: CalendarDate | undefined): CaseState {
  const award = state.awards[lot];
  if (!award || endsOn === undefined) return state;
  return { ...state, awards: { ...state.awards, [lot]: { ...award, standstillEndsOn: endsOn } } };
}

export const endingEvolve: Appliers<keyof EndingFacts> = {
  CaseClosed: (state) => state,
  // A window that is not opened stays sealed, for good unless a court annuls the decision; one that was opened is history.
  ProcurementCancelled: (state, { at, facts: { track, electronic, reviewEndsOn } }) => {
    const closed = closedBy(state, track);
    const cancellation: Cancellation = {
      ...{ at, on: dateInStockholm(at), electronic },
      ...(reviewEndsOn === undefined ? {} : { reviewEndsOn }),
      windows: Object.fromEntries(closed.map(({ id, status }) => [id, status])),
    };
    const cancelled = closed.map((one) => [one.id, { ...one, status: 'cancelled' as const }] as const);
    return {
      ...state,
      cancellations: { ...state.cancellations, [track ?? 'case']: cancellation },
      windows: { ...state.windows, ...Object.fromEntries(cancelled) },
    };
  },
  CancellationAnnulled: (state, { facts: { track, windows, standstillEndsOn } }) => {
    const found = state.tracks[track];
    const lot = found ? lotOf(found) : track;
    const { [track]: _annulled, ...cancellations } = state.cancellations;
    const opened = windows.flatMap(({ id, status, dueAt }) => {
      const window = state.windows[id];
      return window ? [[id, { ...window, status, dueAt, openers: [] }] as const] : [];
    });
    const back = { ...state, cancellations, windows: { ...state.windows, ...Object.fromEntries(opened) } };
    return standstillUntil(withoutObject(reopened(back, track), lot), lot, standstillEndsOn);
  },
};
