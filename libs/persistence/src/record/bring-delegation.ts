import type { Brought } from '@behov/domain';
import type { PoolClient } from 'pg';

/** The delegation order of an organisation, which its cases begin with. */
export async function bringDelegation(client: PoolClient, organisation: string): Promise<Brought> {
  const { rows } = await client.query<{ delegation: NonNullable<Brought['delegation']> }>({
    name: 'bring-delegation',
    text: 'select delegation from organisation where organisation = $1',
    values: [organisation],
  });
  return rows[0] ? { delegation: rows[0].delegation } : {};
}
