import type { Appliers } from '../case/applier.js';
import type { PlanningFacts } from './planning.state.js';

export const planningEvolve: Appliers<keyof PlanningFacts> = {};
