import type { TokenVerifier } from '@behov/identity';
import type { CaseRecord, Reads } from '@behov/persistence';
import type { Logger } from 'pino';
import type { Configuration } from './configuration/configuration.js';
import type { FileParts } from './files/open-files.js';
import type { MembershipSource } from './identity/memberships.js';
import type { Health } from './platform/health/health.js';
import type { Tracing } from './platform/telemetry/tracing.js';
import type { Metrics } from './platform/metrics/metrics.js';

/** What the application is made of besides itself; opened by the program, or by a specification. */
export interface Parts {
  readonly configuration: Configuration;
  readonly record: CaseRecord;
  readonly memberships: MembershipSource;
  readonly reads: Reads;
  readonly verifier: TokenVerifier;
  readonly metrics: Metrics;
  readonly health: Health;
  readonly files: FileParts;
  readonly logger: Logger;
  /** Present where a collector is configured. */
  readonly tracing?: Tracing;
  /** Finishes what was taken, then closes the connections. */
  close(): Promise<void>;
}
