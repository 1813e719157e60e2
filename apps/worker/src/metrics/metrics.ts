import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Lag } from '@behov/persistence';
import { metricNames } from './names.js';

/** What became of an attempt at outside work. `repeated`: done again because a crash left it unknown whether it was. */
export type WorkOutcome = 'done' | 'repeated' | 'known' | 'training' | 'nobody' | 'failed';

/** The worker's metrics in a registry of their own. */
export class Metrics {
  readonly registry = new Registry();
  private readonly outside = new Counter({
    name: metricNames.outsideWork,
    help: 'Attempts at outside work, by kind and what came of them',
    labelNames: ['kind', 'outcome'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  countWork(kind: string, outcome: WorkOutcome): void {
    this.outside.inc({ kind, outcome });
  }

  /** Asks how far the workflows are behind whenever the metrics are read. */
  showLag(read: () => Promise<Lag>): void {
    const untold = new Gauge({
      name: metricNames.untoldCases,
      help: 'Cases with events that their workflow has not been told',
      registers: [this.registry],
    });
    new Gauge({
      name: metricNames.relayLag,
      help: 'Seconds that the oldest event has waited to be told to its workflow',
      registers: [this.registry],
      async collect() {
        const { cases, oldestMs } = await read();
        untold.set(cases);
        this.set(oldestMs / 1000);
      },
    });
  }
}
