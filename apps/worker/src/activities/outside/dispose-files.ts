import { organisationId, type CaseRecord } from '@behov/persistence';
import { storageKey, type Storage } from '@behov/storage';

/** What files are removed with. */
export interface FileParts {
  readonly record: Pick<CaseRecord, 'files'>;
  readonly storage: Storage;
}

/**
 * Takes out of the storage what decisions in the case's log have disposed of. Done again it removes nothing more.
 * @throws when the storage or the record is not to be reached; the work is asked for again
 */
export const disposeFiles = ({ record, storage }: FileParts, caseId: string): Promise<void> =>
  record.files.removeDisposed(caseId, ({ organisation, sha256 }) =>
    storage.delete(storageKey(organisationId(organisation), sha256)),
  );
