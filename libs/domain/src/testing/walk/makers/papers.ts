import type { Makers } from './maker.js';

/** Papers of the case as it stands, seldom of an event that has not happened. */
export const papers: Makers = {
  RecordPaper: (scene) => ({
    ...scene.seed('RecordPaper'),
    shows: scene.state.seq + (scene.random.chance(0.1) ? 1 : 0),
  }),
};
