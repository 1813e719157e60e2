import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import { noValidity, type Validity, type ValidityFacts, type ValidityReview } from './validity.state.js';

const put = (state: CaseState, track: string, change: (so: Validity) => Partial<Validity>): CaseState => {
  const so = state.validities[track] ?? noValidity;
  return { ...state, validities: { ...state.validities, [track]: { ...so, ...change(so) } } };
};

const change = (state: CaseState, track: string, review: string, to: Partial<ValidityReview>): CaseState =>
  put(state, track, ({ reviews }) => ({
    reviews: reviews.map((one) => (one.id === review ? { ...one, ...to } : one)),
  }));

/** Of a contract that is ineffective there is nothing left to try. */
const withoutObject = (state: CaseState, track: string): CaseState =>
  put(state, track, ({ reviews }) => ({
    reviews: reviews.map((one) => ({ ...one, status: 'decided', forbidden: false })),
  }));

export const validityEvolve: Appliers<keyof ValidityFacts> = {
  TenderersInformed: (state, { facts: { track, ...informed } }) => put(state, track, () => ({ informed })),
  ValidityReviewApplied: (state, { facts: { track, review, filedOn } }) =>
    put(state, track, ({ reviews }) => ({
      reviews: [...reviews, { id: review, filedOn, status: 'tried', forbidden: false }],
    })),
  PerformanceForbidden: (state, { facts: { track, review } }) => change(state, track, review, { forbidden: true }),
  PerformanceAllowed: (state, { facts: { track, review } }) => change(state, track, review, { forbidden: false }),
  ValidityDecided: (state, { facts: { track, review, outcome } }) => {
    const decided = change(state, track, review, { status: 'decided', forbidden: false, outcome });
    return outcome === 'ineffective' ? withoutObject(decided, track) : decided;
  },
  FineDecided: (state, { facts: { track, ...fine } }) => put(state, track, () => ({ fine })),
};
