import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';

/** What must outlive a restart, so that tokens and half-done sign-ins do. */
export interface ProviderKeys {
  /** Private keys: the first signs, the others are published so that older tokens go on being verified. */
  readonly signing: readonly JWK[];
  readonly cookies: readonly string[];
}

/** How many signing keys are published: the present one and the two before it. */
const publishedKeys = 3;

/** Reads the keys in a folder, or makes them there (readable by their owner alone). */
export async function loadKeys(folder: string): Promise<ProviderKeys> {
  return (await readKeys(folder)) ?? (await writeKeys(folder, await withNewKey({ signing: [], cookies: [] })));
}

/** Makes a new key that signs from the next start on. */
export async function rotateKeys(folder: string): Promise<ProviderKeys> {
  const present = (await readKeys(folder)) ?? { signing: [], cookies: [] };
  return writeKeys(folder, await withNewKey(present));
}

async function withNewKey({ signing, cookies }: ProviderKeys): Promise<ProviderKeys> {
  const pair = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const key: JWK = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' };
  return {
    signing: [key, ...signing].slice(0, publishedKeys),
    cookies: cookies.length ? cookies : [randomBytes(32).toString('base64url')],
  };
}

async function readKeys(folder: string): Promise<ProviderKeys | undefined> {
  const file = keyFile(folder);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ProviderKeys;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`The signing keys in ${file} cannot be read; delete the file to have new ones made.`, {
      cause: error,
    });
  }
}

async function writeKeys(folder: string, keys: ProviderKeys): Promise<ProviderKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${keyFile(folder)}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(keys), { mode: 0o600 });
  await rename(unfinished, keyFile(folder));
  return keys;
}

const keyFile = (folder: string): string => join(folder, 'keys.json');
