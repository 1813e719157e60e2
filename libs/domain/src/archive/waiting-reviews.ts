import type { CaseState } from '../case/state.js';

/** Applications for review, of a procurement or of a contract, that no court has ended, or that a higher court's order still speaks of. */
export const waitingReviews = ({ reviews, validities }: CaseState): readonly string[] => [
  ...Object.values(reviews)
    .flat()
    .filter(({ status, interim }) => status === 'tried' || interim)
    .map(({ id }) => id),
  ...Object.values(validities)
    .flatMap((one) => one.reviews)
    .filter(({ status, forbidden }) => status === 'tried' || forbidden)
    .map(({ id }) => id),
];
