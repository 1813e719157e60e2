import type { CaseState } from '../case/state.js';
import type { SelectionCriterion } from '../documents/qualification-terms.js';

export const selectionCriteria = ({ documents }: CaseState): readonly SelectionCriterion[] =>
  documents?.selectionCriteria ?? [];

const sum = (scores: { readonly [criterion: string]: number }) =>
  Object.values(scores).reduce((all, one) => all + one, 0);

/**
 * Whether one candidate stands before another by the published criteria: the higher sum or, where the documents let the
 * criteria decide in their order, the higher score in the first that differs.
 */
function isBefore(state: CaseState, one: string, other: string): boolean {
  const [a = {}, b = {}] = [state.selectionScores[one], state.selectionScores[other]];
  if (sum(a) !== sum(b)) return sum(a) > sum(b);
  if (state.documents?.selectionTie !== 'criteria-in-order') return false;
  const differs = selectionCriteria(state).find(({ id }) => a[id] !== b[id]);
  return differs !== undefined && (a[differs.id] ?? 0) > (b[differs.id] ?? 0);
}

/** Whether the choice passes over nobody who stands before one that is chosen; between equals lots may be drawn. */
export const passesOver = (state: CaseState, qualified: readonly string[], chosen: readonly string[]) =>
  qualified.filter(
    (one) => !chosen.includes(one) && chosen.some((other) => qualified.includes(other) && isBefore(state, one, other)),
  );

/** Whether a number of candidates has to be chosen by score: criteria are published, and more are qualified than may be invited. */
export const isRankedFor = (state: CaseState, qualified: readonly string[]): boolean =>
  selectionCriteria(state).length > 0 && qualified.length > (state.documents?.maximumInvited ?? Infinity);
