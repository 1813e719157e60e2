import type { ClientBase } from 'pg';
import {
  merged,
  onePerStream,
  streamColumn,
  streamKind,
  tables,
  type Row,
  type Rows,
  type TableName,
} from '../read-model/rows.js';
import { writeRows } from '../read-model/write-rows.js';
import { logged, type Envelope } from '../record/seal.js';
import { aggregateOf } from './aggregates.js';

/** An event as it is told for making the read model anew. */
export interface LoggedRow {
  readonly envelope: string;
  readonly facts: string;
  readonly body: string | null;
}

/**
 * Makes the read model and the snapshots anew from the log: each stream in a transaction of its own, under its lock, so the
 * program may run meanwhile. A window's own stream is left as it is. Gives the number of streams.
 * @param client the owner's connection
 */
export async function rebuild(client: ClientBase, only?: string): Promise<number> {
  const { rows } = await client.query<{ id: string; kind: string }>(
    'select id, kind from stream where $1::uuid is null or id = $1 order by id',
    [only ?? null],
  );
  for (const { id, kind } of rows) {
    await client.query('begin');
    try {
      await client.query('select from stream where id = $1 for update', [id]);
      await rebuildStream(client, id, kind);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  }
  return rows.length;
}

async function rebuildStream(client: ClientBase, id: string, kind: string): Promise<void> {
  const { rows } = await client.query<LoggedRow>(
    `select e.envelope, e.facts, b.body from event e left join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
     where e.stream_id = $1 order by e.seq`,
    [id],
  );
  await remake(client, id, kind, rows);
}

/** Makes a stream's read model and snapshot anew from all of its events, in order. */
export async function remake(client: ClientBase, id: string, kind: string, rows: readonly LoggedRow[]): Promise<void> {
  const aggregate = aggregateOf(kind);
  const added: { [T in TableName]?: Row[] } = {};
  let state = aggregate.nothing;
  for (const row of rows) {
    const event = logged(row);
    const next = aggregate.evolve(state, event);
    const body = row.body === null ? undefined : (JSON.parse(row.body) as { readonly [name: string]: unknown });
    const adds = aggregate.adds(state, event, body, next);
    for (const table of Object.keys(adds) as TableName[]) (added[table] ??= []).push(...adds[table]!);
    state = next;
  }
  const last = JSON.parse(rows.at(-1)!.envelope) as Envelope;
  const made: Rows = { ...aggregate.rows(state, last.receivedAt), ...added };
  await client.query('update stream set state = $2, state_shape = $3 where id = $1', [
    id,
    JSON.stringify(state),
    aggregate.shape,
  ]);
  for (const table of Object.keys(tables) as TableName[]) {
    if (streamKind(table) !== kind) continue;
    const rowsOf = merged(table, made[table] ?? []);
    if (table !== 'submission_window')
      await client.query(`delete from ${table} where ${streamColumn(table)} = $1`, [id]);
    if (rowsOf.length > 0) await writeRows(client, id, table, rowsOf);
    else if (onePerStream.has(table)) throw new Error(`${id}: the state makes no row in ${table}`);
  }
}
