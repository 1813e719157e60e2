import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PartName, type ProcessIdentity, endProcess, identityOf, isAlive } from '@behov/local-stack';

/** What a run leaves in `run.json`, so that the next one finds it. */
export interface Run {
  readonly starter: ProcessIdentity;
  readonly startedAt: string;
  readonly state: 'starting' | 'running';
  /** Name of what is there and where, for people. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, ProcessIdentity>>;
}

/** Another starter runs on this state folder. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';

  constructor(readonly run: Run) {
    super(`Behov runs already (pid ${run.starter.pid}, since ${run.startedAt}).`);
  }
}

/** The order in which an abandoned run's parts are stopped: those first that use the others. */
const stopOrder: readonly PartName[] = ['api', 'worker', 'identity', 'mailbox', 'temporal-ui', 'temporal', 'postgres'];

/** The run file of one state folder, held by this process from {@link claim} to {@link release}. */
export class RunFile {
  readonly #file: string;
  #run: Run;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    readonly stateDir: string,
    addresses: Readonly<Record<string, string>>,
  ) {
    this.#file = join(stateDir, 'run.json');
    const starter = identityOf(process.pid) ?? { pid: process.pid, started: '' };
    this.#run = { starter, startedAt: new Date().toISOString(), state: 'starting', addresses, parts: {} };
  }

  /**
   * Takes the state folder for this process. What a run left whose starter died is stopped first, and told to `say`.
   * Throws {@link AlreadyRunningError} if a starter lives.
   */
  async claim(say: (line: string) => void): Promise<void> {
    await mkdir(this.stateDir, { recursive: true });
    while (!(await this.#create())) {
      const earlier = await this.#read();
      if (!earlier) continue;
      if (isAlive(earlier.starter)) throw new AlreadyRunningError(earlier);
      await stopParts(earlier, say);
      await rm(this.#file, { force: true });
    }
  }

  setPart(name: string, identity: ProcessIdentity): void {
    this.#run = { ...this.#run, parts: { ...this.#run.parts, [name]: identity } };
    this.#write();
  }

  setRunning(): void {
    this.#run = { ...this.#run, state: 'running' };
    this.#write();
  }

  async release(): Promise<void> {
    await this.#writing;
    await rm(this.#file, { force: true });
  }

  /** False if there is a run file already. `link` makes it appear complete, and for one of two starters only. */
  async #create(): Promise<boolean> {
    const mine = `${this.#file}.${randomUUID()}`;
    await writeFile(mine, this.#text());
    try {
      await link(mine, this.#file);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(mine, { force: true });
    }
  }

  /** Undefined if it is gone, or was not written by a starter: then it is put aside. */
  async #read(): Promise<Run | undefined> {
    const text = await readFile(this.#file, 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    try {
      const run = JSON.parse(text) as Run;
      if (typeof run.starter.pid === 'number' && typeof run.parts === 'object') return run;
    } catch {
      // Handled below, as any other text that is no run.
    }
    await rename(this.#file, `${this.#file}.unreadable`);
    return undefined;
  }

  #write(): void {
    const text = this.#text();
    const next = `${this.#file}.next`;
    this.#writing = this.#writing.then(async () => {
      await writeFile(next, text);
      await rename(next, this.#file);
    });
  }

  #text(): string {
    return `${JSON.stringify(this.#run, undefined, 2)}\n`;
  }
}

async function stopParts(run: Run, say: (line: string) => void): Promise<void> {
  const alive = stopOrder.filter((name) => {
    const identity = run.parts[name];
    return identity && isAlive(identity);
  });
  if (alive.length === 0)
    return say(`The run of ${run.startedAt} (pid ${run.starter.pid}) ended without a farewell; nothing of it is left.`);
  say(`The run of ${run.startedAt} (pid ${run.starter.pid}) ended without stopping its parts:`);
  for (const name of alive) {
    const identity = run.parts[name];
    if (!identity) continue;
    // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients.
    const how = await endProcess(identity, name === 'postgres' ? 'SIGINT' : 'SIGTERM', 10_000);
    say(`  ${name} (pid ${identity.pid}) ${how}`);
  }
}
