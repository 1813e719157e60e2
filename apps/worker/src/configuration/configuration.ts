import { availableParallelism } from 'node:os';
import { containsDevelopmentKey, developmentKeys, parseKeys, type CodecKeys } from '@behov/codec';
import {
  keysRefusedInProduction,
  keyUnwrapping,
  keyWrapping,
  releaseIdentities,
  type KeySettings,
} from '@behov/sealing/node';
import { signingSettings, type SigningSettings } from '@behov/signatures';
import { placeRefusedInProduction, storagePlace, type StoragePlace } from '@behov/storage';
import { environmentSchema, given, type Settings } from './environment.js';

/** What the worker runs with; read once at start, never asked of the environment afterwards. */
export interface Configuration {
  readonly mode: 'development' | 'production';
  /** Login role `behov_command`. */
  readonly commandDatabaseUrl: string;
  /** Login role `behov_relay`. */
  readonly relayDatabaseUrl: string;
  /** host:port. */
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly codecKeys: CodecKeys;
  /** How windows' keys are put away and taken out. */
  readonly windowKeys: KeySettings;
  /** How contracts may be signed. */
  readonly signing: SigningSettings;
  /** Where files of cases stand: the same place as the API's. */
  readonly files: StoragePlace;
  /** host:port of the daemon that scans what is opened; none: nothing is scanned, which a production refuses. */
  readonly clamd: string | undefined;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** Where notices are posted; undefined: people enter them by hand. */
  readonly notices: { readonly url: string; readonly token: string | undefined } | undefined;
  /** The API's own address, where it is told. */
  readonly publicUrl: string | undefined;
  /** Health and metrics; 0 takes a free one. */
  readonly metricsPort: number;
  /** Where Temporal's SDK shows its own metrics; undefined: nowhere. */
  readonly temporalMetricsPort: number | undefined;
  /** Signals per second at most. An unlimited relay is slower: the backlog must wait where it coalesces. */
  readonly relayRate: number;
  readonly logLevel: Settings['BEHOV_LOG_LEVEL'];
}

/** One line for each wrong variable, with its name and what is expected; never the value of a secret. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  constructor(readonly lines: readonly string[]) {
    super(`The worker can't start:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  }
}

const signalsPerSecondAndCore = 20;
const productionMetricsPort = 7810;
const developmentPassword = 'behov-development-';

/**
 * Reads and checks the environment.
 * @throws ConfigurationError with every wrong variable at once
 */
export function configurationFrom(env: NodeJS.ProcessEnv): Configuration {
  const read = environmentSchema.safeParse(given(env));
  if (!read.success) {
    throw new ConfigurationError(
      read.error.issues.map(({ path, message }) => `${path.join('.')}: expected ${message}`),
    );
  }
  const settings = read.data;
  const codecKeys = keysOf(settings);
  const production = settings.BEHOV_MODE === 'production';
  const refused = production ? refusedInProduction(settings, codecKeys) : [];
  if (refused.length > 0) throw new ConfigurationError(refused);
  return {
    mode: settings.BEHOV_MODE,
    commandDatabaseUrl: settings.BEHOV_COMMAND_DATABASE_URL,
    relayDatabaseUrl: settings.BEHOV_RELAY_DATABASE_URL,
    temporalAddress: settings.TEMPORAL_ADDRESS,
    temporalNamespace: settings.TEMPORAL_NAMESPACE,
    codecKeys,
    windowKeys: windowKeysOf(settings),
    signing: signingOf(settings),
    files: storagePlace(settings),
    clamd: settings.BEHOV_CLAMD,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.BEHOV_MAIL_FROM ?? `behov@${hostOf(settings.BEHOV_PUBLIC_URL)}`,
    notices:
      settings.BEHOV_NOTICE_URL === undefined
        ? undefined
        : { url: settings.BEHOV_NOTICE_URL, token: settings.BEHOV_NOTICE_TOKEN },
    publicUrl: settings.BEHOV_PUBLIC_URL?.replace(/\/$/, ''),
    metricsPort: settings.BEHOV_METRICS_PORT,
    temporalMetricsPort: settings.BEHOV_TEMPORAL_METRICS_PORT ?? (production ? productionMetricsPort : undefined),
    relayRate: settings.BEHOV_RELAY_RATE ?? signalsPerSecondAndCore * availableParallelism(),
    logLevel: settings.BEHOV_LOG_LEVEL,
  };
}

/** A domain that mail can name: an address by number isn't one (RFC 5321 section 4.1.2). */
function hostOf(publicUrl: string | undefined): string {
  const host = publicUrl === undefined ? '' : new URL(publicUrl).hostname;
  return /[a-z]/i.test(host) ? host : 'behov.example';
}

function keysOf({ BEHOV_CODEC_KEYS: json }: Settings): CodecKeys {
  if (json === undefined) return developmentKeys();
  try {
    return parseKeys(json, 'BEHOV_CODEC_KEYS');
  } catch (error) {
    throw new ConfigurationError([error instanceof Error ? error.message : String(error)]);
  }
}

/** Read at start, so that a window isn't opened to find that a setting is wrong. */
function windowKeysOf(settings: Settings): KeySettings {
  try {
    keyWrapping(settings);
    keyUnwrapping(settings);
    releaseIdentities(settings);
    return settings;
  } catch (error) {
    throw new ConfigurationError([error instanceof Error ? error.message : String(error)]);
  }
}

function signingOf(settings: Settings): SigningSettings {
  try {
    return signingSettings(settings);
  } catch (error) {
    throw new ConfigurationError([error instanceof Error ? error.message : String(error)]);
  }
}

/** What must not stand in production, one line for each. */
function refusedInProduction(settings: Settings, keys: CodecKeys): readonly string[] {
  const passwords = (['BEHOV_COMMAND_DATABASE_URL', 'BEHOV_RELAY_DATABASE_URL'] as const)
    .filter((name) => decodeURIComponent(new URL(settings[name]).password).startsWith(developmentPassword))
    .map((name) => `${name}: expected a password of your own, not the development password`);
  return [
    ...passwords,
    ...keysRefusedInProduction(settings, true),
    ...placeRefusedInProduction(settings),
    ...(settings.BEHOV_CLAMD === undefined || settings.BEHOV_CLAMD === 'none'
      ? ['BEHOV_CLAMD: expected host:port of a ClamAV daemon that scans what is opened']
      : []),
    ...(containsDevelopmentKey(keys) ? ['BEHOV_CODEC_KEYS: expected keys of your own, not the development key'] : []),
    ...(settings.BEHOV_NOTICE_URL?.startsWith('http:')
      ? ['BEHOV_NOTICE_URL: expected an address that begins with https://']
      : []),
    ...(settings.BEHOV_NOTICE_URL !== undefined && settings.BEHOV_PUBLIC_URL === undefined
      ? ['BEHOV_PUBLIC_URL: expected the API’s own address: notices name where the documents are']
      : []),
    ...(settings.BEHOV_MAIL_FROM === undefined && settings.BEHOV_PUBLIC_URL === undefined
      ? ['BEHOV_MAIL_FROM: expected the address that mail to the people of the cases comes from']
      : []),
  ];
}
