import { roleNames, type Role } from '@behov/domain';
import { allCommands, allGroupCommands, allOrganisationCommands, carriedRules, type CarriedRule } from '../commands.js';
import { anchor, code, generated, isUnverified, page, table, type Page } from '../markdown.js';

/** Every rule: what it says, where it comes from, which commands it holds back. */
export function rulesPage(): Page {
  const markdown = page(
    generated,
    '# Rules',
    "A rule's id is the code of the refusal that it gives. Rules are asked in the order of the command's row, and the first that does not hold refuses; who can remedy it is told with the refusal.",
    'Before any rule come the answers that every command shares: `COMMAND-UNKNOWN`, `CASE-UNKNOWN`, `CASE-EXISTS`, `ROLE` (not yours to do), `CASE-ENDED`, `STAGE` (not now), `LOT` (say which lot).',
    '## Rules of a case',
    ...carriedRules(allCommands).map(block),
    '## Rules of an organisation',
    ...carriedRules(allOrganisationCommands).map(block),
    '## Rules of a group of suppliers',
    ...carriedRules(allGroupCommands).map(block),
  );
  return { path: 'rules.md', markdown };
}

function block({ rule, commands }: CarriedRule): string {
  const who = rule.who?.map((role: Role) => roleNames[role].en).join(', ');
  return page(
    `### ${rule.id}`,
    table(
      ['What', 'Value'],
      [
        ['Svenska', rule.says.sv],
        ['English', rule.says.en],
        ['Basis', rule.basis],
        ['Remedied by', who ?? 'whoever may give the command'],
        ['Source verified', isUnverified(rule.basis) ? '**no**, see [what is not verified](unverified.md)' : 'yes'],
        ...(rule.field ? [['Field', code(rule.field)]] : []),
      ],
    ),
    `Carried by ${commands.map((one) => `[${one}](commands.md#${anchor(one)})`).join(', ')}.`,
  );
}
