import type { PortName } from './ports.js';

/** The names of all parts of a stack. */
export type PartName =
  | 'postgres'
  | 'temporal'
  | 'temporal-ui'
  | 'migrations'
  | 'search-attributes'
  | 'mailbox'
  | 'identity'
  | 'worker'
  | 'api'
  | 'examples';

/** One of our own programs: a compiled file that Node runs. */
export interface Program {
  readonly name: PartName;
  readonly title: string;
  /** Relative to the checkout. */
  readonly entry: string;
  readonly args?: readonly string[];
  /** A task ends by itself with status 0; a service is ready when it answers, and stays. */
  readonly kind: 'task' | 'service';
  readonly port?: PortName;
  /** Asked by HTTP on the port; without it, ready when the port accepts connections. */
  readonly readyPath?: string;
  /** Parts that must be ready before, as far as they belong to the stack. */
  readonly after: readonly PartName[];
  readonly readyWithinMs: number;
  /** How long it may take to finish what it does when asked to stop. */
  readonly graceMs: number;
}

/** What `npm start`, the tests, the rehearsal and the bench run beside PostgreSQL and Temporal. */
export const programs: readonly Program[] = [
  {
    name: 'migrations',
    title: 'migrations',
    entry: 'libs/persistence/dist/migrate.js',
    kind: 'task',
    after: ['postgres'],
    readyWithinMs: 120_000,
    graceMs: 10_000,
  },
  {
    name: 'temporal-ui',
    title: "Temporal's Web UI",
    entry: 'infra/dist/temporal-ui.js',
    kind: 'service',
    port: 'temporalUi',
    // The Web UI answers its own pages before it has found the server; this asks the server.
    readyPath: '/api/v1/cluster-info',
    after: ['temporal'],
    readyWithinMs: 30_000,
    graceMs: 2_000,
  },
  {
    name: 'mailbox',
    title: 'development mailbox',
    entry: 'infra/dist/mailbox.js',
    kind: 'service',
    port: 'mail',
    after: [],
    readyWithinMs: 30_000,
    graceMs: 2_000,
  },
  {
    name: 'identity',
    title: 'development identity provider',
    entry: 'apps/development-identity/dist/main.js',
    kind: 'service',
    port: 'identity',
    readyPath: '/.well-known/openid-configuration',
    after: [],
    readyWithinMs: 60_000,
    graceMs: 5_000,
  },
  {
    name: 'worker',
    title: 'worker',
    entry: 'apps/worker/dist/main.js',
    kind: 'service',
    port: 'workerMetrics',
    readyPath: '/health/ready',
    after: ['migrations', 'search-attributes', 'temporal', 'postgres', 'mailbox'],
    readyWithinMs: 90_000,
    graceMs: 20_000,
  },
  {
    name: 'api',
    title: 'API',
    entry: 'apps/api/dist/main.js',
    kind: 'service',
    port: 'api',
    readyPath: '/health/ready',
    after: ['migrations', 'temporal', 'postgres', 'identity'],
    readyWithinMs: 90_000,
    graceMs: 10_000,
  },
  {
    name: 'examples',
    title: "the examples' organisations and people",
    entry: 'tools/rehearse/dist/register-examples.js',
    kind: 'task',
    after: ['api', 'identity'],
    readyWithinMs: 60_000,
    graceMs: 2_000,
  },
];
