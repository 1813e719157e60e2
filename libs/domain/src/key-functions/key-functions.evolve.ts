import type { Appliers } from '../case/applier.js';
import type { KeyFunctionsFacts } from './key-functions.state.js';

export const keyFunctionsEvolve: Appliers<keyof KeyFunctionsFacts> = {};
