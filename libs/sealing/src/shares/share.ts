import type { Faulty } from '../age/sealing-fault.js';
import { faulty } from '../age/sealing-fault.js';
import { open, seal } from '../age/seal.js';
import type { Bytes } from '../age/seal.js';
import { base64, bytesOf, textOf, utf8 } from '../encoding.js';
import { isRecord } from '../envelope/reading.js';

/** One opener's part of a private key, in the clear: only where that opener sits, and in the worker when it joins. */
export interface Share {
  readonly opener: string;
  /** The public key whose private half was split. */
  readonly of: string;
  readonly bytes: Bytes;
}

const format = 'behov-share/1';

/** @returns the share sealed to a public key, the age ciphertext in base64 */
export async function sealShare(recipient: string, { opener, of, bytes }: Share): Promise<string> {
  return base64(await seal(recipient, utf8(JSON.stringify({ format, opener, of, share: base64(bytes) }))));
}

/** @returns the share, or NOT-AGE, WRONG-KEY or DAMAGED (also for what is no share) */
export async function openShare(
  identity: string,
  sealed: string,
): Promise<{ readonly ok: true; readonly share: Share } | Faulty> {
  const ciphertext = bytesOf(sealed);
  const opening = ciphertext ? await open(identity, ciphertext) : faulty('NOT-AGE');
  if (!opening.ok) return opening;
  const share = shareOf(textOf(opening.bytes) ?? '');
  return share ? { ok: true, share } : faulty('DAMAGED');
}

/**
 * What an opener does where they sit: takes out their share and seals it to the worker's release key.
 *
 * @param opener's own private key
 * @returns the share for the request to open, or why the opener's own key doesn't open it
 */
export async function releaseShare(
  opener: string,
  sealed: string,
  releaseRecipient: string,
): Promise<{ readonly ok: true; readonly sealed: string } | Faulty> {
  const opening = await openShare(opener, sealed);
  return opening.ok ? { ok: true, sealed: await sealShare(releaseRecipient, opening.share) } : opening;
}

function shareOf(json: string): Share | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (!isRecord(value) || value['format'] !== format) return undefined;
    const { opener, of, share } = value;
    const bytes = typeof share === 'string' ? bytesOf(share) : undefined;
    return typeof opener === 'string' && typeof of === 'string' && bytes ? { opener, of, bytes } : undefined;
  } catch {
    return undefined;
  }
}
