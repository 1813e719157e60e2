import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { receiptFaultTexts, verifyReceipt } from '@behov/sealing';
import type { ReadEnvelope, ReceiptClaims } from '@behov/sealing';
import { keysIn, readJson, readSealedFolder, receiptName } from '../folder/sealed-folder.js';
import { UsageError } from '../usage.js';

/** A receipt that is not believed. */
export class ReceiptRefused extends Error {
  override readonly name = 'ReceiptRefused';
}

export interface ReceiptOptions {
  readonly folder?: string;
  readonly jws?: string;
  readonly keys?: string;
}

/** Verifies a receipt without any network: that of a folder against its submission, or one alone. */
export async function receiptCommand({ folder, jws, keys }: ReceiptOptions): Promise<string> {
  if (folder) {
    const { read } = await readSealedFolder(folder);
    return told(
      await verified(await line(join(folder, receiptName.submit)), await readJson(keys ?? keysIn(folder)), read),
    );
  }
  if (!jws || !keys) throw new UsageError('receipt wants a folder, or --jws and --keys');
  return told(await verified(await line(jws), await readJson(keys)));
}

/** @throws ReceiptRefused that says why */
export async function verified(
  jws: string,
  keys: unknown,
  submitted?: readonly ReadEnvelope[],
): Promise<ReceiptClaims> {
  const reading = await verifyReceipt(jws, keys as Parameters<typeof verifyReceipt>[1], submitted);
  if (reading.ok) return reading.claims;
  throw new ReceiptRefused(`${reading.code}: ${receiptFaultTexts[reading.code].en}`);
}

/** What a receipt says, to people. */
export const told = ({ action, supplier, window, receivedAt, digest, issuer }: ReceiptClaims): string =>
  [
    `The receipt is genuine: ${issuer} ${action === 'submit' ? 'received' : 'took back'} ${window} for ${supplier}.`,
    `At: ${receivedAt}`,
    `Digest: ${digest}`,
  ].join('\n');

async function line(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new UsageError(`${path}: ${error.message}`);
  });
  return text.trim();
}
