import { reviewsOf } from '../../../review/pending.js';
import { inTrack, lately } from '../scene.js';
import type { Makers } from './maker.js';

const ofAward = ['rejected', 'rejected', 'rejected', 'inadmissible', 'withdrawn', 'redo', 'correct'] as const;
const ofCancellation = ['annulled', 'annulled', 'rejected', 'inadmissible', 'withdrawn'] as const;
const higher = ['court-of-appeal', 'supreme-administrative-court'] as const;

export const review: Makers = {
  RecordReviewApplication: (scene) => ({
    ...scene.seed('RecordReviewApplication'),
    lot: undefined,
    ...inTrack(scene),
    filedOn: lately(scene),
  }),
  RecordInterimOrder: (scene) => {
    const decided = reviewsOf(scene.state, scene.track).filter((one) => one.status === 'decided');
    return decided.length === 0
      ? undefined
      : {
          ...inTrack(scene),
          review: scene.random.pick(decided).id,
          court: scene.random.pick(higher),
          on: scene.today,
        };
  },
  RecordInterimOrderLifted: (scene) => {
    const held = reviewsOf(scene.state, scene.track).filter((one) => one.interim);
    return held.length === 0 ? undefined : { ...inTrack(scene), review: scene.random.pick(held).id, on: scene.today };
  },
  RecordCourtDecision: (scene) => {
    const { random } = scene;
    const all = reviewsOf(scene.state, scene.track);
    if (all.length === 0) return undefined;
    const tried = all.filter((one) => one.status === 'tried');
    const { id, status } = random.pick(tried.length > 0 && random.chance(0.8) ? tried : all);
    const outcome = random.pick(scene.track.end ? ofCancellation : ofAward);
    return {
      ...inTrack(scene),
      review: id,
      court: status === 'tried' ? 'administrative-court' : random.pick(higher),
      outcome,
      on: scene.today,
      ...(outcome === 'correct' ? { reopens: random.pick(['evaluation', 'award']) } : {}),
      ...(random.chance(0.2) ? { noTenDays: true } : {}),
    };
  },
};
