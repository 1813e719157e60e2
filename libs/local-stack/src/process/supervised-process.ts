import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type StopSignal, endProcess, sendSignal } from './end-process.js';
import { guard } from './guard.js';
import { logSince, openLog, sizeOf } from './log-file.js';
import { type ProcessIdentity, identityOf } from './process-identity.js';
import { type Probe, untilReady } from './readiness.js';

/** How a part is started, seen as ready and stopped. Times in milliseconds. */
export interface ProcessSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  readonly logFile: string;
  readonly ready: Probe;
  readonly readyWithinMs: number;
  readonly stopSignal?: StopSignal;
  readonly graceMs?: number;
  /** How often a start that ends before it was ready is tried again, with a growing pause. Default 0. */
  readonly retries?: number;
  /** Runs before each spawn, for instance to stop what an earlier run left. */
  readonly prepare?: () => Promise<void>;
}

/** What happens to a part: `spawned` at each start, the others after it was ready once. */
export type ProcessEvent =
  | { readonly kind: 'spawned'; readonly name: string; readonly identity: ProcessIdentity }
  | { readonly kind: 'exited'; readonly name: string; readonly how: string; readonly restartInMs: number | undefined }
  | { readonly kind: 'restarted'; readonly name: string; readonly pid: number; readonly tookMs: number }
  | { readonly kind: 'restart-failed'; readonly name: string; readonly reason: string };

export interface SupervisionOptions {
  /**
   * Starts the part anew when it ends without being asked to; it then also outlives a starter that is killed, and the next
   * one takes over. Default false: a test that kills wants it dead, and nothing is to outlive a killed test run.
   */
  readonly restart?: boolean;
  readonly onEvent?: (event: ProcessEvent) => void;
}

const live = new Set<SupervisedProcess>();
// A program that ends without stopping its parts, for instance a failed test run, leaves none behind.
process.on('exit', () => {
  for (const part of live) part.kill9();
});

/** One child process that is started, watched, stopped, killed and started again. */
export class SupervisedProcess {
  #child: ChildProcess | undefined;
  #identity: ProcessIdentity | undefined;
  #wanted = false;
  #failures = 0;

  constructor(
    readonly spec: ProcessSpec,
    private readonly options: SupervisionOptions = {},
  ) {}

  get name(): string {
    return this.spec.name;
  }

  /** Undefined while it doesn't run. */
  get identity(): ProcessIdentity | undefined {
    return this.#identity;
  }

  get pid(): number | undefined {
    return this.#identity?.pid;
  }

  /** Resolves when the part is ready. Throws with the end of its log if it ends or isn't ready in time. */
  async start(): Promise<void> {
    if (this.#identity) return;
    this.#wanted = true;
    try {
      await this.#startWithRetries();
    } catch (error) {
      this.#wanted = false;
      throw error;
    }
  }

  /** Asks it to stop and, after the grace time, kills it. Nothing to do if it doesn't run. */
  async stop(): Promise<void> {
    this.#wanted = false;
    const identity = this.#identity;
    if (!identity) return;
    const exit = this.#exit();
    await endProcess(identity, this.spec.stopSignal ?? 'SIGTERM', this.spec.graceMs ?? 10_000);
    await exit;
  }

  /** `kill -9`, at once and without waiting. Supervision, where it is on, starts it again unless it was being stopped. */
  kill9(): void {
    if (this.#identity) sendSignal(this.#identity, 'SIGKILL');
  }

  /** `kill -9`, and resolves when it is gone and stays gone until {@link start}. */
  async crash(): Promise<void> {
    this.#wanted = false;
    const exit = this.#exit();
    this.kill9();
    await exit;
  }

  async #startWithRetries(): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.spec.prepare?.();
        return await this.#startOnce();
      } catch (error) {
        if (!this.#wanted || attempt >= (this.spec.retries ?? 0)) throw error;
        await wait(Math.min(100 * 2 ** attempt, 2_000));
      }
    }
  }

  async #startOnce(): Promise<void> {
    const from = sizeOf(this.spec.logFile);
    const child = this.#spawn();
    const over = new AbortController();
    const exit = new Promise<never>((_, reject) => {
      child.once('error', (error) => reject(new Error(`${this.name} could not be started: ${error.message}`)));
      child.once('exit', (code, signal) =>
        reject(new Error(this.#explain(`ended at once, ${howOf(code, signal)}`, from))),
      );
    });
    const ready = untilReady(this.spec.ready, this.spec.readyWithinMs, over.signal).catch((error: Error) => {
      throw new Error(this.#explain(error.message, from));
    });
    try {
      await Promise.race([ready, exit]);
    } catch (error) {
      over.abort();
      await this.#discard(child);
      throw error;
    }
    this.#watch(child);
  }

  async #discard(child: ChildProcess): Promise<void> {
    live.delete(this);
    if (child.pid === undefined) return;
    const exit = this.#exit();
    child.kill('SIGKILL');
    await exit;
  }

  #spawn(): ChildProcess {
    const { command, args, env, cwd, uid, gid, logFile } = this.spec;
    const log = openLog(logFile);
    // A process group of its own: Ctrl-C in a terminal reaches the starter alone, which then stops its parts in order.
    const child = spawn(command, args, { env, cwd, uid, gid, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.#child = child;
    this.#identity = child.pid === undefined ? undefined : identityOf(child.pid);
    live.add(this);
    if (this.#identity) this.options.onEvent?.({ kind: 'spawned', name: this.name, identity: this.#identity });
    const callOff = child.pid === undefined || this.options.restart ? () => {} : guard(child.pid);
    child.once('exit', () => {
      callOff();
      if (this.#child !== child) return;
      this.#identity = undefined;
      live.delete(this);
    });
    return child;
  }

  #watch(child: ChildProcess): void {
    const since = performance.now();
    child.once('exit', (code, signal) => {
      if (this.#child !== child) return;
      if (performance.now() - since > 30_000) this.#failures = 0;
      if (this.#wanted) this.#onUnexpectedExit(howOf(code, signal));
    });
  }

  #onUnexpectedExit(how: string): void {
    const restartInMs = this.options.restart ? Math.min(250 * 2 ** this.#failures, 15_000) : undefined;
    this.#failures += 1;
    this.options.onEvent?.({ kind: 'exited', name: this.name, how, restartInMs });
    if (restartInMs === undefined) this.#wanted = false;
    else void this.#restartAfter(restartInMs);
  }

  async #restartAfter(pauseMs: number): Promise<void> {
    await wait(pauseMs);
    if (!this.#wanted) return;
    const from = performance.now();
    try {
      await this.#startWithRetries();
      const tookMs = performance.now() - from;
      if (this.pid) this.options.onEvent?.({ kind: 'restarted', name: this.name, pid: this.pid, tookMs });
    } catch (error) {
      if (!this.#wanted) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.options.onEvent?.({ kind: 'restart-failed', name: this.name, reason });
      this.#onUnexpectedExit('it could not be started');
    }
  }

  #exit(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null || !this.#identity) return Promise.resolve();
    return new Promise((resolve) => child.once('exit', () => resolve()));
  }

  #explain(what: string, from: number): string {
    const tail = logSince(this.spec.logFile, from);
    return `${this.name} ${what}\n${tail ? `${indent(tail)}\n` : ''}  log: ${this.spec.logFile}`;
  }
}

function howOf(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `killed by ${signal}` : `exit status ${code}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  | ');
}
