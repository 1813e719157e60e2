import type { FastifyReply } from 'fastify';
import { etagOf } from '../platform/http/etag.js';
import type { Accepted } from './accepted.js';

/** The answer, with the version that it left behind as `ETag`. */
export function answered(accepted: Accepted, reply: FastifyReply): Accepted {
  void reply.header('etag', etagOf(accepted.seq));
  return accepted;
}
