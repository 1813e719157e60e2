import type { Pool, PoolClient } from 'pg';
import { rowPieces, type Piece } from '../read-model/write-rows.js';
import type { Aggregate, StreamState } from './aggregate.js';
import type { BatchDecision } from './decide-batch.js';

const prepared = new Map<string, string>();

/**
 * Writes all that a batch came to, in one statement, if the stream still stands where it was decided; gives whether it did.
 * The guard is the stream's row with the last hash that was decided on: without it nothing else is written.
 * @throws the driver's error 23505 when one of the command ids was answered meanwhile; then nothing was written either
 */
export async function writeBatch<S extends StreamState>(
  client: Pool | PoolClient,
  aggregate: Aggregate<S>,
  id: string,
  decision: BatchDecision<S>,
): Promise<boolean> {
  const pieces = [guard(aggregate, id, decision), ...parts(decision)];
  const name = pieces.map((piece) => piece.name).join(' ');
  let text = prepared.get(name);
  if (text === undefined) {
    text = statement(pieces);
    prepared.set(name, text);
  }
  const values = pieces.flatMap((piece) => piece.values);
  const { rowCount } = await client.query({ name: shortened(name), text, values });
  return rowCount === 1;
}

function statement(pieces: readonly Piece[]): string {
  let parameter = 1;
  const texts = pieces.map((piece) => {
    const own = piece.text(parameter);
    parameter += piece.values.length;
    return own;
  });
  return `with ${texts.join(',')} select id from guard`;
}

const names = new Map<string, string>();
/** PostgreSQL cuts names at 63 bytes, and two different statements must not share one. */
const shortened = (name: string): string => {
  const known = names.get(name) ?? `write-${names.size}`;
  names.set(name, known);
  return known;
};

function guard<S extends StreamState>(aggregate: Aggregate<S>, id: string, decision: BatchDecision<S>): Piece {
  const { before, after } = decision;
  const untold = aggregate.kind === 'case' ? 'clock_timestamp()' : 'null';
  if (decision.events.length === 0) {
    return before.seq === 0
      ? {
          name: `${aggregate.kind} none`,
          text: () => `guard as (select $1::uuid as id where not exists (select from stream where id = $1))`,
          values: [id],
        }
      : {
          name: `${aggregate.kind} same`,
          text: () => `guard as (select id from stream where id = $1 and head = $2)`,
          values: [id, before.head],
        };
  }
  const state = JSON.stringify(after.state);
  const shared = [id, after.seq, after.head, state, aggregate.shape];
  return before.seq === 0
    ? {
        name: `${aggregate.kind} new`,
        text: () => `guard as (
          insert into stream (id, seq, head, state, state_shape, kind, organisation, untold_since)
          values ($1, $2, $3, $4, $5, $6, $7, ${untold}) on conflict do nothing returning id)`,
        values: [...shared, aggregate.kind, aggregate.organisation(after.state)],
      }
    : {
        name: `${aggregate.kind} next`,
        text: () => `guard as (
          update stream set seq = $2, head = $3, state = $4, state_shape = $5,
            untold_since = coalesce(untold_since, ${untold})
          where id = $1 and head = $6 returning id)`,
        values: [...shared, before.head],
      };
}

function parts<S extends StreamState>({ events, bodies, outcomes, changes }: BatchDecision<S>): readonly Piece[] {
  const all: Piece[] = [];
  if (events.length > 0) {
    all.push({
      name: 'event',
      text: (n) => `
        events as (insert into event (stream_id, seq, type, at, envelope, facts, body_digest, hash)
          select guard.id, r.seq, r.type, r.at, r.envelope, r.facts, r.body_digest, r.hash
          from guard, json_to_recordset($${n}::json) as r (seq integer, type text, at timestamptz, envelope text,
            facts text, body_digest text, hash text))`,
      values: [JSON.stringify(events)],
    });
  }
  if (bodies.length > 0) {
    all.push({
      name: 'body',
      text: (n) => `
        bodies as (insert into event_body (stream_id, seq, salt, body)
          select guard.id, r.seq, r.salt, r.body
          from guard, json_to_recordset($${n}::json) as r (seq integer, salt text, body text))`,
      values: [JSON.stringify(bodies)],
    });
  }
  const kept = outcomes.map(({ digest, actorId, outcome }) => ({
    command_id: outcome.commandId,
    digest,
    actor_id: actorId,
    outcome: JSON.stringify(outcome),
    received_at: outcome.receivedAt,
  }));
  all.push({
    name: 'outcome',
    text: (n) => `
      outcomes as (insert into outcome (stream_id, command_id, digest, actor_id, outcome, received_at)
        select guard.id, r.command_id, r.digest, r.actor_id, r.outcome, r.received_at
        from guard, json_to_recordset($${n}::json) as r (command_id text, digest text, actor_id text, outcome text,
          received_at timestamptz))`,
    values: [JSON.stringify(kept)],
  });
  return [...all, ...rowPieces(changes)];
}
