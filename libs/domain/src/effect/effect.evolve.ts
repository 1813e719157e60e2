import type { Appliers } from '../case/appliers.js';
import type { EffectFacts } from './effect.state.js';

export const effectEvolve = {} as Appliers<keyof EffectFacts>;
