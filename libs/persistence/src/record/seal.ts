import { randomBytes } from 'node:crypto';
import type { Actor, Instant } from '@behov/domain';
import type { As, LoggedEvent, NewEvent } from './aggregate.js';
import { sha256 } from './digest.js';

/** Before the first link. */
export const genesis = '0'.repeat(64);

/** What is chained beside the facts: place, time, who, by which command. */
export interface Envelope {
  readonly stream: string;
  readonly seq: number;
  readonly type: string;
  /** The case's time. */
  readonly at: Instant;
  /** The clock's, when the command arrived. */
  readonly receivedAt: Instant;
  readonly actor: LoggedEvent['actor'];
  readonly commandId: string;
}

/** An event as its row holds it. */
export interface SealedEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly envelope: string;
  readonly facts: string;
  readonly body_digest: string | null;
  readonly hash: string;
}

/** A body as its row holds it. The salt keeps a digest that outlives its body from being guessed. */
export interface KeptBody {
  readonly seq: number;
  readonly salt: string;
  readonly body: string;
}

/**
 * A link of the chain: SHA-256 over the previous hash and exactly the stored bytes. JSON texts hold no raw line break, so
 * the separators are unambiguous.
 */
export const link = (previous: string, envelope: string, facts: string, bodyDigest: string | null): string =>
  sha256(previous, '\n', envelope, '\n', facts, '\n', bodyDigest ?? '');

export const digestOfBody = (salt: string, body: string): string => sha256(salt, '\n', body);

export interface Sealing {
  readonly stream: string;
  readonly seq: number;
  readonly previous: string;
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly actor: Actor;
  readonly capacity: As;
  readonly commandId: string;
}

/** Gives an event its place in the chain. */
export function seal(event: NewEvent, as: Sealing): { event: SealedEvent; body?: KeptBody } {
  const envelope: Envelope = {
    stream: as.stream,
    seq: as.seq,
    type: event.type,
    at: as.at,
    receivedAt: as.receivedAt,
    actor: { id: as.actor.id, ...as.capacity, ...(as.actor.via ? { via: as.actor.via.account } : {}) },
    commandId: as.commandId,
  };
  const body = event.body && { seq: as.seq, salt: randomBytes(16).toString('hex'), body: JSON.stringify(event.body) };
  const texts = { envelope: JSON.stringify(envelope), facts: JSON.stringify(event.facts) };
  const digest = body ? digestOfBody(body.salt, body.body) : null;
  return {
    event: {
      seq: as.seq,
      type: event.type,
      at: as.at,
      ...texts,
      body_digest: digest,
      hash: link(as.previous, texts.envelope, texts.facts, digest),
    },
    ...(body ? { body } : {}),
  };
}

/** What `evolve` sees of a row: exactly what a rebuilding would. */
export function logged(row: Pick<SealedEvent, 'envelope' | 'facts'>): LoggedEvent {
  const { seq, type, at, actor, commandId } = JSON.parse(row.envelope) as Envelope;
  return { type, facts: JSON.parse(row.facts) as unknown, seq, at, actor, commandId };
}
