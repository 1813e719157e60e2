import { inTime, type Probe } from './probes.js';

export interface PartHealth {
  readonly name: string;
  /** Without a part that isn't needed (the issuer's keys are remembered, workflows catch up) the program is degraded, and still ready. */
  readonly needed: boolean;
  readonly probe: Probe;
}

export interface HealthReport {
  readonly status: 'ready' | 'degraded' | 'down' | 'stopping';
  readonly parts: Readonly<Record<string, 'up' | 'down'>>;
}

/** Asked at most once a second, however many ask. */
const keptMilliseconds = 1_000;

/** Which parts the program can reach. */
export class Health {
  private stopping = false;
  private last: { readonly at: number; readonly report: Promise<HealthReport> } | undefined;

  constructor(private readonly parts: readonly PartHealth[]) {}

  /** From now on not ready: whoever spreads the requests sends no more. */
  stop(): void {
    this.stopping = true;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  report(): Promise<HealthReport> {
    if (this.stopping) return Promise.resolve({ status: 'stopping', parts: {} });
    const at = performance.now();
    if (!this.last || at - this.last.at > keptMilliseconds) this.last = { at, report: this.ask() };
    return this.last.report;
  }

  private async ask(): Promise<HealthReport> {
    const found = await Promise.all(
      this.parts.map(async ({ name, needed, probe }) => ({ name, needed, up: await isUp(probe) })),
    );
    const down = found.filter((one) => !one.up);
    return {
      status: down.some((one) => one.needed) ? 'down' : down.length > 0 ? 'degraded' : 'ready',
      parts: Object.fromEntries(found.map(({ name, up }) => [name, up ? 'up' : 'down'])),
    };
  }
}

const isUp = (probe: Probe): Promise<boolean> =>
  inTime(probe()).then(
    () => true,
    () => false,
  );
