import type { DevelopmentIdentity } from './development-identity.js';
import { platformOperator } from './users/development-users.js';

/** What is printed at start: the address, who one can be, and the service accounts with their secrets. */
export function startReport({ issuer, examples, serviceAccounts }: DevelopmentIdentity): string {
  const people = examples.flatMap(({ example, users }) => [
    `  ${example}`,
    ...users.map(({ subject, roles }) => `    ${subject.padEnd(42)} ${roles.join(', ')}`),
  ]);
  const accounts = serviceAccounts.map(({ clientId, clientSecret }) => `    ${clientId.padEnd(42)} ${clientSecret}`);
  return [
    `Development identity provider: ${issuer}`,
    ...people,
    '  platform',
    `    ${platformOperator.subject.padEnd(42)} ${platformOperator.roles.join(', ')}`,
    '  service accounts (client id, secret)',
    ...accounts,
  ].join('\n');
}
