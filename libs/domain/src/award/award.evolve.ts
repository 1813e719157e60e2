import type { Appliers } from '../case/appliers.js';
import type { AwardFacts } from './award.state.js';

export const awardEvolve = {} as Appliers<keyof AwardFacts>;
