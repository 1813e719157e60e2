import type { CaseState } from '../case/state.js';
import type { Window } from './windows.state.js';

/** The lots, not ended yet, for which something was offered in a window. */
export const lotsOffered = (state: CaseState, { track, submissions = [] }: Window): readonly string[] =>
  (track === 'case' ? state.lots.map(({ id }) => id) : [track]).filter(
    (lot) => !state.tracks[lot]?.end && submissions.some(({ offers }) => offers.some((offer) => offer.lot === lot)),
  );
