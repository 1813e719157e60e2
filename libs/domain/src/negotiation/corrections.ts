import { endOfDay, type Instant } from '../calendar/index.js';
import type { Actor } from '../case/actor.js';
import type { CaseState, Track } from '../case/state.js';
import { lotOf } from '../case/lot-of.js';
import { remaining } from '../selection/remaining.js';
import type { Correction } from './negotiation.state.js';

export const correctionWith = (state: CaseState, id: string): Correction | undefined =>
  state.corrections.find((one) => one.id === id);

/** For whom an actor can still take a chance to correct: the first it acts for who was offered it and has not answered. */
export const answeringFor = (offered: Correction, actor: Actor): string | undefined =>
  offered.suppliers.find((one) => actor.suppliers.includes(one) && !offered.answered.includes(one));

/** The chances to correct that somebody in the track's competition has not answered. */
export const waitingCorrections = (state: CaseState, track: Track): readonly Correction[] =>
  state.corrections.filter((one) => waitingIn(state, track, one).length > 0);

const waitingIn = (state: CaseState, track: Track, one: Correction): readonly string[] =>
  one.suppliers.filter((each) => !one.answered.includes(each) && isIn(state, track, one, each));

/** Whether a chance is the track's: it was offered there, or before the lots parted to somebody who competes for this one. */
const isIn = (state: CaseState, track: Track, { track: offeredIn }: Correction, supplier: string): boolean =>
  offeredIn === track.id || (offeredIn === 'case' && remaining(state, lotOf(track)).includes(supplier));

/** Whom a chance waits for in the track; who competes for several lots is asked in the first of them alone. */
export const askedIn = (state: CaseState, track: Track, one: Correction): readonly string[] =>
  waitingIn(state, track, one).filter((each) => {
    const first = Object.values(state.tracks).find((other) => !other.end && isIn(state, other, one, each));
    return first?.id === track.id;
  });

/** When the last chance to correct that somebody who remains has not taken yet is over; undefined where nobody has one. */
export function correctionsEndAt(state: CaseState, track: Track): Instant | undefined {
  const left = remaining(state, track.id);
  return waitingCorrections(state, track)
    .filter((one) => one.suppliers.some((each) => left.includes(each) && !one.answered.includes(each)))
    .map((one) => endOfDay(one.answersDueOn))
    .toSorted()
    .at(-1);
}
