import type { CaseState } from '../case/state.js';
import type { Window } from './windows.state.js';

/** The window whose tenders count in a track: the one opened last, of the track itself or of the whole case. */
export const openedTenders = (state: CaseState, track: string): Window | undefined =>
  Object.values(state.windows).findLast(
    (one) => one.receives === 'tender' && one.status === 'opened' && (one.track === track || one.track === 'case'),
  );

/** The suppliers whose tenders count in a track; undefined before any tender was opened. */
export function tenderersIn(state: CaseState, track: string): readonly string[] | undefined {
  const window = openedTenders(state, track);
  if (!window) return undefined;
  const ofLot = window.track !== track;
  return (window.submissions ?? [])
    .filter((one) => !ofLot || one.offers.some((offer) => offer.lot === track))
    .map((one) => one.supplier);
}
