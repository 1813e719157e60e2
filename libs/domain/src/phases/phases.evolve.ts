import { dateInStockholm, type Instant } from '../calendar/index.js';
import type { Appliers } from '../case/applier.js';
import type { RecordedEvent } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import { stageOf } from '../procedures/registry.js';
import type { Development, KeptRight, PartnerPhase, PhasesFacts } from './phases.state.js';

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

const changeRight = (
  state: CaseState,
  track: string,
  id: string,
  change: (one: KeptRight) => Partial<KeptRight>,
): CaseState =>
  put(state, track, ({ rights }) => ({
    rights: rights.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
  }));

/** The phase that a partner is in, or was in last: after the development the one that it ended with. */
function phaseNow(state: CaseState, id: string): number {
  const track = state.tracks[id];
  if (track && stageOf(track).repeats?.as === 'phase') return track.round;
  return Math.max(1, ...Object.keys(state.developments[id]?.phases ?? {}).map(Number));
}

const decided = ({ id: by, role }: RecordedEvent['actor'], decidedAt: Instant) => ({ by, role, decidedAt });

export const phasesEvolve: Appliers<keyof PhasesFacts> = {
  PhaseReported: (state, { at, facts }) =>
    inPhase(state, facts, () => ({
      report: { targetReached: facts.targetReached, costToDate: facts.costToDate, reportedAt: at },
    })),
  PhaseAssessed: (state, { at, actor, facts }) =>
    inPhase(state, facts, () => ({
      assessment: {
        targetReached: facts.targetReached,
        score: facts.score,
        by: actor.id,
        assessedAt: at,
        ...(facts.files ? { files: facts.files } : {}),
      },
    })),
  PhasePaid: (state, { at, facts }) =>
    inPhase(state, facts, ({ paid, payments = [] }) => ({
      paid: paid + facts.amount.amount,
      paidAt: at,
      payments: [...payments, { amount: facts.amount, by: facts.by, paidAt: at }],
    })),
  RightsRecorded: (state, { at, facts: { track, ...right } }) =>
    put(state, track, ({ rights }) => ({
      rights: [...rights, { ...right, phase: phaseNow(state, track), recordedAt: at, uses: [] }],
    })),
  UseOfRightRecorded: (state, { facts: { track, right, ...use } }) =>
    changeRight(state, track, right, ({ uses }) => ({ uses: [...uses, { ...use, phase: phaseNow(state, track) }] })),
  CallBackDecided: (state, { at, actor, facts: { track, right, outcome } }) =>
    changeRight(state, track, right, () => ({ callBack: { outcome, by: actor.id, on: dateInStockholm(at) } })),
  SolutionShared: (state) => state,
  GatePassed: (state, { at, actor, facts }) =>
    inPhase(state, facts, () => ({ passed: true, gate: { outcome: 'continue', ...decided(actor, at) } })),
  PartnerEnded: (state, { at, actor, facts }) =>
    inPhase(state, facts, () => ({ gate: { outcome: 'end-contract', ground: facts.ground, ...decided(actor, at) } })),
  // Of all who develop still; whoever has fallen away before keeps its own decision.
  PartnershipEnded: (state, { at, actor, facts: { track: lot, ground } }) =>
    Object.values(state.tracks)
      .filter((one) => one.partner?.lot === lot && !one.end && stageOf(one).repeats?.as === 'phase')
      .reduce(
        (so, { id: track, round: phase }) =>
          inPhase(so, { track, phase }, () => ({
            gate: { outcome: 'end-partnership', ground, ...decided(actor, at) },
          })),
        state,
      ),
  PurchaseDecided: (state, { facts: { track, ...purchase } }) => put(state, track, () => ({ purchase })),
};
