import type { Instant } from '../calendar/index.js';
import type { Actor, Capacity } from './actor.js';
import type { CommandSpec } from './command.js';
import { commands } from './commands.js';
import { deciding, place } from './decide.js';
import { byRule, type Refusal } from './refusal.js';
import { standingRulesOf } from './standing-rules.js';
import type { CaseState } from './state.js';
import type { Text } from './text.js';

/** One command, as it stands for one person now: may it be given, and if not, why not and who can. */
export interface Option {
  readonly command: string;
  readonly says: Text;
  readonly may: boolean;
  readonly as?: Capacity['role'];
  readonly refusal?: Refusal;
}

/**
 * What a person may do now, and why not the rest. Role, relation, stage and the rules that stand for many commands are
 * answered here; a rule that needs the command's content answers when it is given.
 */
export const options = (state: CaseState, actor: Actor, now: Instant): readonly Option[] =>
  Object.values(commands)
    .filter((spec) => spec.relation !== 'system' && spec.name !== 'CreateCase')
    .map((spec) => option(state, spec, actor, now));

function option(state: CaseState, spec: CommandSpec, actor: Actor, now: Instant, lot?: string): Option {
  const body = lot === undefined ? {} : { lot };
  const placed = place(state, spec, actor, now, body);
  const asked = { command: spec.name, says: spec.says };
  if ('refusal' in placed) {
    if (placed.refusal.code === 'LOT' && lot === undefined) return inSomeLot(state, spec, actor, now);
    return { ...asked, may: false, refusal: placed.refusal };
  }
  const ctx = deciding(state, body, actor, placed, now, {});
  const broken = standingRulesOf(spec).find((one) => !one.holds(ctx));
  if (broken) return { ...asked, may: false, refusal: byRule(broken, ctx, spec) };
  return { ...asked, may: true, as: placed.capacity.role };
}

/** Where the command can concern several lots, it may be given when it may in one of them. */
function inSomeLot(state: CaseState, spec: CommandSpec, actor: Actor, now: Instant): Option {
  const asked = { command: spec.name, says: spec.says };
  const lots = Object.keys(state.tracks).map((lot) => option(state, spec, actor, now, lot));
  const there = lots.filter((one) => one.may || one.refusal?.code !== 'STAGE');
  if (there.length === 0 || there.some((one) => one.may)) return { ...asked, may: true };
  return there[0]!;
}
