import type { CommandSpec, GroupCommandSpec, OrganisationCommandSpec } from '@behov/domain';
import {
  addressOf,
  allCommands,
  allGroupCommands,
  allOrganisationCommands,
  groupAddressOf,
  organisationAddressOf,
  realDefinitions,
  stagesOf,
} from '../commands.js';
import { both, code, generated, json, page, rolesIn, ruleLink, table, type Page } from '../markdown.js';
import { fieldsTable } from './fields-table.js';

const relations: Readonly<Record<CommandSpec['relation'], string>> = {
  case: 'holds the role in this case, or stands in for one who does',
  organisation: 'holds the role in the buying organisation',
  'any-supplier': 'any supplier, also a newcomer',
  participant: 'a supplier that is still in the competition',
  system: 'the program itself, when time brings it',
};
const areas = ['case', 'preparation', 'competition', 'implementation'] as const;

/** Every command: who, where, with what content, and where the API takes it. */
export function commandsPage(): Page {
  const markdown = page(
    generated,
    '# Commands',
    'A command is the only way to change a case. The API, signed messages to a workflow and time all give the same commands, checked by the same rules. Every write through the API carries an `Idempotency-Key`; see [the integration guide](../how-to/integration.md).',
    'A field kept as *fact* is part of the state, the chain and what goes through Temporal; one kept as *body* stands apart, with only its digest in the chain, so that it can be disposed of.',
    ...areas.flatMap((area) => [
      `## ${area.slice(0, 1).toUpperCase()}${area.slice(1)}`,
      ...allCommands.filter((spec) => spec.area === area).map(block),
    ]),
    '## Organisations',
    'Given by the platform’s operator or the organisation’s registrar; they change an organisation, not a case.',
    ...allOrganisationCommands.map((spec) => blockOutsideCases(spec, organisationAddressOf(spec))),
    '## Groups of suppliers',
    'Given for a supplier; they change a group that only its members see, until a submission tells of it.',
    ...allGroupCommands.map((spec) => blockOutsideCases(spec, groupAddressOf(spec))),
  );
  return { path: 'commands.md', markdown };
}

function block(spec: CommandSpec): string {
  const address = addressOf(spec);
  return page(
    `### ${spec.name}`,
    `${both(spec.says)}.`,
    table(
      ['What', 'Value'],
      [
        ['Who', rolesIn(spec.by)],
        ['Relation to the case', relations[spec.relation]],
        ['API', address ? code(address) : 'not taken from outside'],
      ],
    ),
    `Stages: ${stages(spec)}.`,
    `Rules, in this order: ${ruleLinks(spec.rules)}.`,
    fieldsTable(spec.fields) ?? 'No fields.',
    json(spec.example),
  );
}

function blockOutsideCases(spec: OrganisationCommandSpec | GroupCommandSpec, address: string): string {
  return page(
    `### ${spec.name}`,
    `${both(spec.says)}.`,
    table(
      ['What', 'Value'],
      [
        ['Who', spec.by.join(', ')],
        ['API', code(address)],
        ['Rules', ruleLinks(spec.rules)],
      ],
    ),
    fieldsTable(spec.fields) ?? 'No fields.',
    json(spec.example),
  );
}

const ruleLinks = (rules: readonly { readonly id: string }[]) =>
  rules.map(({ id }) => ruleLink(id)).join(', ') || 'none';

function stages(spec: CommandSpec): string {
  if (spec.name === 'CreateCase') return 'begins a case';
  if (spec.when === 'always') return 'all, while the case is open';
  if (spec.when === 'even-after-the-end') return 'all, and after the end';
  const byStage = new Map<string, string[]>();
  for (const { definition, stage } of stagesOf(spec.name).filter((one) => realDefinitions.includes(one.definition))) {
    byStage.set(stage.id, [...(byStage.get(stage.id) ?? []), definition.id]);
  }
  return [...byStage].map(([stage, ids]) => `${code(stage)} (${where(ids)})`).join('; ');
}

const procedures = realDefinitions.filter(({ id }) => id !== 'preparation').length;
const where = (ids: readonly string[]) => (ids.length === procedures ? 'every procedure' : ids.join(', '));
