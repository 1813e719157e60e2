import type { CodecKeys } from '@behov/codec';
import type { GivenThreshold } from '@behov/domain';
import type { SigningSettings } from '@behov/signatures';
import type { FilesConfiguration } from './files.js';
import type { SealingConfiguration } from './sealing.js';

/** What the API runs with; read once at start, never asked of the environment afterwards. */
export interface Configuration {
  readonly mode: 'development' | 'production';
  readonly host: string;
  readonly port: number;
  /** What people type to reach the API, without a slash at its end. */
  readonly publicUrl: string;
  /** Login role `behov_api`. */
  readonly apiDatabaseUrl: string;
  /** Login role `behov_command`. */
  readonly commandDatabaseUrl: string;
  /** host:port, asked for the health report alone: writing and reading need no Temporal. */
  readonly temporalAddress: string | undefined;
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly sessionSecret: string;
  readonly codecKeys: CodecKeys;
  /** The one origin that may ask the codec server with the person's cookie. */
  readonly temporalUiOrigin: string | undefined;
  /** Subjects of those who run the platform: they register organisations. */
  readonly operators: ReadonlySet<string>;
  /** EU thresholds in SEK that the program's own data lacks; a new case takes them unless it brings its own. */
  readonly thresholds: readonly GivenThreshold[];
  readonly files: FilesConfiguration;
  readonly sealing: SealingConfiguration;
  /** How contracts may be signed. */
  readonly signing: SigningSettings;
  readonly requestsPerMinute: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly poolSize: number;
  readonly telemetryEndpoint: string | undefined;
}
