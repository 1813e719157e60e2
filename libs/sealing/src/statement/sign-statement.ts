import { calculateJwkThumbprint, CompactSign, importJWK } from 'jose';
import type { JWK } from 'jose';
import { utf8 } from '../encoding.js';
import { publicMembers, receiptAlgorithmOf } from '../receipt/receipt-key.js';
import { canonicalJson } from './canonical.js';
import type { Signed } from './statement.js';

/**
 * Signs a JSON object with a key for receipts.
 *
 * @param type the JWS's `typ`, so that a statement of one sort does not pass for another (RFC 8725 section 3.11)
 * @param key a private JWK on P-256 or Ed25519
 * @returns the object with its signature
 * @throws TypeError when the key is of another sort or is only the public half
 */
export async function signStatement<T extends object>(statement: T, type: string, key: JWK): Promise<T & Signed> {
  const alg = receiptAlgorithmOf(key);
  if (!key.d) throw new TypeError('Statements are signed with the private half of the key.');
  const kid = await calculateJwkThumbprint(publicMembers(key));
  const jws = await new CompactSign(utf8(canonicalJson({ ...statement, signature: undefined })))
    .setProtectedHeader({ alg, typ: type, kid })
    .sign(await importJWK(key, alg));
  const [header, , signature] = jws.split('.');
  return { ...statement, signature: `${header}..${signature}` };
}
