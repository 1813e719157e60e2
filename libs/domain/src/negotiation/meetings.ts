import type { CaseState, Track } from '../case/state.js';
import { remaining } from '../selection/remaining.js';

/** The meetings of a track's negotiation or dialogue. */
export const meetings = (state: CaseState, track: Track) => state.negotiations[track.id]?.meetings ?? [];

/** The remaining suppliers that were not met, in a round or at all. */
export function notMet(state: CaseState, track: Track, round?: number): readonly string[] {
  const met = meetings(state, track)
    .filter((one) => round === undefined || one.round === round)
    .map((one) => one.supplier);
  return remaining(state, track.id).filter((one) => !met.includes(one));
}
