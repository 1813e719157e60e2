import {
  receiptKeys,
  submit,
  upload,
  uploaded,
  withdraw,
  type SealedFileOnDisk,
  type Submitting,
} from '../api/public-api.js';
import { accessFrom, type Access } from '../api/access.js';
import { attemptIn, keepReceipt, readSealedFolder, receiptName, sealedFilesIn } from '../folder/sealed-folder.js';
import type { Action } from '../folder/sealed-folder.js';
import { told, verified } from './receipt.js';
import type { Surroundings } from './surroundings.js';

/**
 * Submits what is in a folder after its attachments, or takes it back; keeps the receipt and verifies it.
 *
 * @returns what is printed
 * @throws NotAnswered when the program refuses or is silent; the same again is safe
 */
export async function submitCommand(
  { folder, action, person }: { readonly folder: string; readonly action: Action; readonly person?: string },
  { environment, newId }: Surroundings,
): Promise<string> {
  const access = accessFrom(environment, person);
  const { read, envelopes, ...offer } = await readSealedFolder(folder);
  const to = { ...offer, commandId: await attemptIn(folder, action, newId()) };
  if (action === 'submit') await uploadAll(access, to, await sealedFilesIn(folder, read));
  const jws = await (action === 'submit' ? submit(access, to, envelopes) : withdraw(access, to));
  const keys = await receiptKeys(access);
  await keepReceipt(folder, action, jws, keys);
  const claims = await verified(jws, keys, action === 'submit' ? read : undefined);
  return `${told(claims)}\nThe receipt is in ${folder}/${receiptName[action]}.`;
}

/** What is there already isn't sent again: an upload that was broken off goes on with the next file. */
async function uploadAll(access: Access, to: Submitting, files: readonly SealedFileOnDisk[]): Promise<void> {
  if (files.length === 0) return;
  const there = await uploaded(access, to);
  for (const file of files) if (!there.has(file.sha256)) await upload(access, to, file);
}
