import { createRemoteJWKSet, errors } from 'jose';
import type { CryptoKey, FlattenedJWSInput, JWSHeaderParameters } from 'jose';
import { TokenRefused } from './token-refusal.js';

const answerWithinMilliseconds = 5_000;
const keysAreKeptMilliseconds = 5 * 60_000;
/** An unknown `kid` makes the keys be fetched anew, though not more often than this, whatever strangers send. */
const fetchedAtMostEveryMilliseconds = 1_000;

type KeySet = ReturnType<typeof createRemoteJWKSet>;

/** Finds the issuer's public key for a token's header; fetches the keys when they are old or the `kid` is unknown. */
export type IssuerKeys = (header: JWSHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey>;

/**
 * The keys of an OpenID issuer. `jwksUri` is taken from OpenID Connect Discovery 1.0 (section 4) when it is not given.
 * A failed discovery or fetch is tried again at the next token.
 *
 * @throws TokenRefused ISSUER-UNREACHABLE from the returned function; jose's key errors go through.
 */
export function issuerKeys(issuer: string, jwksUri?: string): IssuerKeys {
  let keySet: Promise<KeySet> | undefined;
  return async (header, token) => {
    keySet ??= openKeySet(issuer, jwksUri);
    try {
      return await (
        await keySet
      )(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw error;
      if (error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      if (error instanceof errors.JOSENotSupported) throw error;
      keySet = undefined;
      throw new TokenRefused('ISSUER-UNREACHABLE', { cause: error });
    }
  };
}

async function openKeySet(issuer: string, jwksUri: string | undefined): Promise<KeySet> {
  return createRemoteJWKSet(new URL(jwksUri ?? (await discoverJwksUri(issuer))), {
    timeoutDuration: answerWithinMilliseconds,
    cacheMaxAge: keysAreKeptMilliseconds,
    cooldownDuration: fetchedAtMostEveryMilliseconds,
  });
}

async function discoverJwksUri(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(answerWithinMilliseconds) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const metadata = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (metadata.issuer !== issuer) throw new Error(`${address} speaks for another issuer: ${String(metadata.issuer)}`);
  if (typeof metadata.jwks_uri !== 'string') throw new Error(`${address} names no jwks_uri`);
  return metadata.jwks_uri;
}
