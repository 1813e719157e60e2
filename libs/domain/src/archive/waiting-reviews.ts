import type { CaseState } from '../case/state.js';

/** Applications for review that no court has ended, or that a higher court's order still speaks of. */
export const waitingReviews = ({ reviews }: CaseState): readonly string[] =>
  Object.values(reviews)
    .flat()
    .filter(({ status, interim }) => status === 'tried' || interim)
    .map(({ id }) => id);
