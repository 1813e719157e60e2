import { addDays } from '../../../calendar/index.js';
import { anyStage } from './stage-ids.js';
import { lately, soon, type Scene } from '../scene.js';
import type { Makers } from './maker.js';

const open = ({ state }: Scene) => Object.values(state.milestones).filter((one) => one.reachedOn === undefined);

const dated = (scene: Scene, kind: string) =>
  kind === 'funding'
    ? { availableFrom: scene.today, availableUntil: addDays(scene.today, 300) }
    : scene.random.chance(0.6) || open(scene).length === 0
      ? { on: soon(scene) }
      : { after: { activity: scene.random.pick(open(scene)).id, days: scene.random.whole(0, 60) } };

export const planning: Makers = {
  PlanMilestone: (scene) => {
    const { random } = scene;
    const kind = random.pick(['development', 'funding', 'procurement', 'implementation']);
    return {
      id: scene.fresh('milestone'),
      kind,
      title: 'Something that is to be reached',
      ...dated(scene, kind),
      ...(kind === 'funding' ? { amount: { amount: 1_000_000, currency: 'SEK' } } : {}),
      ...(open(scene).length > 0 && random.chance(0.3) ? { dependsOn: [random.pick(open(scene)).id] } : {}),
      ...(random.chance(0.3) ? { holds: [anyStage(scene)] } : {}),
      ownerRole: random.pick(['needs-owner', 'procurer']),
      workingDays: random.whole(0, 30),
    };
  },
  MoveMilestone: (scene) => {
    if (open(scene).length === 0) return undefined;
    const { id, kind } = scene.random.pick(open(scene));
    return { id, ...dated(scene, kind), reasons: 'It is late.' };
  },
  ReachMilestone: (scene) =>
    open(scene).length === 0 ? undefined : { id: scene.random.pick(open(scene)).id, on: lately(scene) },
  DropMilestone: (scene) =>
    open(scene).length === 0 ? undefined : { id: scene.random.pick(open(scene)).id, reasons: 'Not needed.' },
};
