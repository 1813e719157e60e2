import { problems } from '../problem/problems.js';

const shape = /^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/;

/** The header's value. @throws Problem IDEMPOTENCY-KEY when it is missing, given twice or not 1–200 printable characters */
export function idempotencyKey(header: string | readonly string[] | undefined): string {
  if (typeof header !== 'string' || !shape.test(header)) throw problems.idempotencyKey();
  return header;
}
