import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSubmission } from '@behov/sealing';
import type { ReadEnvelope, SealedEnvelope } from '@behov/sealing';
import type { SealedFileOnDisk } from '../api/public-api.js';
import type { SealedOffer } from '../offer/seal-offer.js';
import { UsageError } from '../usage.js';

/** The names in a folder that holds one sealed offer and what came of it. */
const names = {
  offer: 'submission.json',
  files: 'files',
  attempt: 'attempt.json',
  keys: 'receipt-keys.json',
} as const;

export const receiptName = { submit: 'receipt.jws', withdraw: 'withdrawal-receipt.jws' } as const;
export type Action = keyof typeof receiptName;

/** What is in the folder, with the ciphertexts. */
export interface SealedFolder {
  readonly case: string;
  readonly window: string;
  readonly supplier: string;
  readonly envelopes: readonly SealedEnvelope[];
  readonly read: readonly ReadEnvelope[];
}

/** @throws UsageError when there is an offer in the folder already: its receipt belongs to it alone */
export async function writeSealedFolder(folder: string, { files, ...offer }: SealedOffer): Promise<void> {
  await mkdir(join(folder, names.files), { recursive: true, mode: 0o700 });
  const json = `${JSON.stringify(offer, null, 2)}\n`;
  await writeFile(join(folder, names.offer), json, { mode: 0o600, flag: 'wx' }).catch((error: Error) => {
    throw new UsageError(`${folder} cannot be written to: ${error.message}`);
  });
  await Promise.all(
    files.map(({ sha256, sealed }) => writeFile(join(folder, names.files, `${sha256}.age`), sealed, { mode: 0o600 })),
  );
}

/** @throws UsageError when the folder holds no sealed offer */
export async function readSealedFolder(folder: string): Promise<SealedFolder> {
  const value = (await readJson(join(folder, names.offer))) as Omit<SealedFolder, 'read'>;
  const reading = readSubmission(value);
  if (!reading.ok) throw new UsageError(`${folder}: ${reading.fault.field ?? ''}: ${reading.fault.code}`);
  return { ...value, read: reading.envelopes };
}

/** The sealed files that a submission refers to. @throws UsageError when one of them is not in the folder */
export const sealedFilesIn = (folder: string, read: readonly ReadEnvelope[]): Promise<readonly SealedFileOnDisk[]> =>
  Promise.all(
    read
      .flatMap(({ files = [] }) => files)
      .map(async (sha256) => {
        const path = join(folder, names.files, `${sha256}.age`);
        const { size } = await stat(path).catch((error: Error) => {
          throw new UsageError(`${path}: ${error.message}`);
        });
        return { path, sha256, size };
      }),
  );

/**
 * The id of an attempt. It is kept until the receipt is there: an attempt whose answer was lost is made again with the same
 * id, and gets the first answer.
 */
export async function attemptIn(folder: string, action: Action, newId: string): Promise<string> {
  const file = join(folder, names.attempt);
  const kept = (await readJson(file).catch(() => undefined)) as { action?: string; id?: string } | undefined;
  if (kept?.action === action && kept.id) return kept.id;
  await writeFile(file, JSON.stringify({ action, id: newId }), { mode: 0o600 });
  return newId;
}

/** Keeps a receipt and the keys that verify it; ends the attempt. */
export async function keepReceipt(folder: string, action: Action, jws: string, keys: unknown): Promise<void> {
  await writeFile(join(folder, receiptName[action]), `${jws}\n`);
  await writeFile(join(folder, names.keys), `${JSON.stringify(keys, null, 2)}\n`);
  await rm(join(folder, names.attempt), { force: true });
}

/** Without a folder's own keys file, the one that is named. */
export const keysIn = (folder: string): string => join(folder, names.keys);

/** @throws UsageError */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    throw new UsageError(`${path}: ${(error as Error).message}`);
  }
}
