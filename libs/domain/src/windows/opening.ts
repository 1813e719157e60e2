import type { Instant } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import { currentWindow } from './current-window.js';
import type { EnvelopeId } from './envelopes.js';
import { nextEnvelope } from './envelopes.js';
import { mayOpen } from './may-open.js';
import { openedTenders } from './opened-tenders.js';
import { standsUntil } from './opening-together.js';
import type { OpeningAsk, Window } from './windows.state.js';

/** What can be opened next in a track: the whole of a closed window, or the next part of one whose first is opened. */
export interface Opening {
  readonly window: Window;
  readonly envelope?: EnvelopeId;
  /** Since when it can be. */
  readonly since?: Instant;
}

/**
 * Undefined while a window receives, and when nothing is left to open or the work on what is opened isn't done.
 * @param at when; a task is asked for by what holds since the stage was entered
 */
export function openingIn(state: CaseState, track: Track, at: Instant = track.enteredAt): Opening | undefined {
  const here = currentWindow(state, track);
  const envelope = here && nextEnvelope(here);
  if (here?.status === 'closed') return { window: here, since: here.dueAt, ...(envelope ? { envelope } : {}) };
  const later = laterOpening(state, track);
  return later && mayOpen(state, later.window, later.envelope, at) ? later : undefined;
}

/** The next part of the tenders that count in a track, whether it may be opened yet or not; none where the stage itself receives. */
export function laterOpening(state: CaseState, track: Track): Required<Omit<Opening, 'since'>> | undefined {
  if (currentWindow(state, track)) return undefined;
  const window = openedTenders(state, track.id);
  const envelope = window && nextEnvelope(window);
  return window && envelope ? { window, envelope } : undefined;
}

/** Whether a track speaks for its window: where lots have parted since it was announced, the first of them alone is asked. */
export const speaksFor = (state: CaseState, track: Track, window: Window): boolean =>
  Object.values(state.tracks).find(
    (one) => !one.end && one.stage === track.stage && [one.id, 'case'].includes(window.track),
  )?.id === track.id;

/** How many different openers have to ask. */
export const openersNeeded = ({ takes = 2 }: Pick<Window, 'takes'>): number => takes;

/** The requests that stand at an instant. */
export const standing = ({ openers }: Pick<Window, 'openers'>, now: Instant): readonly OpeningAsk[] =>
  openers.filter((one) => now < standsUntil(one.at));

/** Whether enough have asked, each while the first request stood: then the opening is under way. */
export const isAskedFor = (window: Pick<Window, 'takes' | 'openers'>): boolean =>
  window.openers.length >= openersNeeded(window);
