import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres } from '../postgres/start-postgres.js';
import type { ProcessEvent, SupervisedProcess, SupervisionOptions } from '../process/supervised-process.js';
import { startTemporal } from '../temporal/start-temporal.js';
import { ownerDatabaseUrlOf, programEnvironment } from './environment.js';
import { outsideIssuer, outsidePostgres, outsideTemporal } from './outside.js';
import { type Part, partOf } from './part.js';
import { type PartName, programs } from './programs.js';
import { logFileOf, runTask, serviceOf } from './run-program.js';
import { registerSearchAttributes, searchAttributes } from './search-attributes.js';
import { type StackSettings, temporarySettings } from './settings.js';

/** All parts, in an order in which they can be read. */
export const allParts: readonly PartName[] = [
  'postgres',
  'temporal',
  'search-attributes',
  ...programs.map(({ name }) => name),
];

/** What the one who starts a stack hears. `note` is a line for a person. */
export type StackEvent =
  | { readonly kind: 'starting'; readonly part: PartName }
  | { readonly kind: 'ready'; readonly part: PartName; readonly tookMs: number; readonly outside: boolean }
  | { readonly kind: 'note'; readonly text: string }
  | ProcessEvent;

export interface StackOptions {
  /** Default: all. Parts that others need are not added by themselves. */
  readonly parts?: readonly PartName[];
  /** Default: {@link temporarySettings}, whose folder is removed when the stack has stopped. */
  readonly settings?: StackSettings;
  /** Whether a part that dies is started again. Default false. */
  readonly restart?: boolean;
  /** Added to every program's environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly onEvent?: (event: StackEvent) => void;
}

/** Starts the parts, each as soon as those that it needs are ready. If one fails, stops the others and throws. */
export async function startStack(options: StackOptions = {}): Promise<LocalStack> {
  const settings = options.settings ?? (await temporarySettings());
  const stack = new LocalStack(settings, options, options.settings ? undefined : dirname(settings.stateDir));
  await stack.start();
  return stack;
}

/** A set of running parts. */
export class LocalStack {
  readonly #parts = new Map<PartName, Part>();
  readonly #starts = new Map<PartName, Promise<void>>();
  readonly #wanted: readonly PartName[];
  #databaseUrl: string;
  #stopping = false;
  #started = false;

  constructor(
    readonly settings: StackSettings,
    private readonly options: StackOptions = {},
    private readonly temporaryFolder?: string,
  ) {
    this.#wanted = options.parts ?? allParts;
    this.#databaseUrl = ownerDatabaseUrlOf(settings);
  }

