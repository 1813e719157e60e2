import { Decrypter, Encrypter } from 'age-encryption';
import type { Bytes, Opening } from './seal.js';
import { decrypted } from './seal.js';

/** The work that guessing one passphrase takes, as a power of two: about a second on a common machine. */
const workFactor = 18;

/**
 * Encrypts bytes with a passphrase (age's scrypt), as for an opener's own identity file.
 *
 * @param logN lower only in specifications
 */
export async function sealWithPassphrase(passphrase: string, bytes: Uint8Array, logN = workFactor): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(logN);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/** @returns the bytes, or NOT-AGE, WRONG-KEY (another passphrase, or encrypted to a key) or DAMAGED */
export async function openWithPassphrase(passphrase: string, sealed: Uint8Array): Promise<Opening> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypted(decrypter, sealed);
}
