import { setTimeout as sleep } from 'node:timers/promises';
import { signInWithoutBrowser } from '@behov/identity';

/** What the API answers to a command. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A refusal as problem details (RFC 9457). */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    readonly problem: Readonly<Record<string, unknown>>,
  ) {
    super(`${status} ${String(problem['code'])}: ${String(problem['detail'] ?? problem['title'])}`);
  }

  get code(): string {
    return String(this.problem['code']);
  }

  /** What would have been accepted, where the refusal tells. */
  get expected(): string | undefined {
    return this.fault?.expected ?? (this.problem['expected'] as string | undefined);
  }

  /** The field that the refusal is about. */
  get field(): string | undefined {
    return this.fault?.field;
  }

  private get fault(): { readonly field?: string; readonly expected?: string } | undefined {
    return ((this.problem['errors'] ?? []) as readonly { readonly field?: string; readonly expected?: string }[])[0];
  }
}

export interface ClientOptions {
  readonly api: string;
  readonly issuer: string;
  /** How long one request is tried again while the API or what it needs is down. */
  readonly patienceMs?: number;
  /** Told of each attempt that got no answer. */
  onRetry?(what: string, why: string): void;
}

/** The public HTTP API as a person with a token uses it. Every write has an idempotency key, so it can be tried again. */
export class Client {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly options: ClientOptions) {}

  get(person: string, path: string): Promise<Answer> {
    return this.request(person, 'GET', path, {});
  }

  /** @param key the same for every attempt at the same thing */
  post(person: string, path: string, key: string, body: unknown): Promise<Answer> {
    return this.request(person, 'POST', path, { 'idempotency-key': key }, body);
  }

  private async request(
    person: string,
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Answer> {
    const until = Date.now() + (this.options.patienceMs ?? 60_000);
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.once(person, method, path, headers, body);
      if (!('unanswered' in answer)) return answer;
      if (Date.now() > until) throw new Error(`${method} ${path}: ${answer.unanswered}`);
      this.options.onRetry?.(`${method} ${path}`, answer.unanswered);
      await sleep(Math.min(100 * 2 ** attempt, 1000));
    }
  }

  private async once(
    person: string,
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Answer | { readonly unanswered: string }> {
    try {
      const response = await fetch(`${this.options.api}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await this.token(person)}`,
          'accept-language': 'en',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        signal: AbortSignal.timeout(20_000),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = (await response.json()) as Answer['body'];
      if (response.status >= 500 || response.status === 429) return { unanswered: `${response.status}` };
      if (response.status === 401) this.tokens.delete(person);
      if (!response.ok) throw new Refused(response.status, answer);
      return { status: response.status, body: answer };
    } catch (error) {
      if (error instanceof Refused) throw error;
      this.tokens.delete(person);
      return { unanswered: error instanceof Error ? error.message : String(error) };
    }
  }

  private token(person: string): Promise<string> {
    const known = this.tokens.get(person);
    if (known) return known;
    const fresh = signInWithoutBrowser({ issuer: this.options.issuer, subject: person }).then(
      ({ accessToken }) => accessToken,
    );
    this.tokens.set(person, fresh);
    return fresh;
  }
}
