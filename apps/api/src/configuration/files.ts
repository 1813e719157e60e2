import { placeRefusedInProduction, storagePlace, type ClamdSettings, type StoragePlace } from '@behov/storage';
import type { Settings } from './environment.js';

/** Where files stand, how large they may be and who looks through them. */
export interface FilesConfiguration extends StoragePlace {
  /** In bytes. */
  readonly limit: number;
  /** None: nothing is scanned, which a production refuses. */
  readonly clamd: ClamdSettings | undefined;
}

const megabyte = 1024 * 1024;

export function filesConfiguration(settings: Settings): FilesConfiguration {
  const { BEHOV_CLAMD: clamd } = settings;
  const [host = '', port = ''] = (clamd ?? '').split(':');
  return {
    ...storagePlace(settings),
    limit: settings.BEHOV_FILE_LIMIT_MB * megabyte,
    clamd: clamd === undefined || clamd === 'none' ? undefined : { host, port: Number(port) },
  };
}

/** What must not stand in production: files that nobody looks through, or that a restart loses. */
export const filesRefusedInProduction = (settings: Settings): readonly string[] => [
  ...(settings.BEHOV_CLAMD === undefined || settings.BEHOV_CLAMD === 'none'
    ? ['BEHOV_CLAMD: expected host:port of a ClamAV daemon that scans files']
    : []),
  ...placeRefusedInProduction(settings),
];
