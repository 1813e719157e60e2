import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { EvaluationFacts, PriceQuestion } from './evaluation.state.js';
import { noEvaluation } from './tenders.js';

type OfPrices = Extract<keyof EvaluationFacts, `Price${string}`>;

function put(state: CaseState, track: string, supplier: string, question: PriceQuestion | undefined): CaseState {
  if (!question) return state;
  const so = state.evaluations[track] ?? noEvaluation;
  const prices = { ...so.prices, [supplier]: question };
  return { ...state, evaluations: { ...state.evaluations, [track]: { ...so, prices } } };
}

function change(state: CaseState, track: string, supplier: string, more: Partial<PriceQuestion>): CaseState {
  const asked = state.evaluations[track]?.prices?.[supplier];
  return put(state, track, supplier, asked && { ...asked, ...more });
}

export const lowTenderEvolve: Appliers<OfPrices> = {
  PriceQuestioned: (state, { at, facts: { track, supplier, answerBy } }) =>
    put(state, track, supplier, { askedAt: at, answerBy }),
  PriceExplained: (state, { at, facts: { track, supplier } }) => change(state, track, supplier, { explainedAt: at }),
  PriceDecided: (state, { facts: { track, supplier, outcome, breach } }) =>
    change(state, track, supplier, { outcome, ...(breach === undefined ? {} : { breach }) }),
};
