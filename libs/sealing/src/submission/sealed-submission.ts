import { faulty } from '../age/sealing-fault.js';
import type { Faulty } from '../age/sealing-fault.js';
import type { Bytes } from '../age/seal.js';
import { looksSealed } from '../age/seal.js';
import { base64, bytesOf, isSha256 } from '../encoding.js';
import { isRecord } from '../envelope/reading.js';

/** What a supplier sends to a window: its envelopes, each an age ciphertext. */
export interface SealedSubmission {
  readonly envelopes: readonly SealedEnvelope[];
}

export interface SealedEnvelope {
  readonly id: string;
  /** The age ciphertext in base64 with padding. */
  readonly content: string;
  /** SHA-256 of each sealed attachment that was uploaded for it: what stands inside says which file is which. */
  readonly files?: readonly string[];
}

/** How many attachments an envelope refers to at most. */
export const attachmentsAtMost = 500;

/** An envelope as it travels. @param files SHA-256 of its sealed attachments */
export const sealedEnvelope = (id: string, sealed: Uint8Array, files: readonly string[] = []): SealedEnvelope => ({
  id,
  content: base64(sealed),
  ...(files.length > 0 ? { files: files.toSorted() } : {}),
});

export type SubmissionReading = { readonly ok: true; readonly envelopes: readonly ReadEnvelope[] } | Faulty;
export interface ReadEnvelope {
  readonly id: string;
  readonly sealed: Bytes;
  /** SHA-256 of its attachments' ciphertexts, sorted; none where it has none. */
  readonly files?: readonly string[];
}

/**
 * Reads a submission as it came, as far as that goes without a key.
 *
 * @param asked the ids of the window's envelopes: exactly these must be there, in any order
 * @returns the ciphertexts in the order of their ids, or SUBMISSION-FORM or NOT-AGE with the field at fault
 */
export function readSubmission(value: unknown, asked?: readonly string[]): SubmissionReading {
  const given = isRecord(value) ? value['envelopes'] : undefined;
  if (!Array.isArray(given) || given.length === 0) return form('envelopes', 'at least one envelope');
  const read: ReadEnvelope[] = [];
  for (const [at, one] of (given as readonly unknown[]).entries()) {
    const path = `envelopes[${at}]`;
    const { id, content, files = [] } = isRecord(one) ? one : {};
    if (typeof id !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(id))
      return form(`${path}.id`, 'the id of an envelope');
    if (asked && !asked.includes(id)) return form(`${path}.id`, asked.join(', '));
    if (read.some((other) => other.id === id)) return form(`${path}.id`, 'each only once');
    const sealed = typeof content === 'string' ? bytesOf(content) : undefined;
    if (!sealed) return form(`${path}.content`, 'base64 with padding');
    if (!looksSealed(sealed)) return faulty('NOT-AGE', { field: `${path}.content` });
    if (!areFiles(files)) return form(`${path}.files`, `at most ${attachmentsAtMost} different SHA-256, hexadecimal`);
    read.push({ id, sealed, ...(files.length > 0 ? { files: files.toSorted() } : {}) });
  }
  const missing = asked?.find((id) => !read.some((one) => one.id === id));
  return missing === undefined ? { ok: true, envelopes: read.sort(byId) } : form('envelopes', missing);
}

const areFiles = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= attachmentsAtMost &&
  new Set(value).size === value.length &&
  value.every((one) => typeof one === 'string' && isSha256(one));

const form = (field: string, expected: string): Faulty => faulty('SUBMISSION-FORM', { field, expected });

/** By code units, which no language setting changes. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
