import { commands } from '../../case/commands.js';
import type { Refusal } from '../../case/refusal.js';
import type { Field } from '../../fields/field.js';
import type { Random } from './random.js';
import { person } from './cast.js';
import { holders } from '../../case/capacity.js';
import { hasForm } from './form.js';
import type { Given, Position } from './position.js';
import type { Content } from './scene.js';

/** What somebody who reads a refusal would give next: the same with what it expects, by another person, or what comes first. */
export function tryAgain(
  { state, now }: Position,
  given: Given,
  { code, field, expected, who }: Refusal,
  random: Random,
): readonly Given[] {
  const { actor, command, brought } = given;
  const spec = commands[command.type];
  if (!spec) return [];
  if (code === 'CONFLICT-DECLARED') {
    return [{ actor, command: { type: 'DeclareInterests', body: { interests: [] } }, brought: {} }, given];
  }
  if (code === 'CONFLICT-ASSESSED') {
    const others = (['line-manager', 'decision-maker'] as const)
      .flatMap((role) => holders(state, role, now))
      .filter((one) => one !== actor.id && !state.disqualified.includes(one));
    if (others.length === 0) return [];
    const body = { person: actor.id, outcome: 'cleared', reasons: 'It is of no importance.' };
    return [{ actor: person(random.pick(others)), command: { type: 'AssessDeclaration', body }, brought: {} }, given];
  }
  if (code === 'OPENING-CERTIFIED' && expected !== undefined && expected !== '–') {
    const opened = Object.values(state.windows).findLast((one) => one.status === 'opened' && one.list);
    const lot = typeof command.body['lot'] === 'string' ? { lot: command.body['lot'] } : {};
    const body = { ...lot, window: opened?.id };
    const all = expected.split(', ').map((one) => ({ type: 'CertifyOpening', by: person(one) }));
    return [...all.map(({ type, by }) => ({ actor: by, command: { type, body }, brought: {} })), given];
  }
  const others = who
    .flatMap((role) => holders(state, role, now))
    .filter((one) => one !== actor.id && !state.disqualified.includes(one));
  if (
    spec.relation === 'case' &&
    others.length > 0 &&
    (/FOUR-EYES|SELF|DEPUTY-BY|TWO$|EFFECT-OWNER/.test(code) || code === 'ROLE')
  ) {
    return [{ ...given, actor: person(random.pick(others)) }];
  }
  if (code === 'EVAL-TIE' && expected !== undefined && expected !== '–') {
    const tie = { order: expected.split(', '), motive: 'Lots were drawn.' };
    return [{ ...given, command: { ...command, body: { ...command.body, tie } } }];
  }
  const changed =
    field && expected !== undefined ? changedTo(command.body, field, expected, spec.fields[field]) : undefined;
  return changed && hasForm(spec.fields, changed) ? [{ actor, command: { ...command, body: changed }, brought }] : [];
}

function changedTo(body: Content, name: string, expected: string, field: Field | undefined): Content | undefined {
  if (!field) return undefined;
  const list = expected.split(', ');
  if (field.kind === 'list') return { ...body, [name]: list };
  if (['date', 'instant', 'id', 'choice'].includes(field.kind)) return { ...body, [name]: list[0] };
  return undefined;
}
