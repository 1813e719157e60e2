import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Development, PartnerPhase, PhasesFacts } from './phases.state.js';

const none: Development = { phases: {}, rights: [] };

const put = (state: CaseState, track: string, change: (one: Development) => Partial<Development>): CaseState => {
  const one = state.developments[track] ?? none;
  return { ...state, developments: { ...state.developments, [track]: { ...one, ...change(one) } } };
};

const inPhase = (
  state: CaseState,
  { track, phase }: { readonly track: string; readonly phase: number },
  change: (one: PartnerPhase) => Partial<PartnerPhase>,
): CaseState =>
  put(state, track, ({ phases }) => {
    const one = phases[phase] ?? { paid: 0, passed: false };
    return { phases: { ...phases, [phase]: { ...one, ...change(one) } } };
  });

export const phasesEvolve: Appliers<keyof PhasesFacts> = {
  PhaseReported: (state, { at, facts }) =>
    inPhase(state, facts, () => ({
      report: { targetReached: facts.targetReached, costToDate: facts.costToDate, reportedAt: at },
    })),
  PhaseAssessed: (state, { at, actor, facts }) =>
    inPhase(state, facts, () => ({
      assessment: { targetReached: facts.targetReached, score: facts.score, by: actor.id, assessedAt: at },
    })),
  PhasePaid: (state, { at, facts }) =>
    inPhase(state, facts, ({ paid }) => ({ paid: paid + facts.amount.amount, paidAt: at })),
  RightsRecorded: (state, { facts: { track, ...right } }) =>
    put(state, track, ({ rights }) => ({ rights: [...rights, right] })),
  SolutionShared: (state) => state,
  GatePassed: (state, { facts }) => inPhase(state, facts, () => ({ passed: true })),
  PartnerEnded: (state) => state,
  PartnershipEnded: (state) => state,
  PurchaseDecided: (state, { facts: { track, ...purchase } }) => put(state, track, () => ({ purchase })),
};
