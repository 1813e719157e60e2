import { hkdfSync } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';

/** What is remembered between sending a browser to the provider and its return. */
export interface SignInUnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

const hours = 8;
const minutesToSignIn = 10;

/**
 * Sealed cookies (JWE, AES-256-GCM): the browser keeps them and can't read or change them, and no token ever reaches it.
 * Each kind has an audience of its own, so that one can't be shown as the other.
 */
export class Sessions {
  private readonly key: Uint8Array;

  /** @param secret at least 32 characters; another secret ends every session */
  constructor(secret: string) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'behov/session/1', 32));
  }

  sealSession(subject: string): Promise<string> {
    return this.seal({ subject }, 'session', `${hours}h`);
  }

  /** Whose session it is; undefined for none, a changed one and one that has ended. */
  async subjectOf(cookie: string | undefined): Promise<string | undefined> {
    const { subject } = (await this.open(cookie, 'session')) ?? {};
    return typeof subject === 'string' ? subject : undefined;
  }

  sealSignIn(underWay: SignInUnderWay): Promise<string> {
    return this.seal({ ...underWay }, 'sign-in', `${minutesToSignIn}m`);
  }

  async signInOf(cookie: string | undefined): Promise<SignInUnderWay | undefined> {
    const { state, nonce, verifier, returnTo } = (await this.open(cookie, 'sign-in')) ?? {};
    const all = { state, nonce, verifier, returnTo };
    return Object.values(all).every((one) => typeof one === 'string') ? (all as SignInUnderWay) : undefined;
  }

  private seal(content: Record<string, unknown>, audience: string, lifetime: string): Promise<string> {
    return new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .encrypt(this.key);
  }

  private async open(cookie: string | undefined, audience: string): Promise<Record<string, unknown> | undefined> {
    if (cookie === undefined) return undefined;
    try {
      return (await jwtDecrypt(cookie, this.key, { audience, requiredClaims: ['exp'] })).payload;
    } catch {
      return undefined;
    }
  }
}
