export { findTemporal, ProgramNotFoundError, type FindOptions } from './binaries/find-temporal.js';
export { checkPdf, findVeraPdf, type Checked, type Flavour, type VeraPdf } from './binaries/verapdf.js';
export type { TemporalProgram } from './binaries/temporal-programs.js';
export { relocatedDataDir } from './postgres/passable-place.js';
export { startPostgres, type Postgres, type PostgresOptions } from './postgres/start-postgres.js';
export { stopLeftOverPostgres } from './postgres/stop-left-over.js';
export { endProcess } from './process/end-process.js';
export { assertPortsFree, freePort, PortsBusyError, type WantedPort } from './process/ports.js';
export { identityOf, isAlive, type ProcessIdentity } from './process/process-identity.js';
export { httpProbe, tcpProbe, untilReady, type Probe } from './process/readiness.js';
export { SupervisedProcess, type ProcessEvent, type ProcessSpec } from './process/supervised-process.js';
export { projectRoot, stateFolder } from './project-root.js';
export {
  databaseUrlFor,
  developmentPasswordPrefix,
  programEnvironment,
  runningEnvironment,
} from './stack/environment.js';
export { allParts, LocalStack, startStack, type StackEvent, type StackOptions } from './stack/local-stack.js';
export type { Part } from './stack/part.js';
export { portDefinitions, portNames, type PortName } from './stack/ports.js';
export { programs, type PartName, type Program } from './stack/programs.js';
export { registerSearchAttributes, searchAttributes } from './stack/search-attributes.js';
export { settingsFromEnvironment, SettingsError, temporarySettings, type StackSettings } from './stack/settings.js';
export { temporaryFolder } from './temporary-folder.js';
export {
  startTemporal,
  startTestServer,
  type SearchAttributeType,
  type TemporalOptions,
  type TemporalServer,
} from './temporal/start-temporal.js';
