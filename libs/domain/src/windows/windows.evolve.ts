import type { Appliers } from '../case/appliers.js';
import type { WindowsFacts } from './windows.state.js';

export const windowsEvolve = {} as Appliers<keyof WindowsFacts>;
