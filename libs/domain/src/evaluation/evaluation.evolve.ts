import type { Appliers } from '../case/appliers.js';
import type { EvaluationFacts } from './evaluation.state.js';

export const evaluationEvolve = {} as Appliers<keyof EvaluationFacts>;
