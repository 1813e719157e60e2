/** As much of a browser as a sign-in needs: cookies by host, redirects one at a time. */
export class Browser {
  private readonly jar = new Map<string, string>();
  /** Every `Set-Cookie` that came, as it came. */
  readonly setCookies: string[] = [];
  arrivedAt = '';

  cookie(name: string): string | undefined {
    return this.jar.get(name);
  }

  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) };
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Follows a sign-in to the development provider, chooses who to be, and follows it back. */
  async signIn(address: string, person: string): Promise<void> {
    let at = await this.step(address);
    at = await this.step(at);
    at = await this.step(at, { method: 'POST', body: new URLSearchParams({ subject: person }) });
    at = await this.step(at);
    this.arrivedAt = await this.step(at);
  }

  private async step(address: string, init?: RequestInit): Promise<string> {
    const response = await this.request(address, init);
    const to = response.headers.get('location');
    if (to === null)
      throw new Error(`${address} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    return new URL(to, address).href;
  }

  private keep(line: string): void {
    this.setCookies.push(line);
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    const gone = attributes.some((one) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(one));
    if (gone) this.jar.delete(name);
    else this.jar.set(name, value.join('='));
  }
}
