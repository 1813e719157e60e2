import { createHash } from 'node:crypto';
import { problems } from '../platform/problem/problems.js';

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @throws Problem CASE-UNKNOWN for what can't be a case's id */
export function caseIdOf(text: string): string {
  const id = text.toLowerCase();
  if (!uuidShape.test(id)) throw problems.hidden();
  return id;
}

/** The namespace of the cases' ids (RFC 9562 section 5.5). */
const cases = '3b1f6a52-6b0e-5d0f-9a0e-2f3c9d6f7b11';

/**
 * The id of the case that an actor begins with an idempotency key: a name-based UUID (version 5), so that the same
 * request, sent again, finds the same case.
 */
export function newCaseId(actor: string, idempotencyKey: string): string {
  return uuidV5(cases, JSON.stringify([actor, idempotencyKey]));
}

function uuidV5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
