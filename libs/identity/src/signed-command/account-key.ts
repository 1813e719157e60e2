import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import type { SignedCommandAlgorithm } from './signed-command.js';

/** A service account's key pair as JWKs; `kid` is the RFC 7638 thumbprint in both. */
export interface AccountKey {
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

/** Makes a new key pair for a service account. */
export async function generateAccountKey(algorithm: SignedCommandAlgorithm = 'ES256'): Promise<AccountKey> {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const privateJwk = await exportJWK(pair.privateKey);
  const publicJwk = publicPart(privateJwk);
  const kid = await calculateJwkThumbprint(publicJwk);
  const described = { kid, alg: algorithm, use: 'sig' };
  return { privateJwk: { ...privateJwk, ...described }, publicJwk: { ...publicJwk, ...described } };
}

/** What of a key names it and may be shown: no private member, nothing but what RFC 7638 section 3.2 counts. */
export function publicPart({ kty, crv, x, y }: JWK): JWK {
  return y === undefined ? { kty, crv, x } : { kty, crv, x, y };
}

/** The one algorithm that a key may be used with; none when it is of another sort than ES256 and EdDSA ask for. */
export function algorithmOf(key: JWK): SignedCommandAlgorithm | undefined {
  if (key.kty === 'EC' && key.crv === 'P-256') return 'ES256';
  if (key.kty === 'OKP' && key.crv === 'Ed25519') return 'EdDSA';
  return undefined;
}