  /** The contract's variables (infra/README.md), for a program or a client that belongs to this stack. */
  get env(): Record<string, string> {
    return { ...programEnvironment(this.settings, this.#databaseUrl), ...this.options.env };
  }

  /** The handle on a part that was started here. Throws if it wasn't. */
  part(name: PartName): Part {
    const part = this.#parts.get(name);
    if (!part) throw new Error(`${name} was not started here. Started: ${[...this.#parts.keys()].join(', ')}`);
    return part;
  }

  async start(): Promise<void> {
    try {
      await Promise.all(this.#wanted.map((name) => this.#startInTurn(name)));
      this.#started = true;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Stops all, those first that nothing else needs. Safe to call while parts are being started, and twice. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const stops = new Map<PartName, Promise<void>>();
    const stop = (name: PartName): Promise<void> => {
      const known = stops.get(name);
      if (known) return known;
      const dependents = this.#wanted.filter((other) => needsOf(other).includes(name));
      const stopped = Promise.all(dependents.map(stop)).then(() => this.#parts.get(name)?.stop());
      stops.set(name, stopped);
      return stopped;
    };
    await Promise.all(this.#wanted.map(stop));
    // A server that was just being made has its handle only now.
    await Promise.race([Promise.allSettled(this.#starts.values()), wait(3_000, undefined, { ref: false })]);
    await Promise.all([...this.#parts.values()].map((part) => part.stop()));
    // Of a start that failed, the logs are wanted.
    if (this.#started && this.temporaryFolder) await rm(this.temporaryFolder, { recursive: true, force: true });
  }

  #startInTurn(name: PartName): Promise<void> {
    const known = this.#starts.get(name);
    if (known) return known;
    const needs = needsOf(name).filter((need) => this.#wanted.includes(need));
    const start = Promise.all(needs.map((need) => this.#startInTurn(need))).then(() => this.#startTimed(name));
    this.#starts.set(name, start);
    return start;
  }

  async #startTimed(part: PartName): Promise<void> {
    if (this.#stopping) return;
    const from = performance.now();
    this.#tell({ kind: 'starting', part });
    const outside = await this.#startPart(part);
    if (!this.#stopping) this.#tell({ kind: 'ready', part, tookMs: performance.now() - from, outside });
  }

  /** True if the part is a server from outside. */
  async #startPart(name: PartName): Promise<boolean> {
    const { databaseUrl, temporalAddress, oidcIssuer, temporalNamespace } = this.settings;
    if (name === 'postgres') return databaseUrl ? within(outsidePostgres(databaseUrl)) : this.#startPostgres();
    if (name === 'temporal') return temporalAddress ? within(outsideTemporal(temporalAddress)) : this.#startTemporal();
    if (name === 'identity' && oidcIssuer) return within(outsideIssuer(oidcIssuer));
    if (name === 'temporal-ui' && temporalAddress) return true;
    // An outside provider does not know the examples' people.
    if (name === 'examples' && oidcIssuer) return true;
    if (name === 'search-attributes') {
      await registerSearchAttributes(this.env['TEMPORAL_ADDRESS'] ?? '', temporalNamespace, searchAttributes);
      return false;
    }
    return this.#startProgram(name);
  }

  async #startPostgres(): Promise<boolean> {
    const { stateDir, ports, durable } = this.settings;
    const server = await startPostgres({
      dataDir: join(stateDir, 'postgres'),
      port: ports.postgres,
      durable,
      logFile: logFileOf('postgres', this.settings),
      log: (text) => this.#tell({ kind: 'note', text }),
      ...this.#supervision,
    });
    this.#databaseUrl = server.url;
    this.#keep('postgres', server.process);
    return false;
  }

  async #startTemporal(): Promise<boolean> {
    const { stateDir, ports, publicUrl } = this.settings;
    const server = await startTemporal({
      dbFile: join(stateDir, 'temporal.db'),
      port: ports.temporal,
      uiPort: this.#wanted.includes('temporal-ui') ? ports.temporalUiServer : undefined,
      codecEndpoint: `${publicUrl}/codec`,
      searchAttributes,
      logFile: logFileOf('temporal', this.settings),
      log: (text) => this.#tell({ kind: 'note', text }),
      ...this.#supervision,
    });
    this.#keep('temporal', server.process);
    return false;
  }

  async #startProgram(name: PartName): Promise<boolean> {
    const program = programs.find((each) => each.name === name);
    if (!program) throw new Error(`There is no part named ${name}. Parts: ${allParts.join(', ')}`);
    const env = { ...process.env, ...this.settings.env, ...this.env };
    if (program.kind === 'task') {
      await runTask(program, env, this.settings);
    } else {
      const service = serviceOf(program, env, this.settings, this.#supervision);
      this.#parts.set(name, partOf(name, service));
      await service.start();
    }
    return false;
  }

  #keep(name: PartName, server: SupervisedProcess): void {
    this.#parts.set(name, partOf(name, server));
  }

  get #supervision(): SupervisionOptions {
    return { restart: this.options.restart, onEvent: (event) => this.#tell(event) };
  }

  #tell(event: StackEvent): void {
    this.options.onEvent?.(event);
  }
}

function needsOf(name: PartName): readonly PartName[] {
  if (name === 'search-attributes') return ['temporal'];
  return programs.find((each) => each.name === name)?.after ?? [];
}

async function within(reached: Promise<void>): Promise<true> {
  await reached;
  return true;
}
