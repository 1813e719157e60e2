import type { GroupState, MemberRole } from '@behov/domain';
import type { EntityManager } from 'typeorm';

/** What a supplier says of itself to all. Of its number only the form is checked. */
export interface SupplierReading {
  readonly organisation: string;
  readonly name: string;
  readonly country: string;
  readonly numberKind: string;
  /** Null for a sole trader's personal number. */
  readonly number: string | null;
  readonly size: string;
}

/** A supplier as its members see it; registered by the operator it has no profile. */
export interface OwnSupplierReading {
  readonly organisation: string;
  readonly name: string;
  readonly profile: Omit<SupplierReading, 'organisation' | 'name'> | null;
  readonly contact: string | null;
  readonly members: readonly { readonly person: string; readonly role: MemberRole }[];
  readonly invitations: readonly { readonly person: string; readonly role: MemberRole }[];
  readonly claims: readonly string[];
}

const profile = `json_build_object('country', s.country, 'numberKind', s.number_kind, 'number', s.number, 'size', s.size)`;
const members = (table: string) => `coalesce((select json_agg(json_build_object('person', m.person, 'role', m.role)
  order by m.role, m.person) from ${table} m where m.organisation = o.organisation), '[]')`;

/** Undefined when no supplier of that name has registered itself. */
export async function supplier(manager: EntityManager, name: string): Promise<SupplierReading | undefined> {
  const [found] = (await manager.query(
    `select organisation, name, country, number_kind as "numberKind", number, size
     from organisation_supplier where organisation = $1`,
    [name],
  )) as SupplierReading[];
  return found;
}

/** The suppliers that the reader acts for. */
export async function ownSuppliers(
  manager: EntityManager,
  suppliers: readonly string[],
): Promise<readonly OwnSupplierReading[]> {
  return (await manager.query(
    `select o.organisation, o.name, case when s.id is null then null else ${profile} end as profile,
       (select p.value from organisation_private p where p.organisation = o.organisation and p.id = 'contact') as contact,
       ${members('organisation_member')} as members, ${members('organisation_invitation')} as invitations,
       coalesce((select json_agg(c.person order by c.person) from organisation_claim c
         where c.organisation = o.organisation), '[]') as claims
     from organisation o left join organisation_supplier s on s.organisation = o.organisation
     where o.organisation = any ($1) and o.kind = 'supplier' order by o.organisation`,
    [suppliers],
  )) as OwnSupplierReading[];
}

/** To what the reader is asked: which suppliers they are to act for. */
export async function ownInvitations(
  manager: EntityManager,
  person: string,
): Promise<readonly { readonly organisation: string; readonly name: string | null; readonly role: MemberRole }[]> {
  return (await manager.query(
    `select i.organisation, s.name, i.role from organisation_invitation i
     left join organisation_supplier s on s.organisation = i.organisation
     where i.person = $1 order by i.organisation, i.role`,
    [person],
  )) as { organisation: string; name: string | null; role: MemberRole }[];
}

/** A group that the reader's suppliers are in, or are asked to be in. */
export type GroupReading = GroupState & { readonly group: string };

export async function groups(manager: EntityManager, groupId?: string): Promise<readonly GroupReading[]> {
  const rows = (await manager.query(
    `select group_id, content from supplier_group where $1::uuid is null or group_id = $1 order by group_id limit 500`,
    [groupId ?? null],
  )) as { group_id: string; content: GroupState }[];
  return rows.map((row) => ({ ...row.content, group: row.group_id }));
}
