import { requestTokens } from './token-request.js';
import type { IssuedTokens } from './token-request.js';

export interface ServiceAccountCredentials {
  /** The development provider's address. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A service account's own access token (client credentials, RFC 6749 section 4.4). */
export function serviceAccountToken({
  issuer,
  clientId,
  clientSecret,
}: ServiceAccountCredentials): Promise<IssuedTokens> {
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  return requestTokens(issuer, { grant_type: 'client_credentials', scope: 'behov' }, { authorization });
}
