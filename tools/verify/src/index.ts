export { competitionType, FileFault } from './competition-file.js';
export type { CompetitionFile } from './competition-file.js';
export type { Finding } from './finding.js';
export { runVerify } from './run-verify.js';
export { verify } from './verify.js';
