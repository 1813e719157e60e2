import type { EntityManager } from 'typeorm';

/** The organisation of a case that the reader may see something of: the case itself, a window, or a publication. */
export async function organisationOf(manager: EntityManager, caseId: string): Promise<string | undefined> {
  const rows = (await manager.query(
    `select organisation from case_summary where case_id = $1
     union all select organisation from submission_window where case_id = $1
     union all select content -> 'case' ->> 'organisation' from publication
       where case_id = $1 and content is not null and suppliers is distinct from '{}'
     limit 1`,
    [caseId],
  )) as { organisation: string }[];
  return rows[0]?.organisation;
}
