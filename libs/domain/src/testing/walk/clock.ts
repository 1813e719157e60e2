import { retentionOf } from '../../archive/retention.js';
import { addDays, addMilliseconds, startOfDay, dateInStockholm, type Instant } from '../../calendar/index.js';
import type { CaseState } from '../../case/state.js';
import { due } from '../../case/due.js';
import { currentWindow } from '../../windows/current-window.js';
import { submissionsFor } from './brought.js';
import type { Given, Position } from './position.js';
import type { Random } from './random.js';
import { system } from '../../case/actor.js';

const minute = 60_000;

/**
 * Where the clock stands when the next command is given: mostly where it stood, else minutes to days later. A case with a clock
 * of its own stands still.
 */
export function laterThan({ state, now }: Position, random: Random): Instant {
  if (state.training || random.chance(0.55)) return now;
  if (state.end && random.chance(0.5)) return afterTheKeeping(state, now, random);
  if (random.chance(0.75)) return addMilliseconds(now, random.whole(1, 600) * minute);
  // Mostly not past the deadline that people are working towards.
  const ahead = Object.values(state.tracks).flatMap((track) => {
    const window = track.end ? undefined : currentWindow(state, track);
    return window?.status === 'open' ? [window.dueAt] : [];
  });
  const later = addMilliseconds(startOfDay(addDays(dateInStockholm(now), random.whole(1, 9))), 9 * 60 * minute);
  return ahead.some((one) => later > one) && random.chance(0.7) ? now : later;
}

/** The day on which documents of an ended case may be disposed of, years later; now, where that isn't known or has passed. */
function afterTheKeeping(state: CaseState, now: Instant, random: Random): Instant {
  const ahead = retentionOf(state).flatMap(({ disposableFrom: from }) => (from && from > now ? [from] : []));
  return ahead.length > 0 ? random.pick(ahead) : now;
}

/** The next thing that time brings, at its time. Reminders are often passed over: a timer may fire late. */
export function timeBrings(position: Position, random: Random): (Given & { readonly at: Instant }) | undefined {
  const all = due(position.state);
  const windows = all.filter((one) => !['RemindTask', 'EscalateTask'].includes(one.command.type));
  const next = windows[0] && random.chance(0.7) ? windows[0] : all[0];
  if (!next) return undefined;
  const { command } = next;
  const at = next.at > position.now ? next.at : position.now;
  if (position.state.training && at > position.now) return undefined;
  const fresh = (prefix: string) => `${prefix}-${random.whole(1, 1e9)}`;
  const brought =
    command.type === 'OpenWindow'
      ? submissionsFor({ state: position.state, random, fresh }, command.body['window'])
      : {};
  return { at, actor: system, command: { type: command.type, body: command.body }, brought };
}
