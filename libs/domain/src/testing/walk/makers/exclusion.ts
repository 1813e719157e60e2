import { addDays } from '../../../calendar/index.js';
import { cleaningMeasures, keptBecause } from '../../../exclusion/exclusion.state.js';
import { excludable, pendingExclusions } from '../../../exclusion/exclusions.js';
import { exclusionGroundIds } from '../../../exclusion/grounds.data.js';
import { inTrack, type Scene } from '../scene.js';
import type { Makers } from './maker.js';

const pending = ({ state, random }: Scene) => {
  const all = pendingExclusions(state);
  return all.length === 0 ? undefined : random.pick(all);
};

export const exclusion: Makers = {
  RaiseExclusion: (scene) => {
    const { random, today } = scene;
    const all = excludable(scene.state);
    if (all.length === 0 || (pendingExclusions(scene.state).length > 0 && random.chance(0.7))) return undefined;
    return {
      ...inTrack(scene),
      supplier: random.pick(all),
      ground: random.pick(exclusionGroundIds),
      eventOn: addDays(today, -random.pick([10, 400, 1_096, 1_900])),
      details: 'What an inspection found.',
      answersDueOn: addDays(today, random.whole(1, 20)),
    };
  },
  AnswerExclusion: (scene) => {
    const one = pending(scene);
    return (
      one && {
        ...inTrack(scene),
        exclusion: one.id,
        statement: 'It is put right.',
        measures: scene.random.some(cleaningMeasures),
      }
    );
  },
  DecideExclusion: (scene) => {
    const one = pending(scene);
    if (!one) return undefined;
    const keeps = scene.random.chance(0.7);
    return {
      ...inTrack(scene),
      exclusion: one.id,
      outcome: keeps ? 'kept' : 'excluded',
      ...(keeps ? { because: scene.random.chance(0.5) ? 'not-proven' : scene.random.pick(keptBecause) } : {}),
      reasons: 'By what the inspection found.',
      ...(scene.random.chance(0.8) ? { selfCleaning: 'It is too early to say.' } : {}),
    };
  },
};
