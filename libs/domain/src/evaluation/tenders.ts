import type { CaseState, Track } from '../case/state.js';
import { isUnread } from '../windows/opened-tenders.js';
import type { Window } from '../windows/windows.state.js';
import type { Evaluation } from './evaluation.state.js';

/** A tender for one lot, as it was opened. */
export interface Tender {
  readonly supplier: string;
  /** Excluding VAT, in the currency of the documents. Unknown while its part of the tender is sealed, or where there is none. */
  readonly price?: number;
  /** The tenderer's own figures, by criterion. */
  readonly values: { readonly [criterion: string]: number };
}

export const noEvaluation: Evaluation = { checked: {}, scored: {} };

export const evaluationOf = (state: CaseState, track: Track): Evaluation => state.evaluations[track.id] ?? noEvaluation;

/** The window whose tenders are evaluated: the last that was opened, so the first one when initial tenders were kept (LOU 6:8). */
export const evaluatedWindow = (state: CaseState, track: Track): Window | undefined =>
  Object.values(state.windows)
    .filter((one) => one.receives === 'tender' && one.status === 'opened' && [track.id, 'case'].includes(one.track))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? 1 : -1))[0];

/** The tenders for the track's lot that came in time. */
export const tendersOf = (state: CaseState, track: Track): readonly Tender[] =>
  (evaluatedWindow(state, track)?.submissions ?? []).flatMap(({ supplier, offers }) => {
    const offer = offers.find((one) => one.lot === track.id);
    if (!offer) return isUnread(evaluatedWindow(state, track), supplier, offers) ? [{ supplier, values: {} }] : [];
    const values = Object.fromEntries(offer.values.map(({ criterion, value }) => [criterion, value]));
    return [{ supplier, ...(offer.price === undefined ? {} : { price: offer.price }), values }];
  });

/** Whether the prices stand in a part of the tenders that is still sealed. */
export function pricesAreSealed(state: CaseState, track: Track): boolean {
  const { envelopes = [], opened = [] } = evaluatedWindow(state, track) ?? {};
  return envelopes.some(({ id }) => id === 'price') && !opened.includes('price');
}

/** Those of the tenders that were checked and found valid. */
export const validTenders = (state: CaseState, track: Track): readonly Tender[] =>
  tendersOf(state, track).filter(({ supplier }) => outcomeOf(state, track, supplier) === 'valid');

export const uncheckedTenders = (state: CaseState, track: Track): readonly Tender[] =>
  tendersOf(state, track).filter(({ supplier }) => outcomeOf(state, track, supplier) === undefined);

export const outcomeOf = (state: CaseState, track: Track, supplier: string) =>
  evaluationOf(state, track).checked[supplier]?.outcome;
