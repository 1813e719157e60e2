import type { FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import type { Caller } from '../identity/caller.js';
import { expectedSeq } from '../platform/http/etag.js';
import { idempotencyKey } from '../platform/http/idempotency-key.js';

/** What a sender says besides the command itself. */
export interface Sending {
  readonly caller: Caller;
  readonly idempotencyKey: string;
  readonly expectedSeq?: number;
}

/** Reads the headers of a write. @throws Problem IDEMPOTENCY-KEY, IF-MATCH */
export const sendingOf = (request: FastifyRequest): Sending => ({
  caller: callerOf(request),
  idempotencyKey: idempotencyKey(request.headers['idempotency-key']),
  expectedSeq: expectedSeq(request.headers['if-match']),
});
