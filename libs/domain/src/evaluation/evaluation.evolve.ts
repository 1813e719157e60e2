import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Evaluation, EvaluationFacts } from './evaluation.state.js';

const put = (state: CaseState, track: string, change: (so: Evaluation) => Evaluation): CaseState => ({
  ...state,
  evaluations: { ...state.evaluations, [track]: change(state.evaluations[track] ?? { checked: {}, scored: {} }) },
});

export const evaluationEvolve: Appliers<keyof EvaluationFacts> = {
  TenderChecked: (state, { facts: { track, supplier, ...check } }) =>
    put(state, track, (so) => ({ ...so, checked: { ...so.checked, [supplier]: check } })),
  TenderScored: (state, { facts: { track, supplier, evaluator, scores } }) =>
    put(state, track, (so) => ({
      ...so,
      scored: { ...so.scored, [supplier]: { ...so.scored[supplier], [evaluator]: scores } },
    })),
  EvaluationAgreed: (state, { facts: { track, agreed, ranking } }) =>
    put(state, track, (so) => ({ ...so, agreed, ranking })),
};
