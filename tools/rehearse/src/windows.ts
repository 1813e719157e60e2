import { dateInStockholm, stepWorkingDays } from '@behov/domain';
import { personIn } from './case-file.js';
import { playDeclarations } from './declarations.js';
import { morning } from './morning.js';
import type { PlayedCase } from './played-case.js';
import { stateOf } from './state.js';
import { tries } from './tries.js';

/** A window as the case shows it. */
export interface SeenWindow {
  readonly id: string;
  readonly dueAt: string;
  readonly status: string;
  readonly envelopes?: readonly { readonly id: string }[];
  readonly opened?: readonly string[];
  readonly submissions?: readonly object[];
}

/** @throws Error when the case has no such window */
export async function windowIn(play: PlayedCase, id: string): Promise<SeenWindow> {
  const found = (await stateOf(play)).windows[id];
  if (!found) throw new Error(`the case has no window ${id}`);
  return found;
}

const openers = (play: PlayedCase): readonly string[] => [play.file.functions['opener'] ?? []].flat();

/** The clock goes to the deadline, and the window closes by itself; before that nobody opens it. */
export async function close(play: PlayedCase, window: string): Promise<void> {
  const { dueAt } = await windowIn(play, window);
  await tries(play, openers(play)[0]!, 'RequestOpening', { window }, 'OPENING-CLOSED');
  await play.waitUntil(personIn(play.file, 'procurer'), dueAt, `the window ${window} is open until ${dueAt}`);
  while ((await windowIn(play, window)).status === 'open') await play.timeSpeaks();
}

/** People open submissions in the morning of the next working day. */
async function nextMorning(play: PlayedCase): Promise<void> {
  const date = stepWorkingDays(dateInStockholm(play.now), 1, 1, 'public-holidays-and-eves');
  await play.waitUntil(personIn(play.file, 'procurer'), morning(date), 'the next working day begins');
}

/** A decision that waits until all have declared, and for the certified list of the opening. */
export interface FirstDecision {
  readonly command: string;
  readonly body: object;
}

/** The two openers ask and certify what was opened; everyone declares. One alone opens nothing, and before that nothing is decided. */
export async function open(play: PlayedCase, window: string, first?: FirstDecision): Promise<void> {
  await nextMorning(play);
  await openPart(play, window);
  const decide = async (refusal: string) =>
    first && tries(play, personIn(play.file, 'procurer'), first.command, first.body, refusal);
  await decide('CONFLICT-DECLARED');
  await playDeclarations(play);
  await decide('OPENING-CERTIFIED');
  await certify(play, window);
}

/** Opens the next part of what was submitted: two ask, and it opens by itself. */
export async function openPart(play: PlayedCase, window: string, envelope?: string): Promise<void> {
  const [one, ...others] = openers(play);
  const body = { window, ...(envelope === undefined ? {} : { envelope }) };
  const name = [window, envelope].filter(Boolean).join('/');
  await play.give(one!, 'RequestOpening', body, name);
  await tries(play, one!, 'RequestOpening', body, 'OPENING-TWO');
  for (const other of others) await play.give(other, 'RequestOpening', body, name);
  const isOpened = ({ status, opened }: SeenWindow) =>
    envelope === undefined ? status === 'opened' : opened?.includes(envelope);
  while (!isOpened(await windowIn(play, window))) await play.timeSpeaks();
}

export async function certify(play: PlayedCase, window: string): Promise<void> {
  for (const opener of openers(play)) await play.give(opener, 'CertifyOpening', { window }, window);
}
