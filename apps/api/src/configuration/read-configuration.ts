import { CodecKeysError, developmentKeys, parseKeys, type CodecKeys } from '@behov/codec';
import type { GivenThreshold } from '@behov/domain';
import { signingSettings } from '@behov/signatures';
import type { Configuration } from './configuration.js';
import { ConfigurationError } from './configuration-error.js';
import { environmentSchema, given, type Settings } from './environment.js';
import { filesConfiguration } from './files.js';
import { developmentValues, refusedInProduction } from './production.js';
import { sealingConfiguration } from './sealing.js';
import { thresholdsOf } from './thresholds.js';

/**
 * Reads and checks the environment.
 * @throws ConfigurationError with every wrong variable at once
 */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const parsed = environmentSchema.safeParse(given(env));
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return given(env)[name as keyof Settings] === undefined
          ? `${name} is missing`
          : `${name}: expected ${issue.message}`;
      }),
    );
  }
  const settings = parsed.data;
  const keys = codecKeys(settings);
  const thresholds = thresholdsOf(settings.BEHOV_THRESHOLDS);
  const sealing = soundOr(() => sealingConfiguration(settings));
  const signing = soundOr(() => signingSettings(settings));
  if (
    typeof keys === 'string' ||
    typeof thresholds === 'string' ||
    typeof sealing === 'string' ||
    typeof signing === 'string'
  ) {
    throw new ConfigurationError([keys, thresholds, sealing, signing].filter((one) => typeof one === 'string'));
  }
  const refused = settings.BEHOV_MODE === 'production' ? refusedInProduction(settings, keys) : [];
  if (refused.length > 0) throw new ConfigurationError(refused);
  return { ...configurationOf(settings, keys, thresholds), sealing, signing };
}

function configurationOf(
  settings: Settings,
  keys: CodecKeys,
  thresholds: readonly GivenThreshold[],
): Omit<Configuration, 'sealing' | 'signing'> {
  const production = settings.BEHOV_MODE === 'production';
  return {
    mode: settings.BEHOV_MODE,
    host: settings.BEHOV_API_HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: settings.BEHOV_API_PORT,
    publicUrl: (settings.BEHOV_PUBLIC_URL ?? `http://127.0.0.1:${settings.BEHOV_API_PORT}`).replace(/\/$/, ''),
    apiDatabaseUrl: settings.BEHOV_API_DATABASE_URL,
    commandDatabaseUrl: settings.BEHOV_COMMAND_DATABASE_URL,
    temporalAddress: settings.TEMPORAL_ADDRESS,
    issuer: settings.OIDC_ISSUER,
    audience: settings.OIDC_AUDIENCE,
    clientId: settings.BEHOV_API_CLIENT_ID,
    clientSecret: settings.BEHOV_API_CLIENT_SECRET ?? developmentValues.clientSecret,
    sessionSecret: settings.BEHOV_SESSION_SECRET ?? developmentValues.sessionSecret,
    codecKeys: keys,
    temporalUiOrigin: settings.BEHOV_TEMPORAL_UI_URL && new URL(settings.BEHOV_TEMPORAL_UI_URL).origin,
    operators: new Set(operators(settings, production)),
    thresholds,
    files: filesConfiguration(settings),
    requestsPerMinute: settings.BEHOV_REQUESTS_PER_MINUTE,
    logLevel: settings.BEHOV_LOG_LEVEL,
    poolSize: settings.BEHOV_API_POOL,
    telemetryEndpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}

function operators({ BEHOV_OPERATORS: listed }: Settings, production: boolean): readonly string[] {
  if (listed === undefined) return production ? [] : [developmentValues.operator];
  return listed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

/** A part of the configuration, or what is wrong with it. */
function soundOr<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** The keys, or what is wrong with them. */
function codecKeys({ BEHOV_CODEC_KEYS: json }: Settings): CodecKeys | string {
  try {
    return json === undefined ? developmentKeys() : parseKeys(json);
  } catch (error) {
    if (error instanceof CodecKeysError) return error.message;
    throw error;
  }
}
