import { errors } from 'jose';
import { TokenRefused } from './token-refusal.js';
import type { TokenRefusalCode } from './token-refusal.js';

const codeOfClaim: Readonly<Record<string, TokenRefusalCode>> = {
  iss: 'TOKEN-ISSUER',
  aud: 'TOKEN-AUDIENCE',
  typ: 'TOKEN-TYPE',
};

/** The refusal that an error from jose amounts to. What is no token's fault is thrown on as it came. */
export function refusalOf(error: unknown): TokenRefused {
  if (error instanceof TokenRefused) return error;
  const code = codeOf(error);
  if (!code) throw error;
  return new TokenRefused(code, { cause: error });
}

function codeOf(error: unknown): TokenRefusalCode | undefined {
  if (error instanceof errors.JWTExpired) return 'TOKEN-EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf' && error.reason === 'check_failed') return 'TOKEN-NOT-YET';
    return codeOfClaim[error.claim] ?? 'TOKEN-MALFORMED';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'TOKEN-ALGORITHM';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'TOKEN-SIGNATURE';
  if (error instanceof errors.JWKSNoMatchingKey) return 'TOKEN-SIGNATURE';
  if (error instanceof errors.JWKSMultipleMatchingKeys) return 'TOKEN-SIGNATURE';
  if (error instanceof errors.JOSEError) return 'TOKEN-MALFORMED';
  return undefined;
}
