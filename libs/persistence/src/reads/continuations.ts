import type { EntityManager } from 'typeorm';

/** A case that goes on from another. */
export interface ContinuationReading {
  readonly caseId: string;
  readonly reference: string;
}

/** The cases that go on from a case, oldest first; none where the reader may see neither. */
export async function continuationsOf(manager: EntityManager, caseId: string): Promise<readonly ContinuationReading[]> {
  const rows = (await manager.query(
    `select c.case_id, c.reference from case_continuation c
     left join case_summary s on s.case_id = c.case_id
     where c.earlier = $1 order by s.created_at, c.case_id`,
    [caseId],
  )) as { case_id: string; reference: string }[];
  return rows.map(({ case_id, reference }) => ({ caseId: case_id, reference }));
}
