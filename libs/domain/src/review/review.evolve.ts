import type { Appliers } from '../case/applier.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState } from '../case/state.js';
import type { Contract } from '../contract/contract.state.js';
import { reopenedEvaluation } from '../evaluation/evaluation.evolve.js';
import { withoutExcluded } from '../exclusion/exclusion.evolve.js';
import type { Reopening, Review, ReviewFacts } from './review.state.js';

const lotIn = (state: CaseState, track: string): string => {
  const found = state.tracks[track];
  return found ? lotOf(found) : track;
};

function change(state: CaseState, track: string, review: string, to: Partial<Review>): CaseState {
  const lot = lotIn(state, track);
  const reviews = (state.reviews[lot] ?? []).map((one) => (one.id === review ? { ...one, ...to } : one));
  return { ...state, reviews: { ...state.reviews, [lot]: reviews } };
}

/** Whoever answered for the court before did not know of the application: the court is asked again before signing. */
function unchecked(state: CaseState, lot: string): CaseState {
  const award = state.awards[lot];
  if (!award) return state;
  const { courtCheckedAt: _asked, ...rest } = award;
  return { ...state, awards: { ...state.awards, [lot]: rest } };
}

/** What was settled with somebody who was to get the contract is settled anew; a contract that was signed stays. */
function unsettled(state: CaseState, lot?: string): CaseState {
  const falls = ([track, one]: readonly [string, Contract]) =>
    one.signedByAuthority === undefined && (lot === undefined || lotIn(state, track) === lot);
  const kept = Object.entries(state.contracts).filter((one) => !falls(one));
  return { ...state, contracts: Object.fromEntries(kept) };
}

/** Proposal and decision fall. Checks and scores stay to be revised; what was agreed stays when only the decision is made anew. */
function reopened(state: CaseState, lot: string, reopens: Reopening): CaseState {
  const awards = Object.fromEntries(Object.entries(state.awards).filter(([one]) => one !== lot));
  const evaluation = state.evaluations[lot];
  if (!evaluation || reopens === 'award') return { ...state, awards };
  return { ...state, awards, evaluations: { ...state.evaluations, [lot]: reopenedEvaluation(evaluation) } };
}

/** The competition as if it had not been; submissions that were opened stay in the log and nowhere else. */
const anew = (state: CaseState): CaseState => ({
  ...state,
  redone: state.redone + 1,
  documents: state.documents && { ...state.documents, status: 'sent-back' },
  windows: Object.fromEntries(
    Object.entries(state.windows).map(([id, one]) => {
      const { submissions: _opened, late: _late, ...window } = one;
      return [id, { ...window, status: 'cancelled' }];
    }),
  ),
  competitors: {},
  selectionDecided: false,
  negotiations: {},
  evaluations: {},
  awards: {},
  reviews: {},
});

export const reviewEvolve: Appliers<keyof ReviewFacts> = {
  ReviewApplied: (state, { facts: { track, review, filedOn, of } }) => {
    const lot = lotIn(state, track);
    const applied: Review = { id: review, filedOn, status: 'tried', interim: false, ...(of ? { of } : {}) };
    const all = [...(state.reviews[lot] ?? []), applied];
    return unchecked({ ...state, reviews: { ...state.reviews, [lot]: all } }, lot);
  },
  InterimOrderMade: (state, { facts: { track, review } }) =>
    unchecked(change(state, track, review, { interim: true }), lotIn(state, track)),
  InterimOrderLifted: (state, { facts: { track, review, tenDaysEndOn } }) =>
    change(state, track, review, { interim: false, ...(tenDaysEndOn === undefined ? {} : { tenDaysEndOn }) }),
  ReviewDecided: (state, { facts: { track, review, outcome, tenDaysEndOn } }) =>
    change(state, track, review, {
      status: 'decided',
      interim: false,
      outcome,
      ...(tenDaysEndOn === undefined ? {} : { tenDaysEndOn }),
    }),
  AwardRevoked: (state, { facts: { track, reopens } }) => {
    const lot = lotIn(state, track);
    return withoutExcluded(reopened(unsettled(state, lot), lot, reopens), lot);
  },
  ProcurementRedone: (state) => anew(unsettled(state)),
};
