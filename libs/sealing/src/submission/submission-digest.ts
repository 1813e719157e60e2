import { sha256, utf8 } from '../encoding.js';
import type { ReadEnvelope } from './sealed-submission.js';
import { byId } from './sealed-submission.js';

/** Digests of a submission: SHA-256, lower-case hexadecimal. */
export interface SubmissionDigests {
  readonly digest: string;
  readonly envelopes: readonly EnvelopeDigest[];
}

export interface EnvelopeDigest {
  readonly id: string;
  /** SHA-256 of the age ciphertext's bytes. */
  readonly digest: string;
  /** SHA-256 of each sealed attachment that it refers to, sorted; none where it refers to none. */
  readonly files?: readonly string[];
}

/** Digests of each ciphertext, in the order of the envelopes' ids, and of them all. */
export async function submissionDigests(envelopes: readonly ReadEnvelope[]): Promise<SubmissionDigests> {
  const digests = await Promise.all(
    [...envelopes]
      .sort(byId)
      .map(async ({ id, sealed, files }) => ({ id, digest: await sha256(sealed), ...(files ? { files } : {}) })),
  );
  return { digest: await digestOf(digests), envelopes: digests };
}

/**
 * The digest of a whole submission: SHA-256 of the UTF-8 text that has the line `behov-submission/1`, then for each envelope,
 * in the order of their ids by code units, the line `<id> <SHA-256 of its ciphertext>` and after it, for each of its
 * attachments in the order of their digests, the line `<id> file <SHA-256 of the attachment's ciphertext>`. Each line ends
 * in a line feed.
 */
export const digestOf = (envelopes: readonly EnvelopeDigest[]): Promise<string> =>
  sha256(utf8(['behov-submission/1', ...[...envelopes].sort(byId).flatMap(linesOf), ''].join('\n')));

const linesOf = ({ id, digest, files = [] }: EnvelopeDigest): readonly string[] => [
  `${id} ${digest}`,
  ...files.toSorted().map((file) => `${id} file ${file}`),
];
