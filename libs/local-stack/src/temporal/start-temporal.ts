import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findTemporal } from '../binaries/find-temporal.js';
import { freePort } from '../process/ports.js';
import { type SupervisionOptions, SupervisedProcess } from '../process/supervised-process.js';
import { grpcHealthProbe } from './grpc-health.js';

/** The types that Temporal knows for search attributes. */
export type SearchAttributeType = 'Text' | 'Keyword' | 'Int' | 'Double' | 'Bool' | 'Datetime' | 'KeywordList';

export interface TemporalOptions extends SupervisionOptions {
  /** File that keeps workflows over restarts. Default: none, they are lost with the server. */
  readonly dbFile?: string;
  readonly port?: number;
  /** Port of the Web UI. Default: no Web UI. */
  readonly uiPort?: number;
  /** Where the Web UI sends payloads to be decrypted. */
  readonly codecEndpoint?: string;
  readonly searchAttributes?: Readonly<Record<string, SearchAttributeType>>;
  readonly dynamicConfig?: Readonly<Record<string, string | number | boolean>>;
  /** Default: beside the database file, else in the temporary folder. */
  readonly logFile?: string;
  readonly log?: (line: string) => void;
}

/** A Temporal server of one's own on 127.0.0.1. */
export interface TemporalServer {
  /** host:port of the gRPC frontend. */
  readonly address: string;
  readonly port: number;
  readonly uiUrl: string | undefined;
  readonly process: SupervisedProcess;
  readonly pid: number | undefined;
  stop(): Promise<void>;
  /** Resolves when the server is gone. */
  kill9(): Promise<void>;
  /** Starts it again on the same port and file. */
  start(): Promise<void>;
}

/** Temporal's development server, ready to take calls. Namespace `default`. */
export async function startTemporal(options: TemporalOptions = {}): Promise<TemporalServer> {
  const command = await findTemporal('cli', { log: options.log });
  const port = options.port ?? (await freePort());
  if (options.dbFile) await mkdir(dirname(options.dbFile), { recursive: true });
  return serve('temporal', command, await developmentArguments(options, port), port, options, options.uiPort);
}

/**
 * The test server that skips time. It keeps nothing, and has one clock for all who use it: start one per test file that
 * skips.
 */
export async function startTestServer(
  options: SupervisionOptions & { port?: number; logFile?: string; log?: (line: string) => void } = {},
): Promise<TemporalServer> {
  const command = await findTemporal('test-server', { log: options.log });
  const port = options.port ?? (await freePort());
  return serve('temporal-test-server', command, [String(port)], port, options);
}

async function developmentArguments(options: TemporalOptions, port: number): Promise<string[]> {
  const { dbFile, uiPort, codecEndpoint, searchAttributes = {}, dynamicConfig = {} } = options;
  const metricsPort = await freePort();
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--metrics-port', String(metricsPort)],
    ...['--log-level', 'warn', '--ui-disable-news-fetch'],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
    ...(codecEndpoint ? ['--ui-codec-endpoint', codecEndpoint] : []),
    ...(dbFile ? ['--db-filename', dbFile, '--sqlite-pragma', 'journal_mode=WAL'] : []),
    ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ...Object.entries(dynamicConfig).flatMap(([name, value]) => [
      '--dynamic-config-value',
      `${name}=${JSON.stringify(value)}`,
    ]),
  ];
}

async function serve(
  name: string,
  command: string,
  args: readonly string[],
  port: number,
  options: SupervisionOptions & { logFile?: string; dbFile?: string },
  uiPort?: number,
): Promise<TemporalServer> {
  const address = `127.0.0.1:${port}`;
  const logFolder = options.dbFile ? dirname(options.dbFile) : tmpdir();
  const server = new SupervisedProcess(
    {
      name,
      command,
      args,
      logFile: options.logFile ?? join(logFolder, `${name}-${port}.log`),
      ready: grpcHealthProbe(address),
      readyWithinMs: 60_000,
      graceMs: 10_000,
      retries: 2,
    },
    options,
  );
  await server.start();
  return {
    address,
    port,
    uiUrl: uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}`,
    process: server,
    get pid() {
      return server.pid;
    },
    stop: () => server.stop(),
    kill9: () => server.crash(),
    start: () => server.start(),
  };
}
