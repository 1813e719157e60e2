import { addMonths, dateInStockholm, type CalendarDate } from '../calendar/index.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState, Track } from '../case/state.js';
import type { Phase } from '../documents/partnership-terms.js';
import type { PartnerPhase } from './phases.state.js';

/** What the documents say of the phase that a partner is in. */
export const phaseOf = (state: CaseState, track: Track): Phase | undefined =>
  state.documents?.phases?.[track.round - 1];

/** What a partner did in a phase; by default in the one that it is in. */
export const workOf = (state: CaseState, track: Track, phase = track.round): PartnerPhase =>
  state.developments[track.id]?.phases[phase] ?? { paid: 0, passed: false };

/** The partners of the track's lot that still develop, or have passed all phases, the track's own among them. */
export const partnersOf = (state: CaseState, track: Track): readonly Track[] =>
  Object.values(state.tracks).filter((one) => one.partner?.lot === lotOf(track) && !one.end);

/** Those of them that are, or were, in the track's phase: nobody who fell away in it before is counted. */
export const inSamePhase = (state: CaseState, track: Track): readonly Track[] =>
  partnersOf(state, track).filter((one) => one.round >= track.round || one.stage !== track.stage);

/** The partners in the phase that are neither assessed nor through it. */
export const unassessed = (state: CaseState, track: Track): readonly Track[] =>
  inSamePhase(state, track).filter((one) => {
    const work = workOf(state, one, track.round);
    return !work.assessment && !work.passed;
  });

const score = (state: CaseState, one: Track, phase: number) => workOf(state, one, phase).assessment?.score ?? -1;

/** How many partners of the phase have a higher score than this one. */
export const betterThan = (state: CaseState, track: Track): number =>
  inSamePhase(state, track).filter((one) => score(state, one, track.round) > score(state, track, track.round)).length;

/** How many other partners of the phase have as high a score, or a higher. */
export const equalOrBetter = (state: CaseState, track: Track): number =>
  inSamePhase(state, track).filter(
    (one) => one.id !== track.id && score(state, one, track.round) >= score(state, track, track.round),
  ).length;

/** The last day of the phase that a partner is in, from the day on which it entered it. */
export const phaseEndsOn = (state: CaseState, track: Track): CalendarDate =>
  addMonths(dateInStockholm(track.enteredAt), phaseOf(state, track)?.months ?? 0);
