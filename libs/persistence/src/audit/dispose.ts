import type { ClientBase } from 'pg';
import { rebuild } from './rebuild.js';

/**
 * Disposes of an event's body by decision: the text goes, its digest stays in the chain, and who reads the event is told by
 * which decision. What was published of it goes too.
 * @param decision the decision's reference, such as its diary number
 * @throws Error when there is no such body, or it was disposed of before
 */
export async function disposeBody(client: ClientBase, stream: string, seq: number, decision: string): Promise<void> {
  const { rowCount } = await client.query(
    `update event_body set body = null, salt = null, disposed_by = $3, disposed_at = clock_timestamp()
     where stream_id = $1 and seq = $2 and disposed_by is null`,
    [stream, seq, decision],
  );
  if (rowCount !== 1) throw new Error(`${stream} has no body to dispose of at event ${seq}`);
  await rebuild(client, stream);
}
