import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { readersOf, system, type AttachmentsOf } from '@behov/domain';
import {
  organisationId,
  type AttachmentOpenings,
  type AttachmentOutcome,
  type AttachmentToOpen,
  type CaseRecord,
} from '@behov/persistence';
import { receive, storageKey, type NotTaken, type Received, type Receiving, type Storage } from '@behov/storage';

/** What attachments are opened with. */
export interface AttachmentParts {
  readonly record: Pick<CaseRecord, 'receive' | 'files'>;
  readonly openings: AttachmentOpenings;
  readonly storage: Storage;
  readonly receiving: Pick<Receiving, 'folder' | 'scanner'>;
}

type Opening = Extract<Awaited<ReturnType<AttachmentOpenings['unseal']>>, { readonly ok: true }>;
type Outcome = AttachmentOutcome['outcome'];

/** What was sealed isn't what its sealer made. */
class DamagedError extends Error {}

/**
 * Makes files of the case of the attachments of an opened part: each is opened with the part's key, compared with what the part says
 * of it, scanned and stored for those who may read the part. What is wrong with one is recorded with it, and the others go on. May be
 * repeated: what is opened stays so.
 * @throws when the storage, the scanner, the keys or the record are not to be reached; the work is asked for again
 */
export async function openAttachments(
  parts: AttachmentParts,
  caseId: string,
  { window: windowId, envelope, openers }: AttachmentsOf,
): Promise<void> {
  const todo = await parts.openings.toOpen({ caseId, windowId, envelope });
  if (todo.length === 0) return;
  const opening = await parts.openings.unseal({ caseId, windowId, envelope, openers });
  if (!opening.ok) throw new Error(`The shares that opened ${windowId} do not open it now`);
  for (const one of todo) {
    const outcome = await outcomeOf(parts, { caseId, envelope }, one, opening);
    const { submission, sealed } = one;
    await parts.openings.record(caseId, windowId, { submission, envelope, sha256: sealed.sha256, outcome });
  }
}

async function outcomeOf(
  parts: AttachmentParts,
  of: { readonly caseId: string; readonly envelope: AttachmentsOf['envelope'] },
  one: AttachmentToOpen,
  opening: Opening,
): Promise<Outcome> {
  if (!one.referred) return { fault: 'MISSING' };
  const stored = await parts.storage.get(storageKey(organisationId(one.organisation), one.sealed.sha256));
  if (!stored) return { fault: 'MISSING' };
  const source = notedFailure(stored);
  const opened = await opening.open(Readable.toWeb(source.stream) as never);
  if (source.failed()) throw source.failed() as Error;
  if (!opened.ok) return { fault: opened.fault };
  const clear = Readable.from(clearOf(opened.stream as ReadableStream<Uint8Array>, source.failed));
  try {
    const outcome = await receive(clear, { ...parts.receiving, limit: one.size, everyKind: true }, (received) =>
      sameAs(one, received) ? keep(parts, of, one, received) : Promise.resolve({ fault: 'FOREIGN' }),
    );
    return 'taken' in outcome ? outcome.taken : { fault: faults[outcome.notTaken.why] };
  } catch (error) {
    if (error instanceof DamagedError) return { fault: 'DAMAGED' };
    throw error;
  }
}

const faults = {
  'too-large': 'FOREIGN',
  empty: 'EMPTY',
  type: 'FOREIGN',
  infected: 'INFECTED',
} as const satisfies Record<NotTaken['why'], string>;

const sameAs = (named: AttachmentToOpen, { sha256, size }: Received) => named.sha256 === sha256 && named.size === size;

/** Tells a storage that fails from a ciphertext that is damaged. */
function notedFailure(stream: Readable) {
  let failure: unknown;
  stream.once('error', (error) => (failure = error));
  return { stream, failed: () => failure };
}

async function* clearOf(stream: ReadableStream<Uint8Array>, failed: () => unknown): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk;
  } catch {
    throw (failed() as Error | undefined) ?? new DamagedError();
  }
}

/** Keeps what was opened as a file of the case. @returns the file: of the first attempt, where there was one */
async function keep(
  { record, storage }: AttachmentParts,
  { caseId, envelope }: { readonly caseId: string; readonly envelope: AttachmentsOf['envelope'] },
  { organisation, name, submission, sealed }: AttachmentToOpen,
  { read, sha256, size, media, scan }: Received,
): Promise<Outcome> {
  const key = storageKey(organisationId(organisation), sha256);
  await storage.put(key, read(), { sha256, size });
  const now = await record.receive();
  const kept = await record.files.keep({
    file: randomUUID(),
    caseId,
    organisation,
    sha256,
    size,
    media,
    name,
    person: system.id,
    commandId: `attachment/${submission}/${envelope}/${sealed.sha256}`,
    receivedAt: now,
    scanner: scan.scanner,
    scannedAt: now,
    roles: readersOf(envelope),
  });
  // A removal of the same content that was under way may have come between.
  if ((await storage.head(key)) === undefined) await storage.put(key, read(), { sha256, size });
  return { file: kept.file };
}
