import type { Appliers } from '../case/applier.js';
import type { FilesFacts } from './files.state.js';

export const filesEvolve: Appliers<keyof FilesFacts> = {
  SecrecyMarked: (state, { facts: { file, ground } }) => ({
    ...state,
    secrecy: { ...state.secrecy, [file]: ground },
  }),
};
