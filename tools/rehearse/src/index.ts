export { CaseFileError, readCaseFile, type CaseFile } from './case-file.js';
export { Client, Refused } from './client.js';
export { ending } from './ending.js';
export { rehearse, type Rehearsed, type RehearsalOptions } from './rehearse.js';
export { registerOrganisations } from './organisations.js';
export { verify } from './program.js';
