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
export { organisationId } from './organisations/organisation-id.js';
export type {
  Account,
  Memberships,
  OrganisationRecord,
  OrganisationRequest,
} from './organisations/organisation-record.js';
export type { Begun, OutsideWork } from './outside-work/outside-work.js';
export type { RefusedMessage } from './outside-work/refused-messages.js';
export type { Leadership } from './relay/leadership.js';
export { RelayRecord, type Lag, type Untold } from './relay/relay-record.js';
