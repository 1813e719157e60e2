import type { Appliers } from '../case/applier.js';
import type { PhasesFacts } from './phases.state.js';

export const phasesEvolve: Appliers<keyof PhasesFacts> = {};
