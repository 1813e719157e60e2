import type { ClientBase } from 'pg';
import { canonical } from '../record/digest.js';
import { digestOfBody, genesis, link, logged, type Envelope } from '../record/seal.js';
import { aggregateOf, type AnyAggregate } from './aggregates.js';
import type { ChainBreak, Disposal } from './chain-break.js';

interface StreamRow {
  readonly id: string;
  readonly kind: string;
  readonly seq: number;
  readonly head: string;
  readonly state: string;
  readonly state_shape: number;
  /** The highest sequence that anyone was answered. */
  readonly answered: number | null;
}

interface EventRow {
  readonly seq: number;
  readonly type: string;
  readonly at: Date;
  readonly envelope: string;
  readonly facts: string;
  readonly body_digest: string | null;
  readonly hash: string;
  readonly kept: boolean;
  readonly salt: string | null;
  readonly body: string | null;
  readonly disposed_by: string | null;
}

const batch = 500;

/** Goes through one stream from its first event: every link, every body, the stream's end, and the snapshot. */
export async function verifyStream(
  client: ClientBase,
  id: string,
): Promise<{ events: number; disposals: Disposal[]; breaks: ChainBreak[] }> {
  const stream = await streamRow(client, id);
  const disposals: Disposal[] = [];
  const breaks: ChainBreak[] = [];
  const aggregate = aggregateOf(stream?.kind ?? 'case');
  let state = aggregate.nothing;
  let head = genesis;
  let seq = 0;
  for (;;) {
    const { rows } = await client.query<EventRow>(eventsAfter, [id, seq, batch]);
    for (const row of rows) {
      const wrong = wrongWith(row, id, seq + 1, head);
      // After the first break every later link is wrong too, and says nothing more.
      if (wrong) return { events: seq, disposals, breaks: [{ stream: id, seq: wrong.seq, says: wrong.says }] };
      if (row.disposed_by !== null) disposals.push({ stream: id, document: `event/${row.seq}`, by: row.disposed_by });
      state = aggregate.evolve(state, logged(row));
      head = row.hash;
      seq = row.seq;
    }
    if (rows.length < batch) break;
  }
  breaks.push(...wrongEnd(stream, id, seq, head, aggregate, state));
  return { events: seq, disposals, breaks };
}

async function streamRow(client: ClientBase, id: string): Promise<StreamRow | undefined> {
  const { rows } = await client.query<StreamRow>(
    `select id, kind, seq, head, state, state_shape,
       (select max((outcome::json ->> 'seq')::integer) from outcome where stream_id = stream.id) as answered
     from stream where id = $1`,
    [id],
  );
  return rows[0];
}

const eventsAfter = `
  select e.seq, e.type, e.at, e.envelope, e.facts, e.body_digest, e.hash,
    b.seq is not null as kept, b.salt, b.body, b.disposed_by
  from event e left join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
  where e.stream_id = $1 and e.seq > $2 order by e.seq limit $3`;

function wrongWith(
  row: EventRow,
  stream: string,
  expected: number,
  head: string,
): { seq: number; says: string } | undefined {
  if (row.seq !== expected) return { seq: expected, says: 'the event is missing' };
  if (link(head, row.envelope, row.facts, row.body_digest) !== row.hash) {
    return {
      seq: expected,
      says: 'the hash is not that of the stored envelope, facts and body digest after the one before',
    };
  }
  const envelope = JSON.parse(row.envelope) as Envelope;
  if (
    envelope.stream !== stream ||
    envelope.seq !== row.seq ||
    envelope.type !== row.type ||
    envelope.at !== row.at.toISOString()
  ) {
    return { seq: expected, says: 'the columns are not what the envelope says' };
  }
  if ((row.body_digest !== null) !== row.kept)
    return { seq: expected, says: 'the body is missing, or there is one too many' };
  if (row.body !== null && digestOfBody(row.salt ?? '', row.body) !== row.body_digest) {
    return { seq: expected, says: 'the body is not the one of which the event has the digest' };
  }
  return undefined;
}

function wrongEnd(
  stream: StreamRow | undefined,
  id: string,
  seq: number,
  head: string,
  aggregate: AnyAggregate,
  state: AnyAggregate['nothing'],
): ChainBreak[] {
  if (!stream) return [{ stream: id, says: 'there are events, but the stream is gone' }];
  if (stream.seq !== seq || stream.head !== head) {
    return [{ stream: id, says: `the stream ends with event ${stream.seq}, the log with ${seq}` }];
  }
  if (stream.answered !== null && stream.answered > seq) {
    return [{ stream: id, says: `event ${stream.answered} was acknowledged, the log ends with ${seq}` }];
  }
  if (stream.state_shape === aggregate.shape && canonical(JSON.parse(stream.state)) !== canonical(state)) {
    return [{ stream: id, says: 'the snapshot is not what the events make' }];
  }
  return [];
}
