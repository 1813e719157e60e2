import type { Appliers } from '../case/applier.js';
import type { RulebookFacts } from './rulebook.state.js';

export const rulebookEvolve: Appliers<keyof RulebookFacts> = {};
