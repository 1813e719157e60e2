import { commands, type ProcedureDefinition } from '@behov/domain';
import { carriedRules } from '../commands.js';
import { anchor, isUnverified, page, ruleLink, table } from '../markdown.js';

/** The rules of every command that some stage of the procedure lists, each rule once. */
export function rulesOf({ stages }: ProcedureDefinition): string {
  const listed = [...new Set(stages.flatMap(({ steps }) => steps.map(({ command }) => command)))];
  const carried = carriedRules(listed.map((name) => commands[name]!));
  return page(
    '## Rules',
    'What is asked when a command of some stage is given. In which order a command’s rules are asked stands with [the command](../commands.md).',
    table(
      ['Rule', 'Says', 'Basis', 'Asked of'],
      carried.map(({ rule: { id, says, basis }, commands: of }) => [
        ruleLink(id, '../'),
        says.en,
        isUnverified(basis) ? `${basis} **Not verified.**` : basis,
        of.length > 6 ? `${of.length} commands` : of.map(linked).join(', '),
      ]),
    ),
    ruleless(listed),
  );
}

const linked = (name: string) => `[${name}](../commands.md#${anchor(name)})`;

function ruleless(listed: readonly string[]): string | undefined {
  const without = listed.filter((name) => commands[name]!.rules.length === 0);
  return without.length === 0 ? undefined : `With no rule but role and stage: ${without.map(linked).join(', ')}.`;
}
