import { Decrypter, Encrypter } from 'age-encryption';
import type { Faulty } from './sealing-fault.js';
import { faulty } from './sealing-fault.js';

/** Bytes that are not shared between threads, which is what WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

export type Opening = { readonly ok: true; readonly bytes: Bytes } | Faulty;

const firstLine = new TextEncoder().encode('age-encryption.org/v1\n');
/** age-encryption's own words for "none of the stanzas is for this identity"; its version is pinned, and a spec holds it. */
const noMatch = "no identity matched any of the file's recipients";

/**
 * Encrypts bytes to a public key in the age format (binary, not armored).
 *
 * @throws Error when the recipient is no age recipient
 */
export async function seal(recipient: string, bytes: Uint8Array): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

/**
 * Decrypts what `seal` or any other age program has made.
 *
 * @returns the bytes, or NOT-AGE, WRONG-KEY or DAMAGED
 * @throws Error when the identity is no age identity
 */
export async function open(identity: string, sealed: Uint8Array): Promise<Opening> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypted(decrypter, sealed);
}

/**
 * Decrypts a stream, as it is read: what comes out is whole only when it has ended without an error.
 *
 * @returns the clear stream, or NOT-AGE, WRONG-KEY or DAMAGED where its header says so already
 * @throws Error when the identity is no age identity
 */
export async function openStream(
  identity: string,
  sealed: ReadableStream<Uint8Array>,
): Promise<{ readonly ok: true; readonly stream: ReadableStream<Uint8Array> } | Faulty> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return { ok: true, stream: await decrypter.decrypt(sealed) };
  } catch (error) {
    return faulty(error instanceof Error && error.message === noMatch ? 'WRONG-KEY' : 'DAMAGED');
  }
}

/** Whether bytes begin as an age file does: all that can be seen of them without the key. */
export const looksSealed = (bytes: Uint8Array): boolean =>
  bytes.length > firstLine.length && firstLine.every((byte, at) => bytes[at] === byte);

/** What a decrypter gives, with its errors as faults. */
export async function decrypted(decrypter: Decrypter, sealed: Uint8Array): Promise<Opening> {
  if (!looksSealed(sealed)) return faulty('NOT-AGE');
  try {
    return { ok: true, bytes: new Uint8Array(await decrypter.decrypt(sealed)) };
  } catch (error) {
    return faulty(error instanceof Error && error.message === noMatch ? 'WRONG-KEY' : 'DAMAGED');
  }
}

/**
 * Whether a text is a public key that can be sealed to.
 * It is tried: age-encryption has no other check.
 */
export async function isRecipient(text: string): Promise<boolean> {
  return seal(text, new Uint8Array()).then(
    () => true,
    () => false,
  );
}
