import { combine } from 'shamir-secret-sharing';
import type { Faulty } from '../age/sealing-fault.js';
import { faulty } from '../age/sealing-fault.js';
import { textOf } from '../encoding.js';
import type { Share } from './share.js';
import type { SplitIdentity } from './split-identity.js';
import { saltedDigest } from './split-identity.js';

/** What was recorded when the key was split. */
export type SplitRecord = Pick<SplitIdentity, 'threshold' | 'commitment' | 'shareCommitments'>;

export type Joining = { readonly ok: true; readonly identity: string } | Faulty;

/**
 * Joins shares to the private key. Shamir's scheme gives a wrong secret in silence when a share is wrong, so each share and
 * the result are compared with what was recorded.
 *
 * @returns the private key, or SHARE-REPEATED or SHARE-FOREIGN (the field names the opener), SHARES-TOO-FEW or SHARES-DO-NOT-OPEN
 */
export async function joinShares(
  shares: readonly Pick<Share, 'opener' | 'bytes'>[],
  record: SplitRecord,
): Promise<Joining> {
  const { threshold, commitment, shareCommitments } = record;
  for (const [at, { opener, bytes }] of shares.entries()) {
    if (shares.findIndex((other) => other.opener === opener) !== at) return faulty('SHARE-REPEATED', { field: opener });
    const recorded = shareCommitments.find((one) => one.opener === opener)?.digest;
    if ((await saltedDigest(commitment.salt, bytes)) !== recorded) return faulty('SHARE-FOREIGN', { field: opener });
  }
  if (shares.length < Math.max(threshold, 2)) return faulty('SHARES-TOO-FEW', { expected: String(threshold) });
  const secret = await combine(shares.map(({ bytes }) => bytes)).catch(() => new Uint8Array());
  const identity = textOf(secret);
  const fits = identity !== undefined && (await saltedDigest(commitment.salt, secret)) === commitment.digest;
  return fits ? { ok: true, identity } : faulty('SHARES-DO-NOT-OPEN');
}
