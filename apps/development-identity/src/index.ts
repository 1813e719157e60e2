export { ConfigurationError, readConfiguration } from './configuration.js';
export type { DevelopmentIdentityConfiguration } from './configuration.js';
export { developmentSecret, startDevelopmentIdentity } from './development-identity.js';
export type { DevelopmentIdentity } from './development-identity.js';
export { rotateKeys } from './keys/signing-keys.js';
export type { ServiceAccount } from './provider/clients.js';
export { startReport } from './start-report.js';
export { platformOperator, readExampleUsers } from './users/development-users.js';
export type { DevelopmentUser, ExampleUsers } from './users/development-users.js';
