import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Role } from '@behov/domain';
import { organisationId, type CaseRecord, type FileReading } from '@behov/persistence';
import {
  CorruptContentError,
  receive,
  ScannerUnavailableError,
  storageKey,
  StorageUnavailableError,
  type ByteRange,
  type NotTaken,
  type Received,
  type Receiving,
  type Storage,
} from '@behov/storage';
import type { Logger } from 'pino';
import { refusalProblem } from '../commands/refusal-problem.js';
import type { Sending } from '../commands/sending.js';
import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';
import { identityOf, type Reader } from '../reading/reader.js';
import { fileProblems } from './file-problems.js';
import { fileView, type FileReceipt } from './file-views.js';

/** A content on its way, and what is said of it. */
export interface Sent {
  readonly content: Readable;
  readonly name: string;
  /** In bytes, as announced. */
  readonly length: number;
}

export interface FilesOptions {
  readonly record: Pick<CaseRecord, 'files' | 'receive'>;
  readonly reader: Reader;
  readonly storage: Storage;
  readonly receiving: Receiving;
  readonly logger: Pick<Logger, 'warn'>;
}

/** Who adds files to a case; a service account must besides be allowed to write documents. */
const mayAdd: readonly Role[] = [
  'procurer',
  'needs-owner',
  'innovation-leader',
  'matching-officer',
  'decision-maker',
  'line-manager',
  'controller',
  'evaluator',
  'registrar',
];
const ofAccounts = ['WriteDocuments', 'ReviseDocuments'];

/** Receives files and gives them back. A content reaches the storage before the record, so that no file is without one. */
export class Files {
  constructor(private readonly options: FilesOptions) {}

  /** @throws Problem; nothing is kept then */
  async add(
    caseId: string,
    { content, name, length }: Sent,
    { caller, idempotencyKey }: Sending,
  ): Promise<FileReceipt> {
    const { reader, record, receiving } = this.options;
    const { summary, roles } = await reader.case(caller, caseId);
    if (!roles.some((role) => mayAdd.includes(role)))
      throw refusalProblem({ code: 'ROLE', says: onlyThese, who: mayAdd });
    const { via } = caller.actor;
    if (via && !via.commands.some((one) => ofAccounts.includes(one))) throw problems.onBehalfRefused();
    if (length > receiving.limit) throw fileProblems.tooLarge(receiving.limit);
    const receivedAt = await record.receive();
    const outcome = await this.available(() =>
      receive(content, receiving, (received) =>
        this.keep(received, {
          caseId,
          name,
          organisation: summary.organisation,
          person: caller.actor.id,
          ...(caller.via ? { via: caller.via.account } : {}),
          commandId: idempotencyKey,
          receivedAt,
        }),
      ),
    );
    if ('notTaken' in outcome) throw this.refused(outcome.notTaken, caseId);
    return outcome.taken;
  }

  /** A file's content for who may read it, whole or in part. @throws Problem */
  async content(file: FileReading, range?: ByteRange): Promise<Readable> {
    if (file.disposedBy !== undefined) throw fileProblems.disposed(file.disposedBy);
    const key = storageKey(organisationId(file.organisation), file.sha256);
    const found = await this.available(() => this.options.storage.get(key, range));
    if (!found) throw fileProblems.unavailable();
    return found;
  }

  /** @throws Problem FILE-UNKNOWN when there is none, or it is not the caller's to see */
  async find(caller: Caller, caseId: string, id: string): Promise<FileReading> {
    const found = await this.options.reader.reads.file(identityOf(caller), caseId, id.toLowerCase());
    const { via } = caller;
    if (!found || (via && !via.ofSupplier && via.organisation !== found.organisation)) throw fileProblems.unknown();
    return found;
  }

  private async keep(
    { read, scan, sha256, size, media }: Received,
    sent: Omit<
      Parameters<CaseRecord['files']['keep']>[0],
      'file' | 'sha256' | 'size' | 'media' | 'scanner' | 'scannedAt'
    >,
  ): Promise<FileReceipt> {
    const { record, storage } = this.options;
    const scannedAt = await record.receive();
    const key = storageKey(organisationId(sent.organisation), sha256);
    await storage.put(key, read(), { sha256, size });
    const one = { ...sent, file: randomUUID(), sha256, size, media, scanner: scan.scanner, scannedAt };
    const kept = await record.files.keep(one);
    // The same content of a file that is disposed of was removed meanwhile: now the record holds it back.
    if ((await storage.head(key)) === undefined) await storage.put(key, read(), { sha256, size });
    if (kept.repeated && (kept.sha256 !== sha256 || kept.name !== sent.name)) throw fileProblems.keyReused();
    return { ...fileView({ ...one, ...kept }), repeated: kept.repeated };
  }

  private refused(why: NotTaken, caseId: string) {
    switch (why.why) {
      case 'too-large':
        return fileProblems.tooLarge(why.limit);
      case 'empty':
        return fileProblems.empty();
      case 'type':
        return fileProblems.type();
      case 'infected':
        // Without content, name or person: enough to look into it, and nothing that isn't the log's.
        this.options.logger.warn(
          { case: caseId, sha256: why.sha256, signature: why.signature },
          'malicious code was found in a file that was sent',
        );
        return fileProblems.infected();
    }
  }

  private async available<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const known = [ScannerUnavailableError, StorageUnavailableError, CorruptContentError];
      if (!known.some((one) => error instanceof one)) throw error;
      this.options.logger.warn({ fault: (error as Error).message }, 'a file could not be received or fetched');
      throw fileProblems.unavailable();
    }
  }
}

const onlyThese = {
  sv: 'Filer läggs till av dem som arbetar med ärendet.',
  en: 'Files are added by those who work with the case.',
};
