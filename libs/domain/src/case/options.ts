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

function option(state: CaseState, spec: CommandSpec, actor: Actor, now: Instant): Option {
  const placed = place(state, spec, actor, now, {});
  const asked = { command: spec.name, says: spec.says };
  if (!('refusal' in placed)) {
    const ctx = deciding(state, {}, actor, placed, now, {});
    const broken = standingRulesOf(spec).find((one) => !one.holds(ctx));
    if (broken) return { ...asked, may: false, refusal: byRule(broken, ctx, spec) };
    return { ...asked, may: true, as: placed.capacity.role };
  }
  return placed.refusal.code === 'LOT' ? { ...asked, may: true } : { ...asked, may: false, refusal: placed.refusal };
}
