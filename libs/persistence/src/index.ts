export type { ChainBreak, Disposal, Verification } from './audit/chain-break.js';
export { databaseClock, type Clock } from './clock/clock.js';
export { RecordStoppedError, RecordUnavailableError } from './connection/errors.js';
export { createLoginRoles } from './connection/login-roles.js';
export { migrateDown, migrateUp } from './connection/migrate.js';
export type { KeptFile, ReceivedFile, StoredContent } from './files/file-record.js';
export { openPool, type PoolOptions } from './connection/pool.js';
export type { Accepted, CommandRequest, Outcome, Refused } from './record/command-request.js';
export { caseAggregate } from './record/case-aggregate.js';
export { openCaseRecord, type CaseRecord, type CaseRecordOptions } from './record/case-record.js';
export type { Signatures, SigningSettings } from './record/bring-signature.js';
export { newsChannel } from './record/news.js';
export type { AttachmentOpenings, AttachmentOutcome, AttachmentToOpen } from './submissions/attachment-openings.js';
export { attachmentLimits } from './submissions/attachments.js';
export type {
  AttachmentPlace,
  Attachments,
  KeptAttachment,
  Removal,
  SealedContentOf,
} from './submissions/attachments.js';
export type { DraftPlace, Drafts } from './submissions/drafts.js';
export { attachmentsAtMost, contentLimit } from './submissions/submission-request.js';
export type { OpenedPart, SealedPart, ToUnseal, Unsealed, Unsealing } from './submissions/unsealing.js';
export type {
  KeptWindowKey,
  KeySplit,
  MadeWindowKey,
  WindowKeyContext,
  WindowKeys,
} from './submissions/window-keys.js';
export type {
  SealedEnvelope,
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
export type { GroupRecord } from './organisations/group-record.js';
export { followsAtMost, type Follow, type FollowRecord } from './organisations/follow-record.js';
export type { Begun, OutsideWork } from './outside-work/outside-work.js';
export type { RefusedMessage } from './outside-work/refused-messages.js';
export type { Leadership } from './relay/leadership.js';
export { RelayRecord, type Lag, type Untold } from './relay/relay-record.js';
export type { CaseSummary } from './reads/case-summary.js';
export type { ContinuationReading } from './reads/continuations.js';
export type { CaseReading } from './reads/get-case.js';
export type { FileReading } from './reads/files.js';
export type { HistoryEntry, HistoryPage } from './reads/history.js';
export type { Identity } from './reads/identity.js';
export type { CaseFilter } from './reads/list-cases.js';
export type { LessonFilter, LessonReading, LessonsOf } from './reads/lessons.js';
export type { OrganisationReading } from './reads/organisation.js';
export type { Bottleneck, Overview, OverviewFilter, StageCount } from './reads/overview.js';
export { InvalidCursorError, type Page, type PageRequest } from './reads/page.js';
export type { PaperReading } from './reads/papers.js';
export { Reads, type ReadsOptions } from './reads/reads.js';
export type { RefusedMessageReading } from './reads/refused-messages.js';
export type { FollowReading } from './reads/following.js';
export type { GroupReading, OwnSupplierReading, SupplierReading } from './reads/suppliers.js';
export { cpvBeginning, searchText } from './reads/suppliers-room.js';
export { Followers, type Told, type Unreached } from './relay/followers.js';
export type {
  AttachmentReading,
  DraftReading,
  OpenedEnvelope,
  OpenedAttachment,
  OpenedSubmission,
  OwnShare,
  Publication,
  PublicationFilter,
  SubmissionReading,
  WindowReading,
} from './reads/suppliers-room.js';
export type { StoredEvent } from './reads/stored-events.js';
export type { InboxTask } from './reads/tasks-for.js';
