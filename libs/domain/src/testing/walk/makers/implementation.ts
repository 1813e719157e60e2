import { plannedLeft } from '../../../effect/planned.js';
import { actionsLeft, reviewsLeft } from '../../../effect/reviews.js';
import { watchedResults } from '../../../phases/call-back.js';
import { callBackOutcomes, usesOfRights } from '../../../phases/phases.state.js';
import { openMilestones } from '../../../performance/contract-now.js';
import { clausesOf } from '../../../modification/contract-to-change.js';
import { phaseOf, workOf } from '../../../phases/partners.js';
import { knownSuppliers, market } from '../cast.js';
import { inTrack, lately, type Scene } from '../scene.js';
import type { Makers } from './maker.js';

const reasons = 'By the published criteria.';
const sek = (amount: number) => ({ amount, currency: 'SEK' });

const futures = [
  { choice: 'stop' },
  { choice: 'stop' },
  { choice: 'scale-up' },
  { choice: 'scale-up', development: 'new-case' },
  { choice: 'adapt', development: 'new-case' },
  { choice: 'adapt', development: 'within-contract' },
  { choice: 'scale-up', development: 'within-contract' },
];

/** A clause or option that further development within the contract may rest on, where there is one. */
const clauseIn = ({ state, track, random }: Scene) => {
  const clauses = clausesOf(state, track);
  return clauses.length === 0 ? {} : { proposal: { clause: random.pick(clauses).id, value: sek(10_000) } };
};

export const implementation: Makers = {
  PublishAwardNotice: (scene) => ({
    ...inTrack(scene),
    ...(scene.random.chance(0.5) ? { publicationId: scene.fresh('TED') } : {}),
    value: sek(scene.random.whole(1, 90) * 1_000_000),
    winnerNumber: '556000-0001',
    winnerSize: scene.random.pick(['micro', 'small', 'medium', 'large']),
  }),
  CompleteReport: (scene) => ({
    ...inTrack(scene),
    report: 'Complete.',
    ...(scene.state.conflicts.length > 0 && scene.random.chance(0.9) ? { conflicts: 'Each with its measures.' } : {}),
  }),
  TerminateContract: (scene) => ({
    ...inTrack(scene),
    ground: scene.random.pick(['contract-terms', 'contract-terms', 'infringement', 'material-modification']),
    reasons,
  }),
  AcceptDelivery: (scene) => ({
    ...inTrack(scene),
    on: lately(scene),
    ...(openMilestones(scene.state, scene.track).length > 0 && scene.random.chance(0.9)
      ? { openMilestones: 'They are left to spring.' }
      : {}),
  }),
  RecordMeasurement: (scene) => {
    const left = plannedLeft(scene.state, scene.track);
    return left.length === 0
      ? undefined
      : { ...inTrack(scene), ...scene.random.pick(left), value: scene.random.whole(1, 5), on: scene.today };
  },
  CorrectMeasurement: (scene) => {
    const { state, track, random } = scene;
    const made = state.effects[track.id]?.measurements ?? [];
    if (made.length === 0) return undefined;
    const { indicator, point, value, on } = random.pick(made);
    return { ...inTrack(scene), indicator, point, value: value + random.pick([0, 1]), on, reasons };
  },
  RecordEffectReview: (scene) => {
    const { state, track, random } = scene;
    const left = reviewsLeft(state, track);
    if (left.length === 0) return undefined;
    const action = { id: scene.fresh('A'), what: 'Tell it.', owner: random.pick(['needs-owner', 'jury']) };
    return {
      ...inTrack(scene),
      point: random.pick(left),
      found: reasons,
      actions: random.chance(0.5) ? [{ ...action, dueOn: scene.today }] : [],
    };
  },
  CompleteEffectAction: (scene) => {
    const left = actionsLeft(scene.state, scene.track);
    return left.length === 0 ? undefined : { ...inTrack(scene), action: scene.random.pick(left).id, on: lately(scene) };
  },
  DecideFuture: (scene) => ({
    ...inTrack(scene),
    ...scene.random.pick(futures),
    ...clauseIn(scene),
    ...(scene.random.chance(0.8) ? { unreached: 'The need has changed.' } : {}),
    reasons,
  }),
  ReportPhase: (scene) => ({
    ...inTrack(scene),
    targetReached: scene.random.chance(0.8),
    costToDate: sek(scene.random.whole(1, 20) * 500_000),
    results: 'Reached.',
    evidence: ['Log of use'],
  }),
  AssessPhase: (scene) => ({
    ...inTrack(scene),
    targetReached: scene.random.chance(0.75),
    score: scene.random.whole(0, 100),
    motive: reasons,
  }),
  PayPhase: (scene) => {
    const { state, track, random } = scene;
    const left = (phaseOf(state, track)?.ceiling.amount ?? 0) - workOf(state, track).paid;
    const reached = workOf(state, track).assessment?.targetReached === true;
    const amount = Math.round(left * random.pick([0.3, 0.5, 0.9, 1, 1.01]));
    return { ...inTrack(scene), amount: sek(amount), by: reached ? 'target-reached' : 'part-by-terms' };
  },
  RecordRights: (scene) => {
    const kind = scene.random.pick(['background', 'result']);
    return {
      ...inTrack(scene),
      kind,
      title: 'Prototype',
      terms: scene.state.documents?.rights ?? 'supplier-owns-licence',
    };
  },
  RecordUseOfRight: (scene) => {
    const { state, track, random } = scene;
    const rights = state.developments[track.id]?.rights ?? [];
    if (rights.length === 0) return undefined;
    const kind = random.pick(usesOfRights);
    const { licence = scene.seed('RecordUseOfRight')['licence'] } = state.documents ?? {};
    return {
      ...inTrack(scene),
      right: random.pick(rights).id,
      kind,
      on: lately(scene),
      ...(kind === 'licence' ? { licence } : {}),
    };
  },
  DecideCallBack: (scene) => {
    const watched = watchedResults(scene.state);
    return watched.length === 0
      ? undefined
      : { result: scene.random.pick(watched).id, outcome: scene.random.pick(callBackOutcomes), reasons };
  },
  ShareSolution: (scene) => {
    const { state, track, random } = scene;
    const all = state.consents.filter((one) => one.track === track.id);
    if (all.length === 0) return undefined;
    return {
      ...inTrack(scene),
      consent: random.pick(all).id,
      with: [random.pick([...knownSuppliers(state), ...market])],
      what: 'The plan of the prototype.',
    };
  },
  DecideGate: (scene) => {
    const { random } = scene;
    const outcome = random.pick(['continue', 'continue', 'continue', 'end-contract', 'end-partnership']);
    const ground = random.pick(['terms', 'ranked-out', 'target-not-reached', 'cost']);
    return { ...inTrack(scene), outcome, ...(outcome === 'continue' ? {} : { ground }), reasons };
  },
  DecidePurchase: (scene) => {
    const buy = scene.random.chance(0.7);
    return {
      ...inTrack(scene),
      buy,
      performanceReached: scene.random.pick([2.5, 3, 3.1]),
      cost: sek(scene.random.pick([38_000_000, 40_000_000, 40_000_001])),
      reasons,
    };
  },
};
