import { endOfDay, type Instant } from '../calendar/index.js';
import type { Actor } from '../case/actor.js';
import type { CaseState, Track } from '../case/state.js';
import { remaining } from '../selection/remaining.js';
import type { Correction } from './negotiation.state.js';

export const correctionWith = (state: CaseState, id: string): Correction | undefined =>
  state.corrections.find((one) => one.id === id);

/** For whom an actor can still take a chance to correct: the first it acts for who was offered it and has not answered. */
export const answeringFor = (offered: Correction, actor: Actor): string | undefined =>
  offered.suppliers.find((one) => actor.suppliers.includes(one) && !offered.answered.includes(one));

/** The chances to correct that somebody in the track's competition has not answered. */
export const waitingCorrections = (state: CaseState, track: Track): readonly Correction[] =>
  state.corrections.filter(
    (one) => one.track === track.id && one.suppliers.some((each) => !one.answered.includes(each)),
  );

/** When the last chance to correct that somebody who remains has not taken yet is over; undefined where nobody has one. */
export function correctionsEndAt(state: CaseState, track: Track): Instant | undefined {
  const left = remaining(state, track.id);
  return waitingCorrections(state, track)
    .filter((one) => one.suppliers.some((each) => left.includes(each) && !one.answered.includes(each)))
    .map((one) => endOfDay(one.answersDueOn))
    .toSorted()
    .at(-1);
}
