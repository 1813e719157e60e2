import * as openid from 'openid-client';
import type { Configuration } from '../configuration/configuration.js';
import type { SignInUnderWay } from './sessions.js';

type Settings = Pick<Configuration, 'issuer' | 'clientId' | 'clientSecret' | 'publicUrl'>;

/** The OpenID provider, as the browser's sign-in uses it (authorization code with PKCE, RFC 9700 section 2.1). */
export class SignInProvider {
  private found: Promise<openid.Configuration> | undefined;

  constructor(private readonly settings: Settings) {}

  /** Where to send the browser, and what to remember until it returns. */
  async begin(returnTo: string): Promise<{ readonly address: URL; readonly underWay: SignInUnderWay }> {
    const configuration = await this.discovered();
    const underWay = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      returnTo,
    };
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.settings.publicUrl}/auth/callback`,
      scope: 'openid',
      code_challenge: await openid.calculatePKCECodeChallenge(underWay.verifier),
      code_challenge_method: 'S256',
      state: underWay.state,
      nonce: underWay.nonce,
    });
    return { address, underWay };
  }

  /**
   * Who has signed in.
   * @param query of the address that the browser returned to, with its question mark
   * @throws when the provider or the browser's memory says otherwise
   */
  async complete(query: string, { state, nonce, verifier }: SignInUnderWay): Promise<string> {
    const tokens = await openid.authorizationCodeGrant(
      await this.discovered(),
      new URL(`${this.settings.publicUrl}/auth/callback${query}`),
      { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    );
    return tokens.claims()!.sub;
  }

  /** Where to send the browser to sign out at the provider too. */
  async endAddress(): Promise<URL> {
    return openid.buildEndSessionUrl(await this.discovered(), {
      post_logout_redirect_uri: `${this.settings.publicUrl}/`,
    });
  }

  private discovered(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const insecure = issuer.startsWith('http:') ? { execute: [openid.allowInsecureRequests] } : {};
    this.found ??= openid
      .discovery(new URL(issuer), clientId, undefined, openid.ClientSecretBasic(clientSecret), insecure)
      .catch((error: unknown) => {
        this.found = undefined;
        throw error;
      });
    return this.found;
  }
}
