/** The cookies of one sign-in: enough of RFC 6265 for one host, without paths or expiry. */
export interface CookieJar {
  /** A request that follows no redirect; it sends the cookies held and keeps those it is given. */
  request(address: string, init?: RequestInit): Promise<Response>;
}

export function cookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  return {
    async request(address, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const response = await fetch(address, { ...init, headers, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) keep(cookies, line);
      return response;
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const value = pair.slice(at + 1);
  if (value) cookies.set(pair.slice(0, at), value);
  else cookies.delete(pair.slice(0, at));
}
