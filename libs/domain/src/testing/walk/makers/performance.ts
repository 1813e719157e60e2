import {
  contentOf,
  deliveryOf,
  exerciseBy,
  milestonesOf,
  performanceOf,
  subcontractorsOf,
} from '../../../performance/contract-now.js';
import { payable } from '../../../performance/payable.js';
import { followUpOutcomes } from '../../../performance/performance.state.js';
import { inTrack, lately, soon, type Scene } from '../scene.js';
import type { Maker, Makers } from './maker.js';

const reasons = 'By what the contract says.';

/** The milestones whose last report stands as it is said; none where nothing was reported. */
const milestones = ({ state, track }: Scene, ...as: readonly (string | undefined)[]): readonly string[] =>
  milestonesOf(state, track).flatMap(({ id }) => (as.includes(deliveryOf(state, track, id)?.status) ? [id] : []));

const ofMilestone =
  (as: readonly (string | undefined)[], more: object = {}): Maker =>
  (scene) => {
    const all = milestones(scene, ...as);
    const any = milestonesOf(scene.state, scene.track).map(({ id }) => id);
    const from = all.length > 0 && scene.random.chance(0.95) ? all : any;
    return from.length === 0 ? undefined : { ...inTrack(scene), milestone: scene.random.pick(from), ...more };
  };

/** How a contract is carried out. */
export const performance: Makers = {
  ReportDelivery: ofMilestone([undefined, 'rejected'], { what: 'It is in use.' }),
  AcceptMilestone: ofMilestone(['reported']),
  RejectDelivery: ofMilestone(['reported'], { reasons }),
  ApprovePayment: (scene) => {
    const { state, track, random } = scene;
    const found = payable(state, track);
    if (!found || (found.remaining === 0 && random.chance(0.9))) return undefined;
    const { remaining, currency } = found;
    const amount = random.pick([remaining, remaining, remaining, Math.round(remaining / 2), remaining + 1]);
    const waived = random.chance(0.1) ? { waiveRest: true, reasons } : {};
    return { ...inTrack(scene), amount: { amount, currency }, ...waived };
  },
  ClaimPenalty: (scene) => {
    const { state, track, random } = scene;
    if (!contentOf(state, track)?.penalties.length) return undefined;
    if (random.chance(0.7)) return { ...inTrack(scene), penalty: 'fault', units: random.whole(1, 3) };
    return { ...inTrack(scene), penalty: 'delay', milestone: 'first' };
  },
  RecordDeviation: (scene) => ({
    ...inTrack(scene),
    title: 'A part is missing',
    grade: scene.random.pick(['minor', 'major']),
    ...(scene.random.chance(0.5) ? { dueOn: soon(scene) } : {}),
  }),
  ResolveDeviation: (scene) => {
    const open = performanceOf(scene.state, scene.track).deviations.filter((one) => one.resolvedOn === undefined);
    return open.length === 0
      ? undefined
      : { ...inTrack(scene), deviation: scene.random.pick(open).id, reasons: 'It was delivered.' };
  },
  RegisterSubcontractor: (scene) => ({
    ...inTrack(scene),
    ...{ subcontractor: scene.fresh('sub'), name: 'Supplier T', part: 'Operation' },
  }),
  ReplaceSubcontractor: (scene) => {
    const all = subcontractorsOf(scene.state, scene.track).filter((one) => !one.replaced);
    if (all.length === 0) return undefined;
    const by = { id: scene.fresh('sub'), name: 'Supplier U', part: 'Operation' };
    const ground = scene.random.pick(['exclusion-ground', 'insolvency', 'restructuring', 'own-choice']);
    return { ...inTrack(scene), subcontractor: scene.random.pick(all).id, by, ground, reasons };
  },
  RecordFollowUp: (scene) => {
    const terms = contentOf(scene.state, scene.track)?.terms ?? [];
    if (terms.length === 0) return undefined;
    const [term, outcome] = [scene.random.pick(terms).id, scene.random.pick(followUpOutcomes)];
    return { ...inTrack(scene), term, on: scene.random.chance(0.7) ? scene.today : lately(scene), outcome };
  },
  ExerciseOption: (scene) => {
    const { state, track, today, random } = scene;
    const used = performanceOf(state, track).exercised.map(({ option }) => option);
    const all = (contentOf(state, track)?.options ?? []).filter((one) => !used.includes(one.id));
    const open = all.filter((one) => today <= exerciseBy(state, track, one));
    const from = open.length > 0 || random.chance(0.9) ? open : all;
    return from.length === 0 ? undefined : { ...inTrack(scene), option: random.pick(from).id, reasons };
  },
};
