import type { Brought, KnownFile } from '@behov/domain';
import type { PoolClient } from 'pg';

/** Those of the named files that were received for the case. */
export async function bringFiles(client: PoolClient, caseId: string, files: readonly string[]): Promise<Brought> {
  const { rows } = await client.query<KnownFile>({
    name: 'bring-files',
    text: 'select file::text, sha256, name from file where case_id = $1 and file::text = any ($2) and disposed_by is null order by file',
    values: [caseId, files],
  });
  return { files: rows };
}
