import type { Appliers } from '../case/appliers.js';
import type { SelectionFacts } from './selection.state.js';

export const selectionEvolve = {} as Appliers<keyof SelectionFacts>;
