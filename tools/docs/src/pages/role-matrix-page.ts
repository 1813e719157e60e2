import { definitions, functionRoles, nothing, processRoles, roleNames } from '@behov/domain';
import type { Actor, CaseState, ProcedureDefinition, Role } from '@behov/domain';
import { allCommands } from '../commands.js';
import { both, code, generated, page, table, type Page } from '../markdown.js';
import { bidder, personIn, system } from '../matrix/actors.js';
import { answers, decided, type Answer } from '../matrix/answer.js';
import { asked, began, caseInStage, inOrganisation, participant } from '../matrix/case-in-stage.js';

const signs: Readonly<Record<Answer, string>> = {
  may: '●',
  STAGE: '○',
  ROLE: '·',
  'CASE-EXISTS': '×',
  'CASE-ENDED': '×',
};
const roles: readonly Role[] = [...processRoles, ...functionRoles, 'system'];

const actorIn = (role: Role): Actor =>
  role === 'system' ? system : role === 'supplier' ? bidder(participant) : personIn(role);

/** Every role, command and stage, as the domain answers when it is asked. */
export function roleMatrixPage(): Page {
  const markdown = page(
    generated,
    '# Role matrix',
    'Each cell is the answer of the domain to a person with that role alone, in a case that stands in that stage. A rule can still refuse what is possible here: it needs the command’s content and the state of the case.',
    table(
      ['Sign', 'Meaning'],
      [
        [signs.may, 'may give it'],
        [signs.STAGE, 'the role may, but not in this stage (`STAGE`)'],
        [signs.ROLE, 'not for this role here (`ROLE`)'],
        [signs['CASE-EXISTS'], 'the case exists already'],
      ],
    ),
    'The supplier of the matrix is in the competition; a newcomer may give only what is open to any supplier. Who has no role may nothing.',
    '## Beginning a case',
    beginning(),
    ...definitions.flatMap(definitionBlocks),
  );
  return { path: 'role-matrix.md', markdown };
}

/** Who may begin a case holds the role in the organisation: there is no case yet. */
function beginning(): string {
  const create = allCommands.find((spec) => spec.name === 'CreateCase')!;
  const cells = roles.map((role) => {
    const actor = role === 'system' || role === 'supplier' ? actorIn(role) : inOrganisation(role);
    return [both(roleNames[role]), signs[decided(nothing, create, actor, began)]];
  });
  return table(['Role in the organisation', code('CreateCase')], cells);
}

function definitionBlocks(definition: ProcedureDefinition): readonly string[] {
  const cases = definition.stages.map((stage) => caseInStage(definition, stage.id));
  const numbers = definition.stages.map((_stage, number) => String(number + 1));
  const legend = definition.stages.map(({ id }, number) => `${number + 1} ${code(id)}`).join(' · ');
  return [
    `## ${both(definition.name)}`,
    `Stages of [${definition.id}](procedures/${definition.id}.md): ${legend}.`,
    ...roles.flatMap((role) => [
      `### ${definition.id}: ${roleNames[role].en}`,
      table(['Command', ...numbers], rowsOf(actorIn(role), cases)),
    ]),
  ];
}

function rowsOf(actor: Actor, cases: readonly CaseState[]): readonly (readonly string[])[] {
  const specs = allCommands.filter((spec) => spec.name !== 'CreateCase');
  const columns = cases.map((state) => answers(state, specs, actor, asked));
  return specs.map(({ name }) => [name, ...columns.map((column) => signs[column.get(name)!])]);
}
