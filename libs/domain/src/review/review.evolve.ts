import type { Appliers } from '../case/applier.js';
import type { ReviewFacts } from './review.state.js';

export const reviewEvolve: Appliers<keyof ReviewFacts> = {};
