import type { Instant, OrganisationRole, Role } from '@behov/domain';
import type { DataSource, EntityManager } from 'typeorm';

/** Who reads. Set for one transaction; row-level security shows what is theirs, and to nobody nothing. */
export interface Identity {
  readonly person: string;
  readonly organisationRoles: readonly OrganisationRole[];
  /** Suppliers that the person may act for. */
  readonly suppliers: readonly string[];
}

/** Roles in an organisation that see all its cases. */
const seeAll: readonly Role[] = ['manager', 'registrar'];

const array = (texts: readonly string[]) =>
  `{${[...new Set(texts)].map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
const organisationsIn = (all: readonly OrganisationRole[], roles: readonly Role[]) =>
  array(all.filter((one) => roles.includes(one.role)).map((one) => one.organisation));

/**
 * Reads as a person, in a transaction that can't write.
 * @param now the record's time where it isn't the database's
 */
export function readAs<T>(
  source: DataSource,
  { person, organisationRoles, suppliers }: Identity,
  now: Instant | undefined,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return source.transaction('REPEATABLE READ', async (manager) => {
    await manager.query(
      `select set_config('transaction_read_only', 'on', true), set_config('behov.person', $1, true),
         set_config('behov.manages', $2, true), set_config('behov.suppliers', $3, true), set_config('behov.now', $4, true),
         set_config('behov.registers', $5, true)`,
      [
        person,
        organisationsIn(organisationRoles, seeAll),
        array(suppliers),
        now ?? '',
        organisationsIn(organisationRoles, ['registrar']),
      ],
    );
    return work(manager);
  });
}
