import { setTimeout as sleep } from 'node:timers/promises';
import type { CaseFile } from './case-file.js';
import { Refused, type Answer, type Client } from './client.js';
import type { Story } from './story.js';
import type { Tried } from './tries.js';

/** One recorded event, as the API's history tells it. */
export interface ToldEvent {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: { readonly role: string };
  readonly commandId: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

export interface PlayedCaseOptions {
  readonly file: CaseFile;
  readonly client: Client;
  readonly story: Story;
  /** Distinguishes this run's idempotency keys from another's. */
  readonly run: string;
  /** Called before each command is sent: where a test breaks things. */
  beforeCommand?(number: number): Promise<void>;
}

const kebab = (name: string) => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

/** A case being played: gives commands as its people, moves its clock, waits for what time brings. */
export class PlayedCase {
  id = '';
  /** The case's time after the last command. */
  now = '';
  seq = 0;
  /** Every command that was acknowledged: what the log must hold, each once. */
  readonly acknowledged: string[] = [];
  /** The stops that have held the case back, by id. */
  readonly stops: string[] = [];
  /** What was tried in vain, in order. */
  readonly tried: Tried[] = [];
  private sent = 0;

  constructor(readonly options: PlayedCaseOptions) {}

  get file(): CaseFile {
    return this.options.file;
  }

  /** Begins the case; its commands follow with `give`. */
  async begin(person: string, body: unknown): Promise<void> {
    const answer = await this.send(person, '/v1/cases', body);
    this.id = String(answer.body['caseId']);
    this.took(answer);
    this.options.story.step(this.now, person, 'CreateCase', `case ${this.id}`);
  }

  /** @throws Refused when the program refuses */
  async give(person: string, command: string, body: object, note = ''): Promise<void> {
    this.took(await this.send(person, `/v1/cases/${this.id}/commands/${kebab(command)}`, body));
    this.options.story.step(this.now, person, command, note);
  }

  /** A submission to a window; it does not touch the case's own stream. */
  async submit(person: string, window: string, body: object, note = ''): Promise<void> {
    const path = `/v1/cases/${this.id}/windows/${encodeURIComponent(window)}/submissions`;
    await this.send(person, path, body);
    this.options.story.step(this.now, person, 'Submit', `${window}${note ? `; ${note}` : ''}`);
  }

  /** The refusal that a command meets; it is part of the story. @throws Error when it was accepted */
  async refusal(what: string, person: string, attempt: () => Promise<void>): Promise<Refused> {
    const refused = await attempt().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(refused instanceof Refused)) throw refused ?? new Error(`${what} was not refused`);
    this.options.story.step(this.now, person, what, `refused: ${refused.code}`);
    return refused;
  }

  /** Gives a command with a deadline; where the law's minimum is longer, takes the earliest that the refusal offers. */
  async giveEarliest(
    person: string,
    command: string,
    field: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    try {
      await this.give(person, command, body);
    } catch (error) {
      if (!(error instanceof Refused) || error.field !== field || error.expected === undefined) throw error;
      this.options.story.step(this.now, person, command, `refused: ${error.code}; the earliest is ${error.expected}`);
      await this.give(person, command, { ...body, [field]: error.expected }, `${field} ${error.expected}`);
    }
  }

  /** Moves the clock to an instant; on the way everything that time brings happens at its time. */
  async waitUntil(person: string, target: string, why: string): Promise<void> {
    const from = this.now;
    while (this.now < target) {
      const before = this.seq;
      try {
        await this.advance(person, target);
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== 'CLOCK-DEADLINE' || !error.expected) throw error;
        if (error.expected > this.now) await this.advance(person, error.expected);
        await this.untilTimeHasSpoken(Math.max(before, this.seq));
      }
    }
    this.options.story.waited(from, this.now, why);
  }

  /** The case as this person sees it. */
  async look(person: string): Promise<Answer['body']> {
    return (await this.options.client.get(person, `/v1/cases/${this.id}`)).body;
  }

  /** What the API tells about the case: `rulebook`, `plan` and the like; nothing more for the case itself. */
  async ask(what: string, person = this.watcher): Promise<Answer['body']> {
    return (await this.options.client.get(person, `/v1/cases/${this.id}${what === '' ? '' : `/${what}`}`)).body;
  }

  /** The procurement as a supplier sees it. */
  async asSupplier(person: string): Promise<Answer['body']> {
    return (await this.options.client.get(person, `/v1/procurements/${this.id}`)).body;
  }

  async history(person: string, after = 0): Promise<readonly ToldEvent[]> {
    const told: ToldEvent[] = [];
    for (let from: number | undefined = after; from !== undefined;) {
      const page = await this.options.client.get(person, `/v1/cases/${this.id}/history?after=${from}&limit=200`);
      const items = page.body['items'] as readonly ToldEvent[];
      told.push(...items);
      from = items.length === 0 ? undefined : items.at(-1)!.seq;
    }
    return told;
  }

  /** Waits for what time brings at the clock's present instant. */
  timeSpeaks(): Promise<void> {
    return this.untilTimeHasSpoken(this.seq);
  }

  private async advance(person: string, to: string): Promise<void> {
    this.took(await this.send(person, `/v1/cases/${this.id}/commands/advance-clock`, { to }));
    // The answer tells when the command was decided: by the clock as it stood before.
    this.now = to;
  }

  /** What is due is done by the case's workflow: until its command is recorded the clock stands still. */
  private async untilTimeHasSpoken(seq: number): Promise<void> {
    const watcher = this.watcher;
    const until = Date.now() + 60_000;
    for (;;) {
      const news = await this.history(watcher, seq);
      for (const event of news.filter((one) => one.actor.role === 'system')) {
        this.options.story.step(event.at, 'the system', event.type, describe(event));
      }
      if (news.length > 0) {
        this.seq = news.at(-1)!.seq;
        return;
      }
      if (Date.now() > until) throw new Error('what was due did not happen within a minute: is the worker running?');
      await sleep(50);
    }
  }

  /** Who reads the history for the story. */
  watcher = '';

  private async send(person: string, path: string, body: unknown): Promise<Answer> {
    this.sent += 1;
    await this.options.beforeCommand?.(this.sent);
    const key = `${this.options.run}-${this.sent}`;
    const answer = await this.options.client.post(person, path, key, body);
    this.acknowledged.push(key);
    return answer;
  }

  private took({ body }: Answer): void {
    this.now = String(body['at']);
    this.seq = Number(body['seq']);
  }
}

function describe({ facts }: ToldEvent): string {
  const told = facts?.['window'] ?? facts?.['task'] ?? facts?.['track'] ?? '';
  return String(told);
}
