import { valueNow } from '../../../performance/contract-now.js';
import { validityOf } from '../../../validity/validity.js';
import { inTrack, lately, type Scene } from '../scene.js';
import type { Makers } from './maker.js';

const higher = ['court-of-appeal', 'supreme-administrative-court'] as const;
const outcomes = ['rejected', 'rejected', 'inadmissible', 'withdrawn', 'upheld', 'ineffective'] as const;

function about(scene: Scene) {
  const all = validityOf(scene.state, scene.track).reviews;
  if (all.length === 0) return undefined;
  const { id, status } = scene.random.pick(all);
  const court = status === 'tried' ? 'administrative-court' : scene.random.pick(higher);
  return { ...inTrack(scene), review: id, court, on: scene.today };
}

export const validity: Makers = {
  InformTenderers: (scene) => ({ ...inTrack(scene), reasons: 'By the published criteria.' }),
  RecordValidityApplication: (scene) => ({
    ...scene.seed('RecordValidityApplication'),
    lot: undefined,
    ...inTrack(scene),
    filedOn: lately(scene),
  }),
  RecordPerformanceBan: about,
  RecordPerformanceBanLifted: (scene) => {
    const held = validityOf(scene.state, scene.track).reviews.filter((one) => one.forbidden);
    return held.length === 0 ? undefined : { ...inTrack(scene), review: scene.random.pick(held).id, on: scene.today };
  },
  RecordValidityDecision: (scene) => {
    const found = about(scene);
    return found && { ...found, outcome: scene.random.pick(outcomes) };
  },
  RecordFine: (scene) => {
    const value = valueNow(scene.state, scene.track)?.amount ?? 0;
    const amount = Math.min(20_000_000, Math.floor(value / 10));
    return { ...inTrack(scene), amount: { amount, currency: 'SEK' }, on: scene.today, caseNumber: '612-28' };
  },
};
