import { decodeJwt, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { Identity } from './identity.js';
import { issuerKeys } from './issuer-keys.js';
import { refusalOf } from './refusal-of.js';
import { TokenRefused } from './token-refusal.js';
import { verifiedTokens } from './verified-tokens.js';

/** Asymmetric signatures only: with `none` or HS256 anyone who reads the public keys could make tokens. */
export const tokenAlgorithms = ['ES256', 'RS256', 'PS256', 'EdDSA'] as const;
export type TokenAlgorithm = (typeof tokenAlgorithms)[number];

export interface TokenVerifierOptions {
  /** Exactly as in the token's `iss`. */
  readonly issuer: string;
  /** This API, as in the token's `aud`. */
  readonly audience: string;
  readonly algorithms: readonly TokenAlgorithm[];
  /** Where the issuer's keys are, when it has no discovery document. */
  readonly jwksUri?: string;
  /** How far the issuer's clock may be from ours. */
  readonly clockToleranceSeconds: number;
  /** How many verified tokens are remembered. */
  readonly rememberAtMost?: number;
  /** The present, in milliseconds since 1970-01-01 UTC. */
  readonly now?: () => number;
}

export interface TokenVerifier {
  /**
   * Reads a bearer token (JWT access token, RFC 9068).
   *
   * @throws TokenRefused with a stable code when the token is not accepted.
   */
  verify(token: string | undefined): Promise<Identity>;
}

/** A remembered token is checked anew after this long, so that a key which the issuer has withdrawn stops counting. */
const rememberedMilliseconds = 60_000;

/** @throws TypeError when an algorithm is not one of `tokenAlgorithms`. */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  refuseOtherAlgorithms(options.algorithms);
  const keys = issuerKeys(options.issuer, options.jwksUri);
  const verified = verifiedTokens(options.rememberAtMost ?? 10_000);
  const now = options.now ?? Date.now;
  const toleranceMilliseconds = options.clockToleranceSeconds * 1_000;

  async function verifyAnew(token: string, at: number): Promise<Identity> {
    expectIssuer(token, options.issuer);
    const { payload } = await jwtVerify(token, keys, {
      issuer: options.issuer,
      audience: options.audience,
      algorithms: [...options.algorithms],
      typ: 'at+jwt',
      clockTolerance: options.clockToleranceSeconds,
      currentDate: new Date(at),
    });
    return identityOf(payload);
  }

  return {
    async verify(token) {
      if (!token) throw new TokenRefused('TOKEN-MISSING');
      const at = now();
      const known = verified.find(token, at);
      if (known) return known;
      try {
        const identity = await verifyAnew(token, at);
        const endsAt = identity.expiresAt * 1_000 + toleranceMilliseconds;
        verified.remember(token, identity, Math.min(endsAt, at + rememberedMilliseconds));
        return identity;
      } catch (error) {
        throw refusalOf(error);
      }
    },
  };
}

/** Asked before the signature: a foreign token is named as such, and never makes us fetch keys. */
function expectIssuer(token: string, issuer: string): void {
  if (decodeJwt(token).iss !== issuer) throw new TokenRefused('TOKEN-ISSUER');
}

function identityOf(claims: JWTPayload): Identity {
  const { sub, exp, scope } = claims;
  const clientId = claims['client_id'] ?? claims['azp'];
  if (!sub || exp === undefined || typeof clientId !== 'string') throw new TokenRefused('TOKEN-MALFORMED');
  return Object.freeze({
    subject: sub,
    kind: sub === clientId ? 'service' : 'person',
    clientId,
    scopes: Object.freeze(typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []),
    expiresAt: exp,
  });
}

function refuseOtherAlgorithms(algorithms: readonly string[]): void {
  const known: readonly string[] = tokenAlgorithms;
  const foreign = algorithms.filter((algorithm) => !known.includes(algorithm));
  if (foreign.length || !algorithms.length) {
    throw new TypeError(
      `Token algorithms must be among ${known.join(', ')}; got: ${foreign.join(', ') || 'none given'}`,
    );
  }
}
