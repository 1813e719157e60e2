import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const shape = /^[A-Za-z0-9._-]{8,64}$/;

/** The id that follows a request through the logs: the caller's own when it is of a harmless form, else a new one. */
export function requestId(request: { readonly headers: IncomingHttpHeaders }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && shape.test(given) ? given : randomUUID();
}
