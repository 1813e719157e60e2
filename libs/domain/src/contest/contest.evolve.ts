import type { Appliers } from '../case/applier.js';
import type { ContestFacts } from './contest.state.js';

export const contestEvolve: Appliers<keyof ContestFacts> = {};
