import type { Appliers } from '../case/appliers.js';
import type { EndingFacts } from './ending.state.js';

export const endingEvolve = {} as Appliers<keyof EndingFacts>;
