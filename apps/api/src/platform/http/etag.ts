import { problems } from '../problem/problems.js';

/** A case's ETag is its sequence. */
export const etagOf = (seq: number): string => `"${seq}"`;

/**
 * The sequence that a sender has seen, from `If-Match` (RFC 9110 section 13.1.1); undefined for none and for `*`.
 * @throws Problem IF-MATCH for anything but one strong tag of ours
 */
export function expectedSeq(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const found = /^\s*"(\d{1,9})"\s*$/.exec(header);
  if (!found) throw problems.ifMatch();
  return Number(found[1]);
}

/** Whether `If-None-Match` says that the asker has this version already. */
export const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined && header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
