import { dirname } from 'node:path';
import pg from 'pg';
import { freePort } from '../process/ports.js';
import { databaseProbe } from './database-probe.js';
import { type SupervisionOptions, SupervisedProcess } from '../process/supervised-process.js';
import { initialise } from './initialise.js';
import { passablePlace } from './passable-place.js';
import { postgresBinaries } from './postgres-binaries.js';
import { serverUser } from './postgres-user.js';
import { stopLeftOver } from './stop-left-over.js';

export interface PostgresOptions extends SupervisionOptions {
  /** The folder of the data; made if it doesn't exist. */
  readonly dataDir: string;
  /** Default: a free one, kept over restarts of the same handle. */
  readonly port?: number;
  /** Default: `<dataDir>.log`. */
  readonly logFile?: string;
  /** False turns off waiting for the disk: faster, for tests that don't test what survives. Default true. */
  readonly durable?: boolean;
  /** Hears, line by line, what was done beside the ordinary. */
  readonly log?: (line: string) => void;
}

/** A PostgreSQL server of one's own on 127.0.0.1. */
export interface Postgres {
  /** Database `behov`, as the superuser who owns it. */
  readonly url: string;
  readonly port: number;
  /** Where the data lies; another folder than was asked for only if the server's user can't pass to that one. */
  readonly dataDir: string;
  readonly process: SupervisedProcess;
  readonly pid: number | undefined;
  /** Orderly: sessions are ended, a checkpoint is written. */
  stop(): Promise<void>;
  /** As a power cut would; resolves when the server is gone. */
  kill9(): Promise<void>;
  /** Starts it again on the same folder and port. */
  start(): Promise<void>;
}

const superuser = { name: 'behov_owner', password: 'behov-development-owner' } as const;
const database = 'behov';

/** Resolves when the server takes commands and the database exists. Throws with the end of the server's log. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { log = () => {}, durable = true } = options;
  const user = serverUser();
  const { dataDir, binaries } = await passablePlace(options.dataDir, await postgresBinaries(), user);
  if (dataDir !== options.dataDir)
    log(`PostgreSQL's user ${user?.name} may not enter ${dirname(options.dataDir)}: the data lies in ${dataDir}`);
  const leftOver = await stopLeftOver(dataDir);
  if (leftOver) log(`Stopped the PostgreSQL server (pid ${leftOver}) that an earlier run had left`);
  await initialise(dataDir, binaries, user, superuser, durable);

  const port = options.port ?? (await freePort());
  const server = new SupervisedProcess(
    {
      name: 'postgres',
      command: binaries.postgres,
      args: ['-D', dataDir, '-p', String(port), ...settings(durable)],
      env: { ...process.env, LC_ALL: 'C', PGTZ: undefined },
      cwd: '/',
      uid: user?.uid,
      gid: user?.gid,
      logFile: options.logFile ?? `${dataDir}.log`,
      ready: databaseProbe(urlOf(port, 'postgres')),
      readyWithinMs: 60_000,
      stopSignal: 'SIGINT',
      graceMs: 20_000,
      // After kill -9 the sessions of the dead server may still hold its shared memory for a moment; a new server then
      // ends at once.
      retries: 8,
    },
    options,
  );
  await server.start();
  await createDatabase(port);
  return {
    url: urlOf(port, database),
    port,
    dataDir,
    process: server,
    get pid() {
      return server.pid;
    },
    stop: () => server.stop(),
    kill9: () => server.crash(),
    start: () => server.start(),
  };
}

function urlOf(port: number, name: string): string {
  return `postgres://${superuser.name}:${superuser.password}@127.0.0.1:${port}/${name}`;
}

function settings(durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    // No socket file: two servers of two checkouts would meet in /tmp.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: durable ? '256MB' : '32MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %u@%d ',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function createDatabase(port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}
