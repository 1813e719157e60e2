import type { PlayedCase } from './played-case.js';

/** A window as the case shows it. */
export interface SeenWindow {
  readonly id: string;
  readonly dueAt: string;
  readonly status: string;
}

/** @throws Error when the case has no such window */
export async function windowIn(play: PlayedCase, id: string): Promise<SeenWindow> {
  const { state } = (await play.look(play.watcher)) as unknown as {
    state: { windows: Readonly<Record<string, SeenWindow>> };
  };
  const found = state.windows[id];
  if (!found) throw new Error(`the case has no window ${id}`);
  return found;
}
