import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { metricNames } from './names.js';

export type CommandOutcome = 'accepted' | 'repeated' | 'refused' | 'failed';

const buckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** What Prometheus reads. Sealed submissions are counted in none of it: nobody may tell how many have come. */
export class Metrics {
  readonly registry = new Registry();

  private readonly commands = new Counter({
    name: metricNames.commands,
    help: 'Commands by name and outcome',
    labelNames: ['command', 'outcome'],
    registers: [this.registry],
  });
  private readonly commandSeconds = new Histogram({
    name: metricNames.commandSeconds,
    help: 'Seconds from a command’s arrival to its answer',
    labelNames: ['command'],
    buckets,
    registers: [this.registry],
  });
  private readonly requests = new Counter({
    name: metricNames.requests,
    help: 'HTTP requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });
  private readonly requestSeconds = new Histogram({
    name: metricNames.requestSeconds,
    help: 'Seconds that HTTP requests took',
    labelNames: ['method', 'route'],
    buckets,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  command(command: string, outcome: CommandOutcome, seconds: number): void {
    this.commands.inc({ command, outcome });
    this.commandSeconds.observe({ command }, seconds);
  }

  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.inc({ method, route, status: String(status) });
    this.requestSeconds.observe({ method, route }, seconds);
  }
}
