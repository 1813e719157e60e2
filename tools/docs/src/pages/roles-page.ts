import { functionRoles, processRoles, roleNames, type Role } from '@behov/domain';
import { allCommands } from '../commands.js';
import { anchor, code, generated, page, table, type Page } from '../markdown.js';

/** Who there is in a case, and what each may give. */
export function rolesPage(): Page {
  const markdown = page(
    generated,
    '# Roles',
    'A role is held in a case, from and until an instant, and given by a command; the organisation’s own roles say who may begin a case and who reads all of them. [The role matrix](role-matrix.md) says in which stage each may do what.',
    '## The five roles of the process',
    'The innovation leader stands in the needs owner’s place.',
    rows(processRoles),
    '## Functions that a case names besides',
    rows(functionRoles),
    '## The program itself',
    rows(['system']),
  );
  return { path: 'roles.md', markdown };
}

function rows(roles: readonly Role[]): string {
  return table(
    ['Role', 'Svenska', 'English', 'May give'],
    roles.map((role) => [code(role), roleNames[role].sv, roleNames[role].en, given(role)]),
  );
}

const given = (role: Role) =>
  allCommands
    .filter((spec) => spec.by.includes(role))
    .map(({ name }) => `[${name}](commands.md#${anchor(name)})`)
    .join(', ') || 'reads, gives no command';
