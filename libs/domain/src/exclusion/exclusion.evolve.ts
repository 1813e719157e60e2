import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import { reopenedEvaluation } from '../evaluation/evaluation.evolve.js';
import type { Exclusion, ExclusionFacts } from './exclusion.state.js';

const put = (state: CaseState, id: string, change: Partial<Exclusion>): CaseState => ({
  ...state,
  exclusions: state.exclusions.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

export const exclusionEvolve: Appliers<keyof ExclusionFacts> = {
  ExclusionRaised: (state, { at, facts: { exclusion, ...raised } }) => ({
    ...state,
    exclusions: [...state.exclusions, { id: exclusion, ...raised, raisedAt: at }],
  }),
  ExclusionAnswered: (state, { at, facts: { exclusion, measures } }) =>
    put(state, exclusion, { answer: { at, measures } }),
  ExclusionDecided: (state, { at, facts: { exclusion, supplier, outcome, because } }) => {
    const decided = put(state, exclusion, { decision: { outcome, ...(because === undefined ? {} : { because }), at } });
    return outcome === 'excluded' ? withoutTenders(fallen(decided, supplier), supplier) : decided;
  },
};

/** Whoever is excluded is out of the competition, in all lots. */
function fallen(state: CaseState, supplier: string): CaseState {
  const one = state.competitors[supplier];
  return one ? { ...state, competitors: { ...state.competitors, [supplier]: { ...one, status: 'rejected' } } } : state;
}

/**
 * Its tenders are rejected wherever no award is decided yet; a ranking in which one of them stands is made anew, and what was
 * proposed on it falls.
 */
function withoutTenders(state: CaseState, supplier: string): CaseState {
  return Object.keys(state.evaluations).reduce((so, track) => {
    if (so.awards[track]?.decision) return so;
    const evaluation = so.evaluations[track]!;
    const isRanked = evaluation.ranking?.some((one) => one.supplier === supplier) === true;
    const checked = { ...evaluation.checked, [supplier]: { outcome: 'rejected', ground: 'excluded' } as const };
    const kept = isRanked ? reopenedEvaluation(evaluation) : evaluation;
    const evaluations = { ...so.evaluations, [track]: { ...kept, checked } };
    const awards = isRanked
      ? Object.fromEntries(Object.entries(so.awards).filter(([lot]) => lot !== track))
      : so.awards;
    return { ...so, evaluations, awards };
  }, state);
}
