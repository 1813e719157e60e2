import type { Appliers } from '../case/applier.js';
import type { ContinuationFacts } from './continuation.state.js';

export const continuationEvolve: Appliers<keyof ContinuationFacts> = {
  ThreadInherited: (state, { facts }) => ({ ...state, continues: { ...facts, draft: true } }),
};
