export { databaseClock, type Clock } from './clock/clock.js';
export { RecordStoppedError, RecordUnavailableError } from './connection/errors.js';
export { createLoginRoles } from './connection/login-roles.js';
export { migrateDown, migrateUp } from './connection/migrate.js';
export { openPool, type PoolOptions } from './connection/pool.js';
export type { Accepted, CommandRequest, Outcome, Refused } from './record/command-request.js';
export { openCaseRecord, type CaseRecord, type CaseRecordOptions } from './record/case-record.js';
export { newsChannel } from './record/news.js';
export { contentLimit } from './submissions/submission-request.js';
export type {
  SubmissionAccepted,
  SubmissionOutcome,
  SubmissionRefused,
  SubmissionRequest,
} from './submissions/submission-request.js';
