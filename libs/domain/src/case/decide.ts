import { dateInStockholm, type Instant } from '../calendar/index.js';
import { commands } from './commands.js';
import { system, type Actor, type Capacity } from './actor.js';
import { capacity } from './capacity.js';
import type { Brought, Command, CommandSpec, Deciding } from './command.js';
import type { CaseEvent } from './event.js';
import * as refusals from './refusal.js';
import type { Refusal } from './refusal.js';
import { findPlace, type Place } from './place.js';
import type { CaseState } from './state.js';

/** Events to record and the capacity they were caused in, or why not. A refusal is a value; only a programmer's mistake throws. */
export type Decision =
  | { readonly ok: true; readonly events: readonly CaseEvent[]; readonly capacity: Capacity }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Decides a command whose content has the form its fields describe (the edge has checked it).
 * Walks the table's row: who, where, then the rules in order; the first that doesn't hold refuses.
 * @param now the case's time: the database's clock at receipt, or a training case's own clock
 * @param brought records outside the case's stream that the row asks for
 */
export function decide(
  state: CaseState,
  command: Command,
  actor: Actor,
  now: Instant,
  brought: Brought = {},
): Decision {
  const spec = commands[command.type];
  if (!spec) return refuse(refusals.unknownCommand(command.type));
  if (spec.name === 'CreateCase' ? state.seq > 0 : state.seq === 0) {
    return refuse(state.seq > 0 ? refusals.caseExists() : refusals.unknownCase());
  }
  const placed = place(state, spec, actor, now, command.body);
  if ('refusal' in placed) return refuse(placed.refusal);
  const ctx = deciding(state, command.body, actor, placed, now, brought);
  for (const rule of spec.rules) {
    if (!rule.holds(ctx)) return refuse(refusals.byRule(rule, ctx, spec));
  }
  return { ok: true, events: spec.causes(ctx), capacity: placed.capacity };
}

/** Who acts and where, or the refusal that says who could, or when. */
export function place(
  state: CaseState,
  spec: CommandSpec,
  actor: Actor,
  now: Instant,
  body: { readonly [name: string]: unknown },
): (Place & { readonly capacity: Capacity }) | { readonly refusal: Refusal } {
  const found = findPlace(state, spec, body, actor.suppliers);
  const by = ('by' in found ? found.by : undefined) ?? spec.by;
  const held = capacity(state, spec, by, actor, now, 'track' in found ? found.track.partner?.supplier : undefined);
  if (!held) return { refusal: refusals.role(spec, by, actor) };
  const outlives = spec.when === 'even-after-the-end' || (spec.reaches !== undefined && 'track' in found);
  if (state.end && !outlives) return { refusal: refusals.caseEnded(state.end) };
  if ('missing' in found) return { refusal: refusals.stage(state, spec, found.missing) };
  return { ...found, capacity: held };
}

/** What a rule looks at, for a command that has its place. */
export function deciding(
  state: CaseState,
  body: Command['body'],
  actor: Actor,
  placed: Place & { readonly capacity: Capacity },
  now: Instant,
  brought: Brought,
): Deciding<never> {
  const { track, stage, definition } = placed;
  // The edge has checked that the body has the form of the row's fields; from here on it has the row's type.
  return {
    state,
    body: body as never,
    actor,
    capacity: placed.capacity,
    now,
    today: dateInStockholm(now),
    track,
    stage,
    definition,
    brought,
  };
}

/** What time brings is decided like what people want, in the system's own name. */
export const decideDue = (state: CaseState, command: Command, now: Instant, brought?: Brought): Decision =>
  decide(state, command, system, now, brought);

const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });
