import { randomUUID } from 'node:crypto';
import { signInWithoutBrowser } from '@behov/identity';
import { type LocalStack, startStack, temporarySettings } from '@behov/local-stack';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Http, type HttpAnswer } from './http.js';

const parts = [
  'postgres',
  'temporal',
  'migrations',
  'search-attributes',
  'mailbox',
  'identity',
  'worker',
  'api',
] as const;

export interface ProgramOptions {
  /** Where Node writes the processor profiles of our programs, when they end. */
  readonly profile: string | undefined;
}

/** The program under measurement, in a temporary folder, with a database that waits for the disk. */
export class Program {
  private readonly tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  readonly http: Http;

  private constructor(readonly stack: LocalStack) {
    this.http = new Http(stack.settings.publicUrl);
  }

  static async start({ profile }: ProgramOptions): Promise<Program> {
    const settings = await temporarySettings({ durable: true });
    const env = {
      // The driver is few people who click very fast.
      BEHOV_REQUESTS_PER_MINUTE: '100000000',
      ...(profile ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` } : {}),
    };
    return new Program(await startStack({ parts, settings, env }));
  }

  env(name: string): string {
    return this.stack.env[name] ?? '';
  }

  pid(name: 'postgres' | 'temporal' | 'api' | 'worker'): number {
    return this.stack.part(name).pid!;
  }

  /** A token of the development provider; a new one before it runs out. */
  token(subject: string): Promise<string> {
    const known = this.tokens.get(subject);
    if (known && known.until > Date.now()) return known.token;
    const token = signInWithoutBrowser({ issuer: this.env('OIDC_ISSUER'), subject }).then((one) => one.accessToken);
    this.tokens.set(subject, { token, until: Date.now() + 4 * 60_000 });
    return token;
  }

  /** @throws Error unless it was accepted */
  async post(person: string, path: string, body: unknown, http = this.http): Promise<HttpAnswer['body']> {
    const answer = await http.post({ path, token: await this.token(person), key: randomUUID(), body });
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  async stop(): Promise<void> {
    this.http.close();
    await this.stack.stop();
    await rm(dirname(this.stack.settings.stateDir), { recursive: true, force: true });
  }
}
