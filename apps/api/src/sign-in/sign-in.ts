import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Configuration } from '../configuration/configuration.js';
import { cookieNames, cookieOptions, type CookieNames } from './cookies.js';
import { SignInProvider } from './provider.js';
import { returnAddress } from './return-address.js';
import { Sessions } from './sessions.js';

/** What the browser's sign-in is made of. */
export class SignIn {
  readonly provider: SignInProvider;
  readonly sessions: Sessions;
  readonly cookies: CookieNames;
  readonly options: CookieSerializeOptions;

  constructor(private readonly configuration: Configuration) {
    this.provider = new SignInProvider(configuration);
    this.sessions = new Sessions(configuration.sessionSecret);
    this.cookies = cookieNames(configuration.publicUrl);
    this.options = cookieOptions(configuration.publicUrl);
  }

  returnTo(asked: unknown): string {
    const { publicUrl, temporalUiOrigin } = this.configuration;
    return returnAddress(asked, publicUrl, temporalUiOrigin === undefined ? [] : [temporalUiOrigin]);
  }

  /** Whose session the request's cookie holds. */
  subjectOf(request: FastifyRequest): Promise<string | undefined> {
    return this.sessions.subjectOf(request.cookies[this.cookies.session]);
  }
}
