import type { Appliers } from '../case/appliers.js';
import type { DocumentsFacts } from './documents.state.js';

export const documentsEvolve = {} as Appliers<keyof DocumentsFacts>;
