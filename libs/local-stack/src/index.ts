export { findTemporal, ProgramNotFoundError, type FindOptions } from './binaries/find-temporal.js';
export type { TemporalProgram } from './binaries/temporal-programs.js';
export { startPostgres, type Postgres, type PostgresOptions } from './postgres/start-postgres.js';
export { assertPortsFree, freePort, PortsBusyError, type WantedPort } from './process/ports.js';
export { temporaryFolder } from './temporary-folder.js';
export {
  startTemporal,
  startTestServer,
  type SearchAttributeType,
  type TemporalOptions,
  type TemporalServer,
} from './temporal/start-temporal.js';
