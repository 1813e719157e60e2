import type { FastifyRequest } from 'fastify';
import { tokenRefusalTexts } from '@behov/identity';
import { problems } from '../platform/problem/problems.js';
import type { Caller } from './caller.js';

/** Who calls. @throws Problem TOKEN-MISSING where nobody was authenticated */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw problems.token('TOKEN-MISSING', tokenRefusalTexts['TOKEN-MISSING']);
  return request.caller;
}
