import type { Pool, PoolClient } from 'pg';
import type { Aggregate, StreamState } from './aggregate.js';
import type { KeptOutcome } from './command-request.js';
import type { KnownOutcome } from './decide-batch.js';
import { logged } from './seal.js';
import { emptySnapshot, type Snapshot } from './snapshot.js';

interface StreamRow {
  readonly kind: string | null;
  readonly seq: number | null;
  readonly head: string | null;
  readonly state_shape: number | null;
  readonly state: string | null;
  readonly known: readonly { readonly id: string; readonly digest: string; readonly outcome: string }[] | null;
}

const text = `
  select s.kind, s.seq, s.head, s.state_shape, s.state,
    (select json_agg(json_build_object('id', o.command_id, 'digest', o.digest, 'outcome', o.outcome))
     from outcome o where o.stream_id = $1 and o.command_id = any ($2)) as known
  from (select $1::uuid as id) asked left join stream s on s.id = asked.id`;

/** The id belongs to a stream of another kind: an organisation's where a case's was asked for, or the other way round. */
export class WrongStreamError extends Error {
  override readonly name = 'WrongStreamError';
}

/** The stream as it stands, and the first outcomes of those of the command ids that were answered before. */
export async function readStream<S extends StreamState>(
  client: Pool | PoolClient,
  aggregate: Aggregate<S>,
  id: string,
  commandIds: readonly string[],
): Promise<{ snapshot: Snapshot<S>; known: Map<string, KnownOutcome> }> {
  const { rows } = await client.query<StreamRow>({
    name: 'read-stream',
    text,
    values: [id, commandIds],
  });
  const row = rows[0]!;
  if (row.kind && row.kind !== aggregate.kind) throw new WrongStreamError(`${id} is not a ${aggregate.kind}`);
  const known = new Map(
    (row.known ?? []).map((one) => [one.id, { digest: one.digest, outcome: JSON.parse(one.outcome) as KeptOutcome }]),
  );
  return { snapshot: await snapshotOf(client, aggregate, id, row), known };
}

async function snapshotOf<S extends StreamState>(
  client: Pool | PoolClient,
  aggregate: Aggregate<S>,
  id: string,
  row: StreamRow,
): Promise<Snapshot<S>> {
  if (row.seq === null || row.head === null) return emptySnapshot(aggregate);
  const { seq, head } = row;
  const state =
    row.state_shape === aggregate.shape ? (JSON.parse(row.state!) as S) : await foldStream(client, aggregate, id, seq);
  return { seq, head, state, rows: aggregate.rows(state, '') };
}

/** The state that the log's facts make, up to a sequence. */
export async function foldStream<S extends StreamState>(
  client: Pool | PoolClient,
  aggregate: Aggregate<S>,
  id: string,
  upTo: number,
): Promise<S> {
  const { rows } = await client.query<{ envelope: string; facts: string }>(
    'select envelope, facts from event where stream_id = $1 and seq <= $2 order by seq',
    [id, upTo],
  );
  return rows.reduce((state, row) => aggregate.evolve(state, logged(row)), aggregate.nothing);
}
