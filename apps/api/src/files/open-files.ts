import { join } from 'node:path';
import { clamd, noScanner, openStorage, type Receiving, type Storage } from '@behov/storage';
import type { FilesConfiguration } from '../configuration/files.js';

/** Where files are received and kept. */
export interface FileParts {
  readonly storage: Storage;
  readonly receiving: Receiving;
}

/** Nothing is connected to before the first file. */
export const openFiles = ({ clamd: daemon, limit, ...place }: FilesConfiguration): FileParts => ({
  storage: openStorage(place),
  receiving: { folder: join(place.folder, 'received'), limit, scanner: daemon ? clamd(daemon) : noScanner },
});
