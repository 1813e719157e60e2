import { join } from 'node:path';
import { clamd, localDisk, noScanner, s3, type Receiving, type Storage } from '@behov/storage';
import type { FilesConfiguration } from '../configuration/files.js';

/** Where files are received and kept. */
export interface FileParts {
  readonly storage: Storage;
  readonly receiving: Receiving;
}

/** Nothing is connected to before the first file. */
export const openFiles = ({ folder, limit, s3: bucket, clamd: daemon }: FilesConfiguration): FileParts => ({
  storage: bucket ? s3(bucket) : localDisk(join(folder, 'kept')),
  receiving: { folder: join(folder, 'received'), limit, scanner: daemon ? clamd(daemon) : noScanner },
});
