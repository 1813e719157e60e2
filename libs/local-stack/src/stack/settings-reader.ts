/** Each line names a variable, its value and what is expected. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads typed values and collects what is wrong, so that a person sees all of it at once. */
export class Reader {
  readonly #wrong: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  port(name: string, standard: number): number {
    const text = this.env[name];
    if (!text) return standard;
    const port = Number(text);
    if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
    this.#expect(name, 'a port number from 1 to 65535');
    return standard;
  }

  url(name: string, protocols: readonly string[]): string | undefined {
    const text = this.env[name];
    if (!text) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && protocols.includes(url.protocol) && url.hostname) return text;
    // The value isn't repeated: it may hold a password.
    this.#wrong.push(`${name} is not ${protocols.map((each) => `${each}//…`).join(' or ')}`);
    return undefined;
  }

  hostAndPort(name: string): string | undefined {
    const text = this.env[name];
    if (!text) return undefined;
    if (!/^[^\s:/]+:\d{1,5}$/.test(text)) this.#expect(name, 'host:port, for instance 127.0.0.1:7233');
    return text;
  }

  oneOf(name: string, values: readonly string[], why: string): void {
    const text = this.env[name];
    if (text && !values.includes(text)) this.#expect(name, `${values.join(' or ')} (${why})`);
  }

  distinct(ports: readonly (readonly [variable: string, port: number])[]): void {
    for (const [index, [name, port]] of ports.entries()) {
      const first = ports.findIndex(([, other]) => other === port);
      if (first < index)
        this.#wrong.push(`${name} and ${ports[first]?.[0]} are both ${port}: give each a port of its own`);
    }
  }

  throwIfWrong(): void {
    if (this.#wrong.length > 0) throw new SettingsError(this.#wrong.join('\n'));
  }

  #expect(name: string, what: string): void {
    this.#wrong.push(`${name} is "${this.env[name]}"; expected: ${what}`);
  }
}
