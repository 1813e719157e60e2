import { CompactSign, calculateJwkThumbprint, importJWK } from 'jose';
import type { JWK } from 'jose';
import { utf8 } from '../encoding.js';
import { publicMembers, receiptAlgorithmOf } from './receipt-key.js';
import type { ReceiptClaims } from './receipt.js';
import { receiptType } from './receipt.js';

/**
 * Signs a receipt.
 *
 * @param key a private JWK on P-256 or Ed25519
 * @returns a compact JWS (RFC 7515)
 * @throws TypeError when the key is of another sort or is only the public half
 */
export async function signReceipt(claims: ReceiptClaims, key: JWK): Promise<string> {
  const alg = receiptAlgorithmOf(key);
  if (!key.d) throw new TypeError('Receipts are signed with the private half of the key.');
  const kid = await calculateJwkThumbprint(publicMembers(key));
  return new CompactSign(utf8(JSON.stringify(claims)))
    .setProtectedHeader({ alg, typ: receiptType, kid })
    .sign(await importJWK(key, alg));
}
