import type { Appliers } from '../case/applier.js';
import { paperAccess } from './paper.js';
import type { PapersFacts } from './papers.state.js';

export const papersEvolve: Appliers<keyof PapersFacts> = {
  // Which papers there are stands in the log: the state only knows which of them are secret.
  PaperMade: (state, { facts: { paper, pdf, data } }) => {
    const { secrecy } = paperAccess[paper];
    if (secrecy === undefined) return state;
    return { ...state, secrecy: { ...state.secrecy, [pdf.file]: secrecy, [data.file]: secrecy } };
  },
};
