import type { Brought, CaseState } from '@behov/domain';
import type { PoolClient } from 'pg';

/**
 * Holds the case's open windows until the transaction ends, and tells the clock from then on. What arrives meanwhile is decided
 * afterwards, by the deadline that then holds; what came after the old deadline before that has been refused already. A training
 * case's clock stands still.
 */
export async function bringWindowTime(client: PoolClient, caseId: string, state: CaseState): Promise<Brought> {
  if (state.training !== null) return {};
  await client.query({
    name: 'hold-open-windows',
    text: `select from submission_window where case_id = $1 and status = 'open' order by id for update`,
    values: [caseId],
  });
  // A statement of its own: the clock is read when the wait is over.
  const { rows } = await client.query<{ now: Date }>({ name: 'window-time', text: 'select clock_timestamp() as now' });
  return { heldAt: rows[0]!.now.toISOString() };
}
