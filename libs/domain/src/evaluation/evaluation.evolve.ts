import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Evaluation, EvaluationFacts } from './evaluation.state.js';
import { lowTenderEvolve } from './low-tender.evolve.js';
import { allHaveScored } from './scorers.js';
import { noEvaluation } from './tenders.js';

const put = (state: CaseState, track: string, change: (so: Evaluation) => Evaluation): CaseState => ({
  ...state,
  evaluations: { ...state.evaluations, [track]: change(state.evaluations[track] ?? noEvaluation) },
});

/** Once the last score is in, all are known for good. */
function revealed(state: CaseState, id: string): CaseState {
  const track = state.tracks[id];
  return track && allHaveScored(state, track) ? put(state, id, (so) => ({ ...so, revealed: true })) : state;
}

/** What was agreed falls when an evaluation is undone; what was found, scored and asked stays to be revised. */
export function reopenedEvaluation({ agreed: _agreed, ranking: _ranking, ...kept }: Evaluation): Evaluation {
  return { ...kept, reopened: true };
}

const withName = (names: readonly string[] = [], name: string) => [...new Set([...names, name])];

export const evaluationEvolve: Appliers<keyof EvaluationFacts> = {
  TenderChecked: (state, { facts: { track, supplier, ...check } }) =>
    revealed(
      put(state, track, (so) => ({ ...so, checked: { ...so.checked, [supplier]: check } })),
      track,
    ),
  TenderScored: (state, { facts: { track, supplier, evaluator } }) =>
    revealed(
      put(state, track, (so) => ({
        ...so,
        scored: { ...so.scored, [supplier]: withName(so.scored[supplier], evaluator) },
      })),
      track,
    ),
  EvaluationAgreed: (state, { facts: { track, agreed, ranking } }) =>
    put(state, track, (so) => ({ ...so, revealed: true, agreed, ...(ranking ? { ranking } : {}) })),
  RankingEstablished: (state, { facts: { track, ranking } }) => put(state, track, (so) => ({ ...so, ranking })),
  ...lowTenderEvolve,
};
