import { stageOf } from '../procedures/registry.js';
import type { CaseState, Track } from './state.js';

/** Whether a track is the first open one whose stage lists a command: what concerns the whole case is asked for there, once. */
export const firstListing = (state: CaseState, track: Track, command: string): boolean =>
  Object.values(state.tracks).find((one) => !one.end && stageOf(one).steps.some((step) => step.command === command))
    ?.id === track.id;
