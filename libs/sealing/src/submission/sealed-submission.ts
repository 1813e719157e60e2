import { faulty } from '../age/sealing-fault.js';
import type { Faulty } from '../age/sealing-fault.js';
import type { Bytes } from '../age/seal.js';
import { looksSealed } from '../age/seal.js';
import { base64, bytesOf } from '../encoding.js';
import { isRecord } from '../envelope/reading.js';

/** What a supplier sends to a window: its envelopes, each an age ciphertext. */
export interface SealedSubmission {
  readonly envelopes: readonly SealedEnvelope[];
}

export interface SealedEnvelope {
  readonly id: string;
  /** The age ciphertext in base64 with padding. */
  readonly content: string;
}

/** An envelope as it travels. */
export const sealedEnvelope = (id: string, sealed: Uint8Array): SealedEnvelope => ({ id, content: base64(sealed) });

export type SubmissionReading = { readonly ok: true; readonly envelopes: readonly ReadEnvelope[] } | Faulty;
export interface ReadEnvelope {
  readonly id: string;
  readonly sealed: Bytes;
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
    const { id, content } = isRecord(one) ? one : {};
    if (typeof id !== 'string' || !/^[a-z][a-z0-9-]{0,39}$/.test(id))
      return form(`${path}.id`, 'the id of an envelope');
    if (asked && !asked.includes(id)) return form(`${path}.id`, asked.join(', '));
    if (read.some((other) => other.id === id)) return form(`${path}.id`, 'each only once');
    const sealed = typeof content === 'string' ? bytesOf(content) : undefined;
    if (!sealed) return form(`${path}.content`, 'base64 with padding');
    if (!looksSealed(sealed)) return faulty('NOT-AGE', { field: `${path}.content` });
    read.push({ id, sealed });
  }
  const missing = asked?.find((id) => !read.some((one) => one.id === id));
  return missing === undefined ? { ok: true, envelopes: read.sort(byId) } : form('envelopes', missing);
}

const form = (field: string, expected: string): Faulty => faulty('SUBMISSION-FORM', { field, expected });

/** By code units, which no language setting changes. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
