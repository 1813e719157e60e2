export { CaseFileError, type CaseFile } from './case-file.js';
export { readCaseFile } from './read-case-file.js';
export { Client, Refused } from './client.js';
export { ending } from './ending.js';
export { reached, rehearse, type Path, type Rehearsed, type RehearsalOptions } from './rehearse.js';
export { registerOrganisations } from './organisations.js';
export { verify, verifyCompetition } from './program.js';
export { notShown, type Tried } from './tries.js';
