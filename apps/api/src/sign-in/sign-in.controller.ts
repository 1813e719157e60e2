import { tokenRefusalTexts } from '@behov/identity';
import { Controller, Get, Header, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { faultOf } from '../platform/log/fault.js';
import { problems } from '../platform/problem/problems.js';
import { SignIn } from './sign-in.js';

interface Redirection {
  readonly url: string;
}

/** Sign-in of people's browsers: what Temporal's Web UI needs to read through the codec server. */
@ApiExcludeController()
@Controller('auth')
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

  @Get('login')
  @Redirect()
  @Header('cache-control', 'no-store')
  async login(@Query('return') asked: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<Redirection> {
    const { provider, sessions, cookies, options } = this.signIn;
    const { address, underWay } = await this.reached(() => provider.begin(this.signIn.returnTo(asked)));
    void reply.setCookie(cookies.signIn, await sessions.sealSignIn(underWay), { ...options, maxAge: 600 });
    return { url: address.href };
  }

  @Get('callback')
  @Redirect()
  @Header('cache-control', 'no-store')
  async callback(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirection> {
    const { provider, sessions, cookies, options } = this.signIn;
    const underWay = await sessions.signInOf(request.cookies[cookies.signIn]);
    void reply.clearCookie(cookies.signIn, options);
    if (!underWay) throw problems.signInLost();
    const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
    const subject = await provider.complete(query, underWay).catch((error: unknown) => {
      request.log.warn({ fault: faultOf(error) }, 'a sign-in was not completed');
      throw problems.signInLost();
    });
    void reply.setCookie(cookies.session, await sessions.sealSession(subject), options);
    return { url: underWay.returnTo };
  }

  @Get('logout')
  @Redirect()
  @Header('cache-control', 'no-store')
  async logout(@Res({ passthrough: true }) reply: FastifyReply): Promise<Redirection> {
    const { provider, cookies, options } = this.signIn;
    void reply.clearCookie(cookies.session, options);
    const address = await provider.endAddress().catch(() => undefined);
    return { url: address?.href ?? '/' };
  }

  @Get('me')
  @Header('cache-control', 'no-store')
  async me(@Req() request: FastifyRequest): Promise<{ readonly person: string }> {
    const person = await this.signIn.subjectOf(request);
    if (person === undefined) throw problems.token('TOKEN-MISSING', tokenRefusalTexts['TOKEN-MISSING']);
    return { person };
  }

  private reached<T>(ask: () => Promise<T>): Promise<T> {
    return ask().catch(() => {
      throw problems.issuerUnreachable(tokenRefusalTexts['ISSUER-UNREACHABLE']);
    });
  }
}
