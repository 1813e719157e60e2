import { readFile, stat, writeFile } from 'node:fs/promises';
import { generateKeyPair } from '../age/key-pair.js';
import type { WrappingIdentities, WrappingRecipient } from '../keys/age-key-management.js';
import { parseWrappingIdentities, parseWrappingRecipient } from '../keys/age-key-management.js';

/** Where the two parts of the wrapping key are: the API is given the first, the worker the second too. */
export interface WrappingKeyFiles {
  readonly recipientFile: string;
  readonly identityFile: string;
}

/** @throws TypeError when the file's content is of another form; Error when it can't be read */
export const readWrappingRecipient = async (file: string): Promise<WrappingRecipient> =>
  parseWrappingRecipient(await readFile(file, 'utf8'));

/** @throws TypeError when the content is of another form, or when others than the file's owner may read it */
export async function readWrappingIdentities(file: string): Promise<WrappingIdentities> {
  const { mode } = await stat(file);
  if ((mode & 0o007) !== 0)
    throw new TypeError(`${file} must not be open to everybody (mode ${(mode & 0o777).toString(8)}).`);
  return parseWrappingIdentities(await readFile(file, 'utf8'));
}

/**
 * Makes a wrapping key. The private file keeps the keys that it had: what they wrapped can still be unwrapped. The new key
 * is written there first, so that nothing is ever wrapped with a key that nobody has.
 *
 * @param id not yet in the private file, e.g. the day on which it is made
 * @throws TypeError when the id is taken
 */
export async function addWrappingKey({ recipientFile, identityFile }: WrappingKeyFiles, id: string): Promise<void> {
  const { recipient, identity } = await generateKeyPair();
  const before = await readWrappingIdentities(identityFile).catch(whereMissing({}));
  if (Object.hasOwn(before, id)) throw new TypeError(`There is a wrapping key with the id ${id} already.`);
  const keys = parseWrappingIdentities(JSON.stringify({ keys: { ...before, [id]: identity } }));
  await writeFile(identityFile, `${JSON.stringify({ keys }, null, 2)}\n`, { mode: 0o600 });
  await writeFile(recipientFile, `${JSON.stringify({ active: id, recipient }, null, 2)}\n`, { mode: 0o644 });
}

const whereMissing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
