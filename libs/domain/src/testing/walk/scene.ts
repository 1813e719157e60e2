import {
  addDays,
  addMilliseconds,
  dateInStockholm,
  startOfDay,
  type CalendarDate,
  type Instant,
} from '../../calendar/index.js';
import type { Command } from '../../case/command.js';
import type { CaseState, Track } from '../../case/state.js';
import type { Random } from './random.js';

export type Content = { readonly [name: string]: unknown };

/** What a command's content is made from: the case, the track it will be given in, and what was given elsewhere. */
export interface Scene {
  readonly state: CaseState;
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly track: Track;
  readonly random: Random;
  /** Content that a play gave with the command, or its example. */
  seed(type: Command['type']): Content;
  /** A name that nothing else has. */
  fresh(prefix: string): string;
}

const hour = 3_600_000;

/** An instant some hours from now. */
export const hoursAhead = ({ now }: Scene, hours: number): Instant => addMilliseconds(now, hours * hour);
/** An instant in the evening, some days from now. */
export const evening = ({ now }: Scene, days: number): Instant =>
  addMilliseconds(startOfDay(addDays(dateInStockholm(now), days)), 23 * hour);
/** A day at most a few before today. */
export const lately = ({ today, random }: Scene): CalendarDate => addDays(today, -random.pick([0, 0, 0, 1, 5]));
/** A day within the next months. */
export const soon = ({ today, random }: Scene): CalendarDate => addDays(today, random.whole(1, 60));
/** `{ lot }` where the case has parted, and sometimes where it has not. */
export const inTrack = ({ state, track, random }: Scene): Content =>
  Object.keys(state.tracks).length > 1 || (track.id !== 'case' && random.chance(0.3)) ? { lot: track.id } : {};
