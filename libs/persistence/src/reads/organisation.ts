import type { DelegationRow, Role } from '@behov/domain';
import type { EntityManager } from 'typeorm';

/** An organisation as its managers and registrars see it. */
export interface OrganisationReading {
  readonly organisation: string;
  readonly kind: 'contracting-authority' | 'supplier';
  readonly name: string;
  /** The delegation order that new cases begin with. */
  readonly delegation: readonly DelegationRow[];
  readonly members: readonly { readonly person: string; readonly role: Role }[];
  readonly accounts: readonly {
    readonly id: string;
    readonly commands: readonly string[];
    readonly roles: readonly Role[];
    /** Public keys, each a JWK as JSON text. */
    readonly keys: readonly string[];
  }[];
}

/** Undefined when there is no such organisation, or the reader may not see it. */
export async function organisation(manager: EntityManager, name: string): Promise<OrganisationReading | undefined> {
  const [found] = (await manager.query(
    'select organisation, kind, name, delegation from organisation where organisation = $1',
    [name],
  )) as Omit<OrganisationReading, 'members' | 'accounts'>[];
  if (!found) return undefined;
  const members = (await manager.query(
    'select person, role from organisation_member where organisation = $1 order by role, person',
    [name],
  )) as OrganisationReading['members'];
  const accounts = (await manager.query(
    'select id, commands, roles, keys from organisation_account where organisation = $1 order by id',
    [name],
  )) as OrganisationReading['accounts'];
  return { ...found, members, accounts };
}
