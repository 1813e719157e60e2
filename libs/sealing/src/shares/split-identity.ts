import { split } from 'shamir-secret-sharing';
import { recipientOf } from '../age/key-pair.js';
import { base64, bytesOf, joined, sha256, utf8 } from '../encoding.js';
import { sealShare } from './share.js';

/** What is recorded of a key that was split: enough to know it again, and nothing that helps to guess it. */
export interface Commitment {
  /** 32 bytes of chance in base64. */
  readonly salt: string;
  /** SHA-256 of the salt and the private key after it, lower-case hexadecimal. */
  readonly digest: string;
}

export interface OpenerRecipient {
  readonly opener: string;
  /** The opener's own age recipient. */
  readonly recipient: string;
}

export interface SplitIdentity {
  /** For each opener its share, sealed to that opener's key: an age ciphertext in base64. */
  readonly shares: readonly { readonly opener: string; readonly sealed: string }[];
  readonly threshold: number;
  readonly commitment: Commitment;
  /** For each opener SHA-256 of the salt and its share after it: names a share that doesn't fit. */
  readonly shareCommitments: readonly { readonly opener: string; readonly digest: string }[];
}

/**
 * Splits a private key among openers (Shamir over GF(256)): any `threshold` of them give it back, fewer tell nothing of it.
 *
 * @throws RangeError unless 2 ≤ threshold ≤ openers ≤ 255 and every opener is there once
 */
export async function splitIdentity(
  identity: string,
  { threshold, recipients }: { readonly threshold: number; readonly recipients: readonly OpenerRecipient[] },
): Promise<SplitIdentity> {
  const count = recipients.length;
  if (!Number.isInteger(threshold) || threshold < 2 || threshold > count || count > 255) {
    throw new RangeError(
      `The threshold must be from 2 to the number of openers, at most 255; got ${threshold} of ${count}.`,
    );
  }
  if (new Set(recipients.map(({ opener }) => opener)).size !== count)
    throw new RangeError('Each opener has one share.');
  const of = await recipientOf(identity);
  const salt = base64(crypto.getRandomValues(new Uint8Array(32)));
  const parts = await split(utf8(identity), count, threshold);
  const each = await Promise.all(
    recipients.map(async ({ opener, recipient }, at) => {
      const bytes = new Uint8Array(parts[at] ?? []);
      return {
        opener,
        sealed: await sealShare(recipient, { opener, of, bytes }),
        digest: await saltedDigest(salt, bytes),
      };
    }),
  );
  return {
    shares: each.map(({ opener, sealed }) => ({ opener, sealed })),
    threshold,
    commitment: { salt, digest: await saltedDigest(salt, utf8(identity)) },
    shareCommitments: each.map(({ opener, digest }) => ({ opener, digest })),
  };
}

/** @param salt in base64 */
export const saltedDigest = (salt: string, bytes: Uint8Array): Promise<string> =>
  sha256(joined(bytesOf(salt) ?? new Uint8Array(), bytes));
