import { readFile, writeFile } from 'node:fs/promises';
import {
  generateKeyPair,
  isRecipient,
  openWithPassphrase,
  releaseShare,
  sealWithPassphrase,
  sealingFaultTexts,
} from '@behov/sealing';
import type { SealingFault } from '@behov/sealing';
import { UsageError } from '../usage.js';
import type { Surroundings } from './surroundings.js';

const shortestPassphrase = 12;

/** Makes an opener's key pair. @returns the public half, to be registered; the private one is in the file */
export async function keyCommand({ out }: { readonly out: string }, surroundings: Surroundings): Promise<string> {
  const passphrase = await passphraseFrom(surroundings);
  if (passphrase.length < shortestPassphrase) {
    throw new UsageError(`The passphrase must have at least ${shortestPassphrase} characters.`);
  }
  const { recipient, identity } = await generateKeyPair();
  const content = new TextEncoder().encode(`# public key: ${recipient}\n${identity}\n`);
  const sealed = await sealWithPassphrase(passphrase, content, surroundings.workFactor);
  await writeFile(out, sealed, { mode: 0o600, flag: 'wx' }).catch((error: Error) => {
    throw new UsageError(`--out: ${error.message}`);
  });
  return recipient;
}

export interface OpenShareOptions {
  readonly key: string;
  /** A file with the share as the program gives it: base64. */
  readonly share: string;
  /** The public key of the one who opens. */
  readonly release: string;
}

/** Takes an opener's share out, here, and seals it to the one who opens. @returns it, for the request to open */
export async function openShareCommand(options: OpenShareOptions, surroundings: Surroundings): Promise<string> {
  const { key, share, release } = options;
  if (!(await isRecipient(release))) throw new UsageError('--release: the public key of the one who opens');
  const file = await read(key, '--key');
  const sealed = (await read(share, '--share')).toString('utf8').trim();
  const opening = await openWithPassphrase(await passphraseFrom(surroundings), file);
  if (!opening.ok) throw new UsageError(`--key: ${says(opening.fault, 'The passphrase does not open this file.')}`);
  const identity = new TextDecoder()
    .decode(opening.bytes)
    .split('\n')
    .find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (!identity) throw new UsageError('--key: There is no private key in the file.');
  const released = await releaseShare(identity, sealed, release);
  if (released.ok) return released.sealed;
  throw new UsageError(`--share: ${says(released.fault, 'The share is sealed to the key of somebody else.')}`);
}

const says = ({ code }: SealingFault, wrongKey: string): string =>
  code === 'WRONG-KEY' ? wrongKey : sealingFaultTexts[code].en;

const passphraseFrom = async ({ environment, readLine }: Surroundings): Promise<string> =>
  environment['BEHOV_PASSPHRASE'] ?? (await readLine());

async function read(path: string, option: string): Promise<Buffer> {
  return readFile(path).catch((error: Error) => {
    throw new UsageError(`${option}: ${error.message}`);
  });
}
