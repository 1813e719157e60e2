import type { CookieSerializeOptions } from '@fastify/cookie';

export interface CookieNames {
  readonly session: string;
  readonly signIn: string;
}

/** `__Host-` binds a cookie to this very host (RFC 6265bis section 4.1.3.2), where there is https. */
export const cookieNames = (publicUrl: string): CookieNames =>
  isSecure(publicUrl)
    ? { session: '__Host-behov-session', signIn: '__Host-behov-sign-in' }
    : { session: 'behov-session', signIn: 'behov-sign-in' };

/** No script reads it; other sites' requests don't carry it, but the way back from the provider does. */
export const cookieOptions = (publicUrl: string): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure(publicUrl),
});

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');
