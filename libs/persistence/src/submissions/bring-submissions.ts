import type { Brought, Offer } from '@behov/domain';
import type { PoolClient } from 'pg';

interface Row {
  readonly submission_id: string;
  readonly kind: string;
  readonly supplier: string;
  readonly received_at: Date;
  readonly digest: string;
  readonly offers: string | null;
}

/**
 * What counts in a window, what was late, and its chain's head, with the window held until the transaction ends. Nothing
 * while the window receives: not even the transaction that decides may count.
 */
export async function bringSubmissions(client: PoolClient, caseId: string, windowId: string): Promise<Brought> {
  const window = await client.query<{ head: string; status: string }>({
    name: 'hold-window',
    text: 'select head, status from submission_window where case_id = $1 and id = $2 for update',
    values: [caseId, windowId],
  });
  const held = window.rows[0];
  if (!held || !['closed', 'opened'].includes(held.status)) return {};
  const { rows } = await client.query<Row>({
    name: 'bring-submissions',
    text: `
      select s.submission_id, s.kind, s.supplier, s.received_at, s.digest, b.offers
      from submission s left join submission_body b on b.submission_id = s.submission_id
      where s.case_id = $1 and s.window_id = $2 and (s.kind = 'late' or s.seq = (
        select max(last.seq) from submission last
        where last.case_id = $1 and last.window_id = $2 and last.supplier = s.supplier and last.kind <> 'late'))
      order by s.seq`,
    values: [caseId, windowId],
  });
  const fact = (row: Row) => ({
    supplier: row.supplier,
    receivedAt: row.received_at.toISOString(),
    digest: row.digest,
  });
  return {
    head: held.head,
    submissions: rows
      .filter((row) => row.kind === 'received' || row.kind === 'replaced')
      .map((row) => ({
        id: row.submission_id,
        ...fact(row),
        offers: row.offers === null ? [] : (JSON.parse(row.offers) as Offer[]),
      })),
    late: rows.filter((row) => row.kind === 'late').map(fact),
  };
}
