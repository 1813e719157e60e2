import { signInWithoutBrowser } from '@behov/identity';
import { startStack, temporarySettings, type LocalStack } from '@behov/local-stack';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../application.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { openParts } from '../open-parts.js';
import type { Parts } from '../parts.js';
import { openLogger } from '../platform/log/logger.js';

/** What the API answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Asking {
  readonly as?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is, in place of `body` as JSON. */
  readonly raw?: string | Uint8Array;
}

/** The API over real HTTP, with PostgreSQL and the development identity provider as processes of their own. */
export class TestApi {
  private readonly tokens = new Map<string, Promise<string>>();
  /** What the program has logged, line by line. */
  readonly logged: string[] = [];
  private keys = 0;

  private constructor(
    readonly stack: LocalStack,
    readonly parts: Parts,
    private readonly app: NestFastifyApplication,
    readonly url: string,
  ) {}

  static async start({
    env = {},
    parts: replaced = {},
    durable = false,
  }: {
    durable?: boolean;
    env?: Record<string, string>;
    parts?: Partial<Parts>;
  } = {}): Promise<TestApi> {
    const stack = await startStack({
      parts: ['postgres', 'migrations', 'identity'],
      settings: await temporarySettings({ durable }),
    });
    const logged: string[] = [];
    const configuration = readConfiguration({ ...stack.env, BEHOV_LOG_LEVEL: 'info', ...env });
    const logger = openLogger(configuration.logLevel, { write: (line: string) => void logged.push(line) });
    const parts = { ...openParts(configuration, logger), ...replaced };
    const app = await createApplication(parts);
    await app.listen(configuration.port, '127.0.0.1');
    const api = new TestApi(stack, parts, app, `http://127.0.0.1:${configuration.port}`);
    Object.defineProperty(api, 'logged', { value: logged });
    return api;
  }

  token(subject: string): Promise<string> {
    const known = this.tokens.get(subject);
    if (known) return known;
    const { issuer } = this.parts.configuration;
    const fresh = signInWithoutBrowser({ issuer, subject }).then(({ accessToken }) => accessToken);
    this.tokens.set(subject, fresh);
    return fresh;
  }

  async ask(path: string, { as, method = 'GET', headers = {}, body, raw }: Asking = {}): Promise<Answer> {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(as === undefined ? {} : { authorization: `Bearer ${await this.token(as)}` }),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent as string }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text !== '' ? (JSON.parse(text) as Answer['body']) : {},
    };
  }

  get(as: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.ask(path, { as, headers });
  }

  /** A write, with a new Idempotency-Key unless one is given. */
  post(as: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    this.keys += 1;
    return this.ask(path, { as, method: 'POST', body, headers: { 'idempotency-key': `key-${this.keys}`, ...headers } });
  }

  /** The answer. @throws Error with what came instead, when the status is another */
  async expectStatus(status: number, asked: Promise<Answer>): Promise<Answer> {
    const answer = await asked;
    if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}: ${answer.text}`);
    return answer;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.parts.close();
    await this.stack.stop();
  }
}
