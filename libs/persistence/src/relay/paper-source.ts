import { evolve, nothing, type PaperSource, type WholeEvent } from '@behov/domain';
import type { Pool } from 'pg';
import { logged } from '../record/seal.js';

/**
 * A case as it stood after an event, with all that happened by then: what its papers are made of. Bodies are those that papers
 * quote; the database shows the worker no others.
 */
export async function paperSource(pool: Pool, caseId: string, upTo: number): Promise<PaperSource> {
  const { rows } = await pool.query<{ envelope: string; facts: string; body: string | null }>({
    name: 'paper-source',
    text: `
      select e.envelope, e.facts, b.body
      from event e left join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
      where e.stream_id = $1 and e.seq <= $2 order by e.seq`,
    values: [caseId, upTo],
  });
  const events = rows.map(({ body, ...row }) => {
    const event = logged(row) as WholeEvent;
    return body === null ? event : { ...event, body: JSON.parse(body) as NonNullable<WholeEvent['body']> };
  });
  return { state: events.reduce<PaperSource['state']>(evolve, nothing), events };
}
