import { hash, randomBytes } from 'node:crypto';
import { cookieJar } from './cookie-jar.js';
import type { CookieJar } from './cookie-jar.js';
import { requestTokens } from './token-request.js';
import type { IssuedTokens } from './token-request.js';

export interface SignInWithoutBrowser {
  /** The development provider's address. */
  readonly issuer: string;
  /** The development user to be. */
  readonly subject: string;
  /** A public client of the provider; the one for scripts when left out. */
  readonly clientId?: string;
  readonly redirectUri?: string;
}

/**
 * Signs a development user in by the very flow a browser goes through (authorization code with PKCE, RFC 7636), for
 * scripts and tests. Works with the development provider only: no other lets anyone choose who to be.
 *
 * @throws Error that says which step failed, e.g. for an unknown subject
 */
export async function signInWithoutBrowser({
  issuer,
  subject,
  clientId = 'behov-scripts',
  redirectUri = 'http://127.0.0.1/signed-in',
}: SignInWithoutBrowser): Promise<IssuedTokens> {
  const verifier = randomBytes(32).toString('base64url');
  const request = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile email behov',
    code_challenge: hash('sha256', verifier, 'base64url'),
    code_challenge_method: 'S256',
  });
  const jar = cookieJar();
  const question = await step(jar, `${issuer}/auth?${request}`, 'the authorization request');
  const chosen = await step(jar, question, 'the choice of user', {
    method: 'POST',
    body: new URLSearchParams({ subject }),
  });
  const answer = new URL(await step(jar, chosen, 'the return to the provider'));
  const code = answer.searchParams.get('code');
  if (!code) throw new Error(`Sign-in of ${subject} at ${issuer} gave no code: ${answer.search}`);
  return requestTokens(issuer, {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    code,
  });
}

/** One redirect of the flow: where it points. */
async function step(jar: CookieJar, address: string, what: string, init?: RequestInit): Promise<string> {
  const response = await jar.request(address, init);
  const to = response.headers.get('location');
  if (!to) throw new Error(`Sign-in stopped at ${what}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  await response.body?.cancel();
  return new URL(to, address).href;
}
