import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';
import type { ReceiptAlgorithm } from './receipt.js';

/** Makes a key pair for signing receipts: the private JWK; `kid` is its RFC 7638 thumbprint. */
export async function generateReceiptKey(algorithm: ReceiptAlgorithm = 'ES256'): Promise<JWK> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(publicMembers(jwk)), alg: algorithm, use: 'sig' };
}

/**
 * The public halves as they are published, for everyone to keep: those of old keys too, so that old receipts stay verifiable.
 *
 * @throws TypeError when a key is of another sort than P-256 or Ed25519
 */
export async function publicReceiptKeys(keys: readonly JWK[]): Promise<JSONWebKeySet> {
  const published = keys.map(async (key) => {
    const members = publicMembers(key);
    return { ...members, kid: await calculateJwkThumbprint(members), alg: receiptAlgorithmOf(key), use: 'sig' };
  });
  return { keys: await Promise.all(published) };
}

/** The one algorithm that a key may sign receipts with. @throws TypeError for any other sort */
export function receiptAlgorithmOf({ kty, crv }: JWK): ReceiptAlgorithm {
  if (kty === 'EC' && crv === 'P-256') return 'ES256';
  if (kty === 'OKP' && crv === 'Ed25519') return 'EdDSA';
  throw new TypeError('A receipt key is a JWK on the curve P-256 or Ed25519.');
}

/** Nothing private, and nothing but what names the key. */
export const publicMembers = ({ kty, crv, x, y }: JWK): JWK => (y === undefined ? { kty, crv, x } : { kty, crv, x, y });
