import type { Bytes } from '../age/seal.js';
import { open, seal } from '../age/seal.js';
import type { Faulty } from '../age/sealing-fault.js';
import { faulty } from '../age/sealing-fault.js';
import { sha256 } from '../encoding.js';
import type { EnvelopeFile } from './envelope-content.js';

/** A file to put into an envelope. */
export interface ClearFile {
  readonly name: string;
  /** The media type, e.g. `application/pdf`. */
  readonly media: string;
  readonly bytes: Uint8Array;
}

/** What the envelope says of the file, and the ciphertext that is uploaded beside it. */
export interface SealedFile {
  readonly file: EnvelopeFile;
  readonly sealed: Bytes;
}

/** Seals a file to the key of the envelope that names it. */
export async function sealFile(recipient: string, { name, media, bytes }: ClearFile): Promise<SealedFile> {
  const sealed = await seal(recipient, bytes);
  const of = { size: sealed.length, sha256: await sha256(sealed) };
  return { file: { name, size: bytes.length, sha256: await sha256(bytes), media, sealed: of }, sealed };
}

/**
 * Opens a file and compares it with what its envelope says of it.
 *
 * @returns the clear bytes, or NOT-AGE, WRONG-KEY, DAMAGED, or FOREIGN when it is another file than the envelope names
 */
export async function openFile(
  identity: string,
  sealed: Uint8Array,
  named: EnvelopeFile,
): Promise<{ readonly ok: true; readonly bytes: Bytes } | Faulty> {
  if (sealed.length !== named.sealed.size || (await sha256(sealed)) !== named.sealed.sha256) {
    return faulty('FOREIGN', { field: 'sealed.sha256', expected: named.sealed.sha256 });
  }
  const opening = await open(identity, sealed);
  if (!opening.ok) return opening;
  const same = opening.bytes.length === named.size && (await sha256(opening.bytes)) === named.sha256;
  return same ? opening : faulty('FOREIGN', { field: 'sha256', expected: named.sha256 });
}
