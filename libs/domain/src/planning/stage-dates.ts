import { dateInStockholm, type Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import type { StageDates } from './planning.state.js';

const key = ({ id, stage }: Track) => `${id}/${stage}`;
const within = (state: CaseState, track: Track) => {
  const same = state.tracks[track.id];
  return same?.stage === track.stage && !same.end;
};

/** Notes on which days tracks enter and leave their stages; the plan shows them as what really happened. */
export function noteStages(before: CaseState, after: CaseState, at: Instant): CaseState {
  if (before.tracks === after.tracks) return after;
  const on = dateInStockholm(at);
  const left = Object.values(before.tracks).filter((track) => !track.end && !within(after, track));
  const entered = Object.values(after.tracks).filter((track) => !track.end && !within(before, track));
  if (left.length + entered.length === 0) return after;
  const dates: { [stage: string]: StageDates } = { ...after.stageDates };
  for (const track of left) dates[key(track)] = { ...(dates[key(track)] ?? { enteredOn: on }), leftOn: on };
  for (const track of entered) dates[key(track)] = { enteredOn: dates[key(track)]?.enteredOn ?? on };
  return { ...after, stageDates: dates };
}
