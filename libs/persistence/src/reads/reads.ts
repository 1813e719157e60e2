import 'reflect-metadata';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import { isUnavailable, RecordUnavailableError } from '../connection/errors.js';
import type { CompetitionRecord, RecordedDurations } from '@behov/domain';
import type { Outcome } from '../record/command-request.js';
import type { CaseSummary } from './case-summary.js';
import { competition } from './competition.js';
import { durationsFor } from './durations.js';
import { continuationsOf, type ContinuationReading } from './continuations.js';
import { CaseSummaryEntity } from './entities/case-summary.entity.js';
import { PublicationEntity } from './entities/publication.entity.js';
import { SubmissionWindowEntity } from './entities/submission-window.entity.js';
import { file, files, type FileReading } from './files.js';
import { getCase, type CaseReading } from './get-case.js';
import { history, type HistoryEntry, type HistoryPage } from './history.js';
import { readAs, type Identity } from './identity.js';
import {
  lessons,
  lessonsLike,
  lessonsOfCase,
  type LessonFilter,
  type LessonReading,
  type LessonsOf,
} from './lessons.js';
import { listCases, type CaseFilter } from './list-cases.js';
import { organisation, type OrganisationReading } from './organisation.js';
import { organisationOf } from './organisation-of.js';
import { outcome } from './outcome.js';
import { overview, type Overview, type OverviewFilter } from './overview.js';
import type { Page, PageRequest } from './page.js';
import { papers, type PaperReading } from './papers.js';
import { refusedMessages, type RefusedMessageReading } from './refused-messages.js';
import * as room from './suppliers-room.js';
import * as following from './following.js';
import * as supplierReads from './suppliers.js';
import { storedEvents, type StoredEvent } from './stored-events.js';
import { tasksFor, type InboxTask } from './tasks-for.js';

export interface ReadsOptions {
  /** A PostgreSQL address with the login role `behov_api`. */
  readonly url: string;
  /** Connections at most; default 10. */
  readonly poolSize?: number;
  /** The record's clock, where it isn't the database's. */
  readonly clock?: Clock;
}

/**
 * What the API reads, always as a person. What they may see is decided by row-level security, so a query that forgets its
 * filter shows nothing of others. Every method throws RecordUnavailableError when the database can't be reached.
 */
export class Reads {
  private readonly source: DataSource;
  private ready: Promise<DataSource> | undefined;

  constructor(private readonly options: ReadsOptions) {
    this.source = new DataSource({
      type: 'postgres',
      url: options.url,
      applicationName: 'behov-api',
      entities: [CaseSummaryEntity, PublicationEntity, SubmissionWindowEntity],
      synchronize: false,
      poolSize: options.poolSize ?? 10,
      connectTimeoutMS: 5_000,
      extra: { statement_timeout: 30_000, keepAlive: true },
      poolErrorHandler: () => {},
    });
  }

  listCases(identity: Identity, filter: CaseFilter = {}, page: PageRequest = {}): Promise<Page<CaseSummary>> {
    return this.as(identity, (manager) => listCases(manager, filter, page));
  }

  /** Undefined when there is no such case, or the reader may not see it. */
  getCase(identity: Identity, caseId: string): Promise<CaseReading | undefined> {
    return this.as(identity, (manager) => getCase(manager, caseId));
  }

  /** The cases that go on from a case. */
  continuationsOf(identity: Identity, caseId: string): Promise<readonly ContinuationReading[]> {
    return this.as(identity, (manager) => continuationsOf(manager, caseId));
  }

  history(identity: Identity, caseId: string, page: HistoryPage = {}): Promise<readonly HistoryEntry[]> {
    return this.as(identity, (manager) => history(manager, caseId, page));
  }

  /** The next events of a case as they are stored, after a sequence and up to another; at most 500. */
  storedEvents(identity: Identity, caseId: string, after: number, upTo: number): Promise<readonly StoredEvent[]> {
    return this.as(identity, (manager) => storedEvents(manager, caseId, after, upTo));
  }

  /** My inbox: what waits for the reader in all cases, as a person or for a supplier. */
  tasksFor(identity: Identity, page: PageRequest = {}): Promise<Page<InboxTask>> {
    return this.as(identity, (manager) => tasksFor(manager, page));
  }

  overview(identity: Identity, filter: OverviewFilter = {}): Promise<Overview> {
    return this.as(identity, (manager) => overview(manager, filter));
  }

  /** How long stages and steps took in the finished cases of the case's organisation. */
  durations(identity: Identity, caseId: string, definitions: readonly string[]): Promise<readonly RecordedDurations[]> {
    return this.as(identity, (manager) => durationsFor(manager, caseId, definitions));
  }

  lessons(identity: Identity, filter: LessonFilter = {}, page: PageRequest = {}): Promise<Page<LessonReading>> {
    return this.as(identity, (manager) => lessons(manager, filter, page));
  }

  lessonsOfCase(identity: Identity, caseId: string): Promise<readonly LessonReading[]> {
    return this.as(identity, (manager) => lessonsOfCase(manager, caseId));
  }

  /** Lessons of cases like one. */
  lessonsLike(identity: Identity, like: LessonsOf): Promise<readonly LessonReading[]> {
    return this.as(identity, (manager) => lessonsLike(manager, like));
  }

