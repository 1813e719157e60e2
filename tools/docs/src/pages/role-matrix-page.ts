import { definitions, functionRoles, nothing, processRoles, roleNames } from '@behov/domain';
import type { Actor, CaseState, CommandSpec, ProcedureDefinition, Role } from '@behov/domain';
import { allCommands, pageName } from '../commands.js';
import { anchor, both, code, generated, page, table, type Page } from '../markdown.js';
import { bidder, personIn, system } from '../matrix/actors.js';
import { answers, decided, type Answer } from '../matrix/answer.js';
import { asked, began, caseInStage, inOrganisation, participant } from '../matrix/case-in-stage.js';

const signs: Readonly<Record<Answer, string>> = {
  may: '●',
  STAGE: '○',
  ROLE: '–',
  'CASE-EXISTS': '×',
  'CASE-ENDED': '×',
};
const roles: readonly Role[] = [...processRoles, ...functionRoles, 'system'];
const given = allCommands.filter((spec) => spec.name !== 'CreateCase');
const areas = ['case', 'preparation', 'competition', 'implementation'] as const;

const actorIn = (role: Role): Actor =>
  role === 'system' ? system : role === 'supplier' ? bidder(participant) : personIn(role);

const reading = [
  'Each cell is the answer of the domain to a person with that role alone, in a case that stands in that stage. A rule can still refuse what is possible here: it needs the command’s content and the state of the case.',
  table(
    ['Sign', 'Meaning'],
    [
      [signs.may, 'may give it'],
      [signs.STAGE, 'the role may, but not in this stage (`STAGE`)'],
      [signs.ROLE, 'not for this role here (`ROLE`)'],
    ],
  ),
  'The supplier of the matrix is in the competition; a newcomer may give only what is open to any supplier. Who has no role may nothing. A command with the same sign in every stage, ○ or –, stands in a line below the role’s tables.',
];

/** How the matrix is read, who may begin a case, and where each definition’s part stands. */
export function roleMatrixPage(): Page {
  const markdown = page(
    generated,
    '# Role matrix',
    'Every role, every command and every stage of every definition, on a page for each.',
    ...reading,
    '## Definitions',
    table(
      ['Definition', 'Name', 'Stages'],
      definitions.map((one) => [
        `[${one.id}, version ${one.version}](role-matrix/${pageName(one)}.md)`,
        both(one.name),
        String(one.stages.length),
      ]),
    ),
    '## Beginning a case',
    beginning(),
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

/** One definition’s part of the matrix, role by role. */
export function definitionMatrixPage(definition: ProcedureDefinition): Page {
  const cases = definition.stages.map((stage) => caseInStage(definition, stage.id));
  const markdown = page(
    generated,
    `# Role matrix: ${both(definition.name)}`,
    `Version ${definition.version}; see [the procedure](../procedures/${pageName(definition)}.md) and [all matrices](../role-matrix.md).`,
    ...reading,
    '## Stages',
    table(
      ['Column', 'Stage', 'Name'],
      definition.stages.map(({ id, name }, number) => [String(number + 1), code(id), both(name)]),
    ),
    ...roles.map((role) => roleSection(role, cases)),
  );
  return { path: `role-matrix/${pageName(definition)}.md`, markdown };
}

function roleSection(role: Role, cases: readonly CaseState[]): string {
  const columns = cases.map((state) => answers(state, given, actorIn(role), asked));
  const cells = ({ name }: CommandSpec) => columns.map((column) => signs[column.get(name)!]);
  const all = (sign: string) => given.filter((spec) => cells(spec).every((one) => one === sign));
  const [elsewhere, nowhere] = [all(signs.STAGE), all(signs.ROLE)];
  const here = given.filter((spec) => !elsewhere.includes(spec) && !nowhere.includes(spec));
  const numbers = cases.map((_state, number) => String(number + 1));
  return page(
    `## ${both(roleNames[role])}`,
    ...areas.map((area) => {
      const rows = here.filter((spec) => spec.area === area);
      if (rows.length === 0) return undefined;
      const linked = ({ name }: CommandSpec) => `[${name}](../commands.md#${anchor(name)})`;
      return table(
        [`*${area}*`, ...numbers],
        rows.map((spec) => [linked(spec), ...cells(spec)]),
      );
    }),
    here.length === 0 ? 'Gives no command here.' : undefined,
    folded(`${signs.STAGE} in every stage here, being for stages of other definitions`, elsewhere),
    folded(`${signs.ROLE} in every stage`, nowhere),
  );
}

const folded = (says: string, specs: readonly CommandSpec[]): string | undefined =>
  specs.length === 0 ? undefined : `${says}: ${specs.map(({ name }) => name).join(', ')}.`;
