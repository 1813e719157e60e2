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

/** Its tenders are rejected wherever no award is decided yet. */
const withoutTenders = (state: CaseState, supplier: string): CaseState =>
  Object.keys(state.evaluations).reduce(
    (so, lot) => (so.awards[lot]?.decision ? so : withoutTender(so, lot, supplier)),
    state,
  );

/** Its tender for a lot is rejected; a ranking in which it stands is made anew, and what was proposed on it falls. */
function withoutTender(state: CaseState, lot: string, supplier: string): CaseState {
  const evaluation = state.evaluations[lot];
  if (!evaluation) return state;
  const isRanked = evaluation.ranking?.some((one) => one.supplier === supplier) === true;
  const checked = { ...evaluation.checked, [supplier]: { outcome: 'rejected', ground: 'excluded' } as const };
  const kept = isRanked ? reopenedEvaluation(evaluation) : evaluation;
  const evaluations = { ...state.evaluations, [lot]: { ...kept, checked } };
  const { [lot]: _fallen, ...awards } = state.awards;
  return isRanked ? { ...state, evaluations, awards } : { ...state, evaluations };
}

/** A lot that is judged anew, without the tenders of those who were excluded since it was decided. */
export const withoutExcluded = (state: CaseState, lot: string): CaseState =>
  state.exclusions.reduce(
    (so, { supplier, decision }) => (decision?.outcome === 'excluded' ? withoutTender(so, lot, supplier) : so),
    state,
  );
