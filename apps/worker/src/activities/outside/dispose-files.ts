import { organisationId, type CaseRecord, type StoredContent } from '@behov/persistence';
import { storageKey, type Storage } from '@behov/storage';

/** What files are removed with. */
export interface FileParts {
  readonly record: Pick<CaseRecord, 'files' | 'attachments'>;
  readonly storage: Storage;
}

/**
 * Takes out of the storage what decisions in the case's log have disposed of. Done again it removes nothing more.
 * @throws when the storage or the record is not to be reached; the work is asked for again
 */
export async function disposeFiles({ record, storage }: FileParts, caseId: string): Promise<void> {
  const remove = ({ organisation, sha256 }: StoredContent) =>
    storage.delete(storageKey(organisationId(organisation), sha256));
  await record.files.removeDisposed(caseId, remove);
  await record.attachments.removeDisposed(caseId, remove);
}
