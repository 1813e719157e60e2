import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServiceAccount } from './provider/clients.js';

/** Where the provider listens and what it knows. */
export interface DevelopmentIdentityConfiguration {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** `http://localhost:PORT` when left out. */
  readonly issuer?: string;
  /** The API, as the access tokens' `aud`: an absolute URI (RFC 8707 section 2). */
  readonly audience: string;
  /** Folder of the signing keys. */
  readonly stateFolder: string;
  /** Folder of the example cases, whose people are the development users. */
  readonly examplesFolder: string;
  /** Where people's browsers find the API and the web app. */
  readonly publicUrl: string;
  readonly webUrl: string;
  readonly apiClientSecret: string;
  /** Besides one for each example organisation. */
  readonly serviceAccounts: readonly ServiceAccount[];
  readonly accessTokenSeconds: number;
}

/** A setting can't be used; the message names the variable and what is expected. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const projectFolder = new URL('../../../', import.meta.url);

/**
 * Reads the settings from environment variables.
 *
 * @throws ConfigurationError for a wrong value, and always in production mode
 */
export function readConfiguration(environment: Environment): DevelopmentIdentityConfiguration {
  refuseProduction(environment);
  const publicUrl = url(environment, 'BEHOV_PUBLIC_URL') ?? 'http://localhost:7800';
  const issuer = url(environment, 'OIDC_ISSUER');
  return {
    port: wholeNumber(environment, 'BEHOV_IDENTITY_PORT', 0, 65_535) ?? 7802,
    host: environment['BEHOV_IDENTITY_HOST'] ?? '127.0.0.1',
    ...(issuer ? { issuer } : {}),
    audience: url(environment, 'OIDC_AUDIENCE') ?? 'https://behov.example/api',
    stateFolder: environment['BEHOV_IDENTITY_STATE'] ?? fromProject('.behov/identity'),
    examplesFolder: environment['BEHOV_EXAMPLES'] ?? fromProject('examples'),
    publicUrl,
    webUrl: url(environment, 'BEHOV_WEB_URL') ?? publicUrl,
    apiClientSecret: environment['BEHOV_API_CLIENT_SECRET'] ?? 'behov-api-development',
    serviceAccounts: serviceAccounts(environment),
    accessTokenSeconds: wholeNumber(environment, 'BEHOV_IDENTITY_TOKEN_SECONDS', 1, 86_400) ?? 3_600,
  };
}

/** @throws ConfigurationError when BEHOV_MODE is production: here anyone may be anyone. */
export function refuseProduction(environment: Environment): void {
  if (environment['BEHOV_MODE']?.toLowerCase() !== 'production') return;
  throw new ConfigurationError(
    'BEHOV_MODE is production, and the development identity provider lets anyone sign in as anyone. Set OIDC_ISSUER to the organisation’s own OpenID provider and do not start this one.',
  );
}

const fromProject = (path: string): string => fileURLToPath(new URL(path, projectFolder));

function url(environment: Environment, name: string): string | undefined {
  const value = environment[name];
  if (!value) return undefined;
  if (!URL.canParse(value)) throw new ConfigurationError(`${name} must be an absolute URL; got: ${value}`);
  return value.replace(/\/$/, '');
}

function wholeNumber(environment: Environment, name: string, least: number, most: number): number | undefined {
  const value = environment[name];
  if (!value) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new ConfigurationError(`${name} must be a whole number from ${least} to ${most}; got: ${value}`);
}

function serviceAccounts(environment: Environment): ServiceAccount[] {
  const name = 'BEHOV_IDENTITY_CLIENTS';
  const value = environment[name];
  if (!value) return [];
  const expected = `${name} must be a JSON list, or a file with one, of {"clientId": …, "clientSecret": …}`;
  try {
    const list = JSON.parse(value.trimStart().startsWith('[') ? value : readFileSync(value, 'utf8')) as unknown;
    if (Array.isArray(list) && list.every(isServiceAccount)) return list;
  } catch (error) {
    throw new ConfigurationError(`${expected}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new ConfigurationError(expected);
}

function isServiceAccount(value: unknown): value is ServiceAccount {
  const { clientId, clientSecret } = (value ?? {}) as Record<string, unknown>;
  return typeof clientId === 'string' && clientId !== '' && typeof clientSecret === 'string' && clientSecret !== '';
}
