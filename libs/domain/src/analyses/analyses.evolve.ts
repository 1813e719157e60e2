import type { Appliers } from '../case/appliers.js';
import type { AnalysesFacts } from './analyses.state.js';

export const analysesEvolve = {} as Appliers<keyof AnalysesFacts>;
