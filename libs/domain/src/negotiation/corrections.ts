import type { CaseState, Track } from '../case/state.js';
import type { Correction } from './negotiation.state.js';

export const correctionWith = (state: CaseState, id: string): Correction | undefined =>
  state.corrections.find((one) => one.id === id);

/** The chances to correct that somebody in the track's competition has not answered. */
export const waitingCorrections = (state: CaseState, track: Track): readonly Correction[] =>
  state.corrections.filter(
    (one) => one.track === track.id && one.suppliers.some((each) => !one.answered.includes(each)),
  );
