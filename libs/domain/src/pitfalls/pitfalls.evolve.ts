import type { Appliers } from '../case/applier.js';
import type { PitfallsFacts } from './pitfalls.state.js';

export const pitfallsEvolve: Appliers<keyof PitfallsFacts> = {};
