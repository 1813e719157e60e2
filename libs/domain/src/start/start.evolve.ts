import type { Appliers } from '../case/appliers.js';
import type { StartFacts } from './start.state.js';

export const startEvolve = {} as Appliers<keyof StartFacts>;
