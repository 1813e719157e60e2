import { join } from 'node:path';
import { freePort } from '../process/ports.js';
import { stateFolder } from '../project-root.js';
import { temporaryFolder } from '../temporary-folder.js';
import { type PortName, portDefinitions, portNames } from './ports.js';
import { SettingsError, Reader } from './settings-reader.js';

export { SettingsError };

/** What a stack is started with. Servers from outside are used as they are and never started or stopped. */
export interface StackSettings {
  /** Holds data, logs, mail and the run file. */
  readonly stateDir: string;
  readonly ports: Readonly<Record<PortName, number>>;
  /** A PostgreSQL server from outside, as the owner of the database. */
  readonly databaseUrl?: string;
  /** host:port of a Temporal server from outside. */
  readonly temporalAddress?: string;
  readonly temporalNamespace: string;
  /** An OpenID provider from outside. */
  readonly oidcIssuer?: string;
  /** What people type to reach the API. */
  readonly publicUrl: string;
  /** Whether PostgreSQL waits for the disk. */
  readonly durable: boolean;
  /** What else the environment gives the programs; it wins over what is worked out here. */
  readonly env: NodeJS.ProcessEnv;
}

/** The settings of `npm start`. Throws {@link SettingsError} that names each wrong variable and what is expected. */
export function settingsFromEnvironment(env: NodeJS.ProcessEnv = process.env): StackSettings {
  const read = new Reader(env);
  read.oneOf('BEHOV_MODE', ['development'], 'npm start is for development; infra/README.md tells how production runs');
  const ports = Object.fromEntries(
    portNames.map((name) => [name, read.port(portDefinitions[name].variable, portDefinitions[name].standard)]),
  ) as Record<PortName, number>;
  const settings: StackSettings = {
    stateDir: stateFolder(env),
    ports,
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    temporalAddress: read.hostAndPort('TEMPORAL_ADDRESS'),
    temporalNamespace: env['TEMPORAL_NAMESPACE'] || 'default',
    oidcIssuer: read.url('OIDC_ISSUER', ['http:', 'https:']),
    publicUrl: read.url('BEHOV_PUBLIC_URL', ['http:', 'https:']) ?? `http://127.0.0.1:${ports.api}`,
    durable: true,
    env,
  };
  read.distinct(portNames.map((name) => [portDefinitions[name].variable, ports[name]]));
  read.throwIfWrong();
  return settings;
}

/** Settings for a test: a folder of its own, free ports, nothing from outside. The test removes `stateDir`. */
export async function temporarySettings(
  overrides: Partial<Omit<StackSettings, 'ports'>> & { readonly ports?: Partial<Record<PortName, number>> } = {},
): Promise<StackSettings> {
  const ports = {} as Record<PortName, number>;
  for (const name of portNames) ports[name] = overrides.ports?.[name] ?? (await freePort());
  return {
    stateDir: overrides.stateDir ?? join(await temporaryFolder('stack'), 'state'),
    temporalNamespace: 'default',
    publicUrl: `http://127.0.0.1:${ports.api}`,
    durable: false,
    env: {},
    ...overrides,
    ports,
  };
}
