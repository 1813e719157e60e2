import { receiptKeys, submit, withdraw } from '../api/public-api.js';
import { accessFrom } from '../api/access.js';
import { attemptIn, keepReceipt, readSealedFolder, receiptName } from '../folder/sealed-folder.js';
import type { Action } from '../folder/sealed-folder.js';
import { told, verified } from './receipt.js';
import type { Surroundings } from './surroundings.js';

/**
 * Submits what is in a folder, or takes it back; keeps the receipt and verifies it.
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
  const jws = await (action === 'submit' ? submit(access, to, envelopes) : withdraw(access, to));
  const keys = await receiptKeys(access);
  await keepReceipt(folder, action, jws, keys);
  const claims = await verified(jws, keys, action === 'submit' ? read : undefined);
  return `${told(claims)}\nThe receipt is in ${folder}/${receiptName[action]}.`;
}
