import type { Appliers } from '../case/applier.js';
import type { StartFacts } from './start.state.js';

export const startEvolve: Appliers<keyof StartFacts> = {
  StartDecided: (state, { facts, actor }) => {
    const { lots, ...start } = facts;
    return { ...state, start: { ...start, by: actor.id }, lots };
  },
};