  publications(
    identity: Identity,
    filter: room.PublicationFilter = {},
    page: PageRequest = {},
  ): Promise<Page<room.Publication>> {
    return this.as(identity, (manager) => room.publications(manager, filter, page));
  }

  windows(identity: Identity, caseId: string): Promise<readonly room.WindowReading[]> {
    return this.as(identity, (manager) => room.windows(manager, caseId));
  }

  submissions(identity: Identity, caseId: string): Promise<readonly room.SubmissionReading[]> {
    return this.as(identity, (manager) => room.submissions(manager, caseId));
  }

  /** A supplier's own sealed attachments to a window, in the order in which they came. */
  attachments(
    identity: Identity,
    caseId: string,
    windowId: string,
    supplier: string,
  ): Promise<readonly room.AttachmentReading[]> {
    return this.as(identity, (manager) => room.attachments(manager, caseId, windowId, supplier));
  }

  /** A supplier's own draft. */
  draft(
    identity: Identity,
    caseId: string,
    windowId: string,
    supplier: string,
  ): Promise<room.DraftReading | undefined> {
    return this.as(identity, (manager) => room.draft(manager, caseId, windowId, supplier));
  }

  /** The reader's own shares of a window's split keys. */
  ownShares(identity: Identity, caseId: string, windowId: string): Promise<readonly room.OwnShare[]> {
    return this.as(identity, (manager) => room.ownShares(manager, caseId, windowId));
  }

  openedSubmission(
    identity: Identity,
    caseId: string,
    submissionId: string,
  ): Promise<room.OpenedSubmission | undefined> {
    return this.as(identity, (manager) => room.openedSubmission(manager, caseId, submissionId));
  }

  /** What an opened competition is checked with: for who sees the case, and in part for the tenderers that were told of the award. */
  competition(identity: Identity, caseId: string): Promise<CompetitionRecord> {
    return this.as(identity, (manager) => competition(manager, caseId));
  }

  files(identity: Identity, caseId: string, page: PageRequest = {}): Promise<Page<FileReading>> {
    return this.as(identity, (manager) => files(manager, caseId, page));
  }

  /** The papers of a case whose files the reader may fetch; oldest first. */
  papers(identity: Identity, caseId: string): Promise<readonly PaperReading[]> {
    return this.as(identity, (manager) => papers(manager, caseId));
  }

  /** Undefined when there is no such file, or the reader may not see it. */
  file(identity: Identity, caseId: string, id: string): Promise<FileReading | undefined> {
    return this.as(identity, (manager) => file(manager, caseId, id));
  }

  /** The organisation of a case that the reader may see something of. */
  organisationOf(identity: Identity, caseId: string): Promise<string | undefined> {
    return this.as(identity, (manager) => organisationOf(manager, caseId));
  }

  /** An organisation that the reader manages. */
  organisation(identity: Identity, name: string): Promise<OrganisationReading | undefined> {
    return this.as(identity, (manager) => organisation(manager, name));
  }

  /** A supplier by its short name, as all see it. */
  supplier(identity: Identity, name: string): Promise<supplierReads.SupplierReading | undefined> {
    return this.as(identity, (manager) => supplierReads.supplier(manager, name));
  }

  /** The suppliers that the reader acts for. */
  ownSuppliers(identity: Identity): Promise<readonly supplierReads.OwnSupplierReading[]> {
    return this.as(identity, (manager) => supplierReads.ownSuppliers(manager, identity.suppliers));
  }

  ownInvitations(identity: Identity): ReturnType<typeof supplierReads.ownInvitations> {
    return this.as(identity, (manager) => supplierReads.ownInvitations(manager, identity.person));
  }

  /** The groups that the reader's suppliers are in, or one of them. */
  groups(identity: Identity, groupId?: string): Promise<readonly supplierReads.GroupReading[]> {
    return this.as(identity, (manager) => supplierReads.groups(manager, groupId));
  }

  follows(identity: Identity): Promise<readonly following.FollowReading[]> {
    return this.as(identity, (manager) => following.follows(manager));
  }

  /** What was told in what the reader's suppliers follow. */
  notifications(identity: Identity, page: PageRequest = {}): Promise<Page<room.Publication>> {
    return this.as(identity, (manager) => following.notifications(manager, page));
  }

  outcome(identity: Identity, caseId: string, commandId: string): Promise<Outcome | undefined> {
    return this.as(identity, (manager) => outcome(manager, caseId, commandId));
  }

  refusedMessages(identity: Identity, caseId: string): Promise<readonly RefusedMessageReading[]> {
    return this.as(identity, (manager) => refusedMessages(manager, caseId));
  }

  async stop(): Promise<void> {
    const source = await this.ready?.catch(() => undefined);
    await source?.destroy();
  }

  private async as<T>(identity: Identity, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      const source = await this.connected();
      return await readAs(source, identity, await this.options.clock?.now(), work);
    } catch (error) {
      throw isUnavailable(error) ? new RecordUnavailableError(error) : error;
    }
  }

  /** Connects at the first read, and again at the next when that failed. */
  private connected(): Promise<DataSource> {
    this.ready ??= this.source.initialize().catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }
}
