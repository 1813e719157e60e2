import type { ExampleUsers } from './development-users.js';
import { platformOperator } from './development-users.js';
import { roleName } from './role-names.js';

/** Who can sign in. */
export interface Directory {
  readonly examples: readonly ExampleUsers[];
  /** The claims of someone; nothing when the provider lets nobody in under that subject. */
  find(subject: string): Person | undefined;
}

export interface Person {
  readonly subject: string;
  /** What is shown: the roles and the organisation. */
  readonly name: string;
}

/** No one owns an address under .example (RFC 2606), so any of them may be made up, for instance by a load test. */
const madeUpAddress = /^[^\s@]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}example$/;

/** @param clientIds subjects that belong to programs, which no person may have (RFC 9068 section 5) */
export function directory(examples: readonly ExampleUsers[], clientIds: readonly string[]): Directory {
  const named = new Map<string, Person>([
    [platformOperator.subject, person(platformOperator.subject, ['platform-operator'])],
  ]);
  for (const { users, organisation } of examples) {
    for (const { subject, roles } of users) named.set(subject, person(subject, roles, organisation));
  }
  return {
    examples,
    find(subject) {
      if (clientIds.includes(subject)) return undefined;
      return named.get(subject) ?? (madeUpAddress.test(subject) ? { subject, name: subject } : undefined);
    },
  };
}

function person(subject: string, roles: readonly string[], organisation?: string): Person {
  const held = roles.map((role) => roleName(role, 'sv')).join(', ');
  const where = roles.includes('supplier') ? subject.slice(subject.indexOf('@') + 1) : organisation;
  return { subject, name: where ? `${held} (${where})` : held };
}
