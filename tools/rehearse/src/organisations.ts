import { Refused, type Client } from './client.js';
import { organisationOf, personIn, type CaseFile } from './case-file.js';

/** Registers the case's organisations with their people, where they aren't there already. */
export async function registerOrganisations(client: Client, file: CaseFile, operator: string): Promise<void> {
  const authority = organisationOf(personIn(file, 'needs-owner'));
  await register(client, operator, authority, 'contracting-authority', file.case.organisation.name);
  for (const role of ['needs-owner', 'innovation-leader', 'registrar', 'manager']) {
    const held = file.roles[role] ?? file.functions[role];
    if (held) await addMember(client, operator, authority, personIn(file, role), role);
  }
  const staff = new Set(
    Object.entries({ ...file.roles, ...file.functions }).flatMap(([role, held]) => (role === 'suppliers' ? [] : held)),
  );
  for (const person of staff) await addMember(client, operator, authority, person, roleOf(file, person));
  for (const person of [file.roles['suppliers'] ?? []].flat()) {
    const supplier = organisationOf(person);
    await register(client, operator, supplier, 'supplier', supplier);
    await addMember(client, operator, supplier, person, 'supplier');
  }
}

/** The first role or function that the file gives somebody of the authority. */
export function roleOf(file: CaseFile, person: string): string {
  const all = Object.entries({ ...file.roles, ...file.functions });
  return all.find(([, held]) => [held].flat().includes(person))![0];
}

const register = (client: Client, operator: string, organisation: string, kind: string, name: string) =>
  unlessThere('ORGANISATION-EXISTS', () =>
    client.post(operator, '/v1/organisations', `organisation-${organisation}`, { organisation, kind, name }),
  );

const addMember = (client: Client, operator: string, organisation: string, person: string, role: string) =>
  unlessThere('MEMBER-NEW', () =>
    client.post(
      operator,
      `/v1/organisations/${organisation}/commands/add-member`,
      `member-${organisation}-${person}-${role}`,
      {
        person,
        role,
      },
    ),
  );

async function unlessThere(code: string, attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== code) throw error;
  }
}
