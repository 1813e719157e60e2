import type { CaseState, Track } from './state.js';

/** Whether a track is the first that is open: what concerns the whole case is asked for there, once. */
export const firstOpen = (state: CaseState, track: Track): boolean =>
  Object.values(state.tracks).find((one) => !one.end)?.id === track.id;
