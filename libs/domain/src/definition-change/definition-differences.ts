import { canonicalJson } from '../procedures/canonical-json.js';
import type { ProcedureDefinition, StageDefinition } from '../procedures/definition.js';
import type { DefinitionDifference } from './definition-change.state.js';

/** What a case would meet that is new, gone or otherwise after a move from one version to another; in the order of the definitions. */
export function definitionDifferences(
  from: ProcedureDefinition,
  to: ProcedureDefinition,
): readonly DefinitionDifference[] {
  const { stages: _before, version: _old, ...head } = from;
  const { stages: _after, version: _new, ...newHead } = to;
  return [
    ...compare('', flat(head), flat(newHead)),
    ...compare('stages.', byId(from.stages), byId(to.stages)).flatMap((one) =>
      one.kind === 'changed' ? ofStage(one.path, from, to) : [one],
    ),
  ];
}

type Parts = { readonly [name: string]: unknown };

const flat = (head: object): Parts => ({ ...head });
const byId = (stages: readonly StageDefinition[]): Parts => Object.fromEntries(stages.map((one) => [one.id, one]));

function ofStage(path: string, from: ProcedureDefinition, to: ProcedureDefinition): readonly DefinitionDifference[] {
  const id = path.slice('stages.'.length);
  const [before = {}, after = {}] = [from, to].map((one) =>
    Object.fromEntries(one.stages.filter((stage) => stage.id === id).flatMap(parts)),
  );
  return compare(`${path}.`, before, after);
}

/** A stage with each step and each exit under a name of its own. */
const parts = ({ steps, exits, ...rest }: StageDefinition): (readonly [string, unknown])[] => [
  ...Object.entries(rest),
  ...steps.map((step) => [`steps.${step.command}`, step] as const),
  ...exits.map((exit) => [`exits.${exit.on}${exit.when ? `[${exit.when}]` : ''}`, exit] as const),
];

function compare(prefix: string, before: Parts, after: Parts): readonly DefinitionDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name): readonly DefinitionDifference[] => {
    const path = `${prefix}${name}`;
    if (!Object.hasOwn(before, name)) return [{ path, kind: 'added' }];
    if (!Object.hasOwn(after, name)) return [{ path, kind: 'removed' }];
    return canonicalJson(before[name]) === canonicalJson(after[name]) ? [] : [{ path, kind: 'changed' }];
  });
}
