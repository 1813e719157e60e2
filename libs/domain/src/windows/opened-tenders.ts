import type { CaseState } from '../case/state.js';
import type { Offer } from './submission.js';
import type { Window } from './windows.state.js';

/** The window whose tenders count in a track: the one opened last, of the track itself or of the whole case. */
export const openedTenders = (state: CaseState, track: string): Window | undefined =>
  Object.values(state.windows).findLast(
    (one) => one.receives === 'tender' && one.status === 'opened' && (one.track === track || one.track === 'case'),
  );

/** Whether a tender could not be read, so that nobody knows for which lots it is: it is judged in each. */
export const isUnread = (
  window: Pick<Window, 'faulty'> | undefined,
  supplier: string,
  offers: readonly Offer[],
): boolean => offers.length === 0 && (window?.faulty ?? []).some((one) => one.supplier === supplier);

/** The suppliers whose tenders count in a track; undefined before any tender was opened. */
export function tenderersIn(state: CaseState, track: string): readonly string[] | undefined {
  const window = openedTenders(state, track);
  if (!window) return undefined;
  const ofLot = window.track !== track;
  return (window.submissions ?? [])
    .filter(
      (one) => !ofLot || isUnread(window, one.supplier, one.offers) || one.offers.some((offer) => offer.lot === track),
    )
    .map((one) => one.supplier);
}
