import type { Readable } from 'node:stream';
import { organisationId, type AttachmentReading, type CaseRecord, type SealedContentOf } from '@behov/persistence';
import {
  CorruptContentError,
  receiveSealed,
  storageKey,
  StorageUnavailableError,
  type ReceivedSealed,
  type Receiving,
  type Storage,
} from '@behov/storage';
import { refusalProblem } from '../commands/refusal-problem.js';
import { fileProblems } from '../files/file-problems.js';
import type { Caller } from '../identity/caller.js';
import { identityOf, type Reader } from '../reading/reader.js';
import { attachmentProblems } from './attachment-problems.js';
import { attachmentView, type AttachmentReceipt } from './attachment-views.js';
import { mayCarry } from './may-carry.js';
import { supplierOf } from './supplier-of.js';

export interface AttachmentPlaceOf {
  readonly caseId: string;
  readonly windowId: string;
}

export interface AttachmentsOptions {
  readonly record: Pick<CaseRecord, 'attachments'>;
  readonly reader: Reader;
  readonly storage: Storage;
  readonly receiving: Receiving;
}

/** How every file in the age format begins. */
const ageBeginning = 'age-encryption.org/v1\n';

/**
 * Receives suppliers' sealed attachments and gives them back to them. Nothing is known of them but what their bytes show: neither a
 * name nor a kind is taken, and nobody else is told that they are there.
 */
export class Attachments {
  constructor(private readonly options: AttachmentsOptions) {}

  /** In bytes, of one. */
  get limit(): number {
    return this.options.receiving.limit;
  }

  /** @param length in bytes, as announced. @throws Problem; nothing is kept then */
  async add(
    place: AttachmentPlaceOf,
    caller: Caller,
    named: string | undefined,
    { content, length }: { readonly content: Readable; readonly length: number },
  ): Promise<AttachmentReceipt> {
    const { record, receiving } = this.options;
    const supplier = supplierOf(caller, named);
    mayCarry(caller, 'submit');
    if (length > receiving.limit) throw fileProblems.tooLarge(receiving.limit);
    const allowed = await record.attachments.mayAdd({ ...place, supplier }, length);
    if ('refusal' in allowed) throw refusalProblem(allowed.refusal);
    const outcome = await available(() =>
      receiveSealed(content, receiving, ageBeginning, (received) =>
        this.keep({ ...place, supplier }, allowed.organisation, received),
      ),
    );
    if ('taken' in outcome) return outcome.taken;
    if (outcome.notTaken.why === 'too-large') throw fileProblems.tooLarge(receiving.limit);
    throw outcome.notTaken.why === 'empty' ? fileProblems.empty() : attachmentProblems.notSealed();
  }

  async list(
    { caseId, windowId }: AttachmentPlaceOf,
    caller: Caller,
    named: string | undefined,
  ): Promise<readonly AttachmentReading[]> {
    const supplier = supplierOf(caller, named);
    return this.options.reader.reads.attachments(identityOf(caller), caseId, windowId, supplier);
  }

  /** The caller's own sealed bytes. @throws Problem when there are none */
  async content(
    place: AttachmentPlaceOf,
    caller: Caller,
    named: string | undefined,
    sha256: string,
  ): Promise<{ readonly found: AttachmentReading; readonly content: Readable }> {
    const found = (await this.list(place, caller, named)).find((one) => one.sha256 === sha256);
    if (!found) throw attachmentProblems.unknown();
    const key = storageKey(organisationId(found.organisation), sha256);
    const content = await available(() => this.options.storage.get(key));
    // Disposed of with the submission that it came with.
    if (!content) throw attachmentProblems.unknown();
    return { found, content };
  }

  /** @throws Problem where a submission refers to it, and where there is none */
  async remove(place: AttachmentPlaceOf, caller: Caller, named: string | undefined, sha256: string): Promise<void> {
    const { record, storage } = this.options;
    const supplier = supplierOf(caller, named);
    mayCarry(caller, 'submit');
    const removal = await available(() =>
      record.attachments.remove({ ...place, supplier }, sha256, ({ organisation }) =>
        storage.delete(storageKey(organisationId(organisation), sha256)),
      ),
    );
    if (removal === 'referred') throw attachmentProblems.referred();
    if (removal === 'unknown') throw attachmentProblems.unknown();
  }

  /** The content comes before the row, so that no attachment is without one. */
  private async keep(
    place: AttachmentPlaceOf & { readonly supplier: string },
    organisation: string,
    { sha256, size, read }: ReceivedSealed,
  ): Promise<AttachmentReceipt> {
    const { record, storage } = this.options;
    const key = storageKey(organisationId(organisation), sha256);
    const content: SealedContentOf = { sha256, size };
    await storage.put(key, read(), content);
    const kept = await record.attachments.keep(place, content);
    if ('refusal' in kept) {
      await record.attachments.removeContent({ organisation, sha256 }, () => storage.delete(key));
      throw refusalProblem(kept.refusal);
    }
    // A removal of the same content may have come between: now the record holds it back.
    if ((await storage.head(key)) === undefined) await storage.put(key, read(), content);
    const { receivedAt, repeated } = kept;
    return { ...attachmentView({ ...content, receivedAt, organisation }), repeated };
  }
}

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageUnavailableError || error instanceof CorruptContentError) {
      throw attachmentProblems.unavailable();
    }
    throw error;
  }
}
