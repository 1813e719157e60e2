import type { ClientBase } from 'pg';
import type { ChainBreak, Disposal, Verification } from './chain-break.js';
import { verifyDisposals } from './verify-disposals.js';
import { verifyStream } from './verify-stream.js';
import { verifyWindow } from './verify-window.js';

/**
 * Goes through the whole record, or one case of it. What it can't find by itself is that the end of a log was cut off with
 * all that speaks of it; heads that were told outside (openings, receipts) show that.
 * @param client the owner's connection
 */
export async function verify(client: ClientBase, only?: string): Promise<Verification> {
  // One snapshot: what commands write meanwhile must not look like a break.
  await client.query('begin isolation level repeatable read read only');
  try {
    const streams = await client.query<{ id: string }>(
      `select id from stream where $1::uuid is null or id = $1 union select stream_id from event where $1::uuid is null or stream_id = $1
       order by 1`,
      [only ?? null],
    );
    const windows = await client.query<{ case_id: string; id: string }>(
      `select case_id, id from submission_window where $1::uuid is null or case_id = $1
       union select case_id, window_id from submission where $1::uuid is null or case_id = $1 order by 1, 2`,
      [only ?? null],
    );
    const breaks: ChainBreak[] = [];
    const disposals: Disposal[] = [];
    let [events, submissions] = [0, 0];
    for (const { id } of streams.rows) {
      const found = await verifyStream(client, id);
      events += found.events;
      disposals.push(...found.disposals);
      breaks.push(...found.breaks);
    }
    const outside = await verifyDisposals(client, only);
    disposals.push(...outside.disposals);
    breaks.push(...outside.breaks);
    for (const { case_id: caseId, id } of windows.rows) {
      const found = await verifyWindow(client, caseId, id);
      submissions += found.submissions;
      breaks.push(...found.breaks);
    }
    return {
      streams: streams.rows.length,
      events,
      windows: windows.rows.length,
      submissions,
      disposals,
      breaks,
    };
  } finally {
    await client.query('rollback');
  }
}
