import type { Appliers } from '../case/appliers.js';
import type { PeopleFacts } from './people.state.js';

export const peopleEvolve = {} as Appliers<keyof PeopleFacts>;
