export { ConfigurationError, configurationFrom, type Configuration } from './configuration/configuration.js';
export { metricNames } from './metrics/names.js';
export { WorkerProgram, type WorkerParts } from './worker-program.js';
