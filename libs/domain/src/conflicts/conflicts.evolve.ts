import type { Appliers } from '../case/applier.js';
import type { ConflictsFacts } from './conflicts.state.js';

export const conflictsEvolve: Appliers<keyof ConflictsFacts> = {};
