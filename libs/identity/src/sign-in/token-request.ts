/** What the issuer's token endpoint gave. */
export interface IssuedTokens {
  readonly accessToken: string;
  readonly idToken?: string;
  readonly refreshToken?: string;
  /** Seconds since 1970-01-01 UTC. */
  readonly expiresAt: number;
}

/**
 * Asks the token endpoint (RFC 6749 section 4).
 *
 * @throws Error with the endpoint's own `error` and description when it refuses
 */
export async function requestTokens(
  issuer: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<IssuedTokens> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', headers, body: new URLSearchParams(form) });
  const answer = (await response.json()) as Record<string, unknown>;
  const { access_token: accessToken, id_token: idToken, refresh_token: refreshToken, expires_in: seconds } = answer;
  if (!response.ok || typeof accessToken !== 'string') {
    throw new Error(`${issuer}/token refused: ${String(answer['error'])} ${String(answer['error_description'] ?? '')}`);
  }
  return {
    accessToken,
    ...(typeof idToken === 'string' ? { idToken } : {}),
    ...(typeof refreshToken === 'string' ? { refreshToken } : {}),
    expiresAt: Math.floor(Date.now() / 1_000) + Number(seconds),
  };
}
