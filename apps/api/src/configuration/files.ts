import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClamdSettings, S3Settings } from '@behov/storage';
import type { Settings } from './environment.js';

/** Where files stand, how large they may be and who looks through them. */
export interface FilesConfiguration {
  /** In bytes. */
  readonly limit: number;
  /** Files wait here until they are judged, and stand here where there is no bucket. */
  readonly folder: string;
  readonly s3: S3Settings | undefined;
  /** None: nothing is scanned, which a production refuses. */
  readonly clamd: ClamdSettings | undefined;
}

const megabyte = 1024 * 1024;

export function filesConfiguration(settings: Settings): FilesConfiguration {
  const { BEHOV_CLAMD: clamd, BEHOV_S3_BUCKET: bucket } = settings;
  const [host = '', port = ''] = (clamd ?? '').split(':');
  const { BEHOV_S3_ACCESS_KEY_ID: accessKeyId, BEHOV_S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  return {
    limit: settings.BEHOV_FILE_LIMIT_MB * megabyte,
    folder: settings.BEHOV_FILES_FOLDER ?? join(tmpdir(), 'behov-files'),
    clamd: clamd === undefined || clamd === 'none' ? undefined : { host, port: Number(port) },
    s3:
      bucket === undefined
        ? undefined
        : {
            bucket,
            region: settings.BEHOV_S3_REGION,
            pathStyle: settings.BEHOV_S3_PATH_STYLE === 'true',
            ...(settings.BEHOV_S3_ENDPOINT === undefined ? {} : { endpoint: settings.BEHOV_S3_ENDPOINT }),
            ...(accessKeyId === undefined || secretAccessKey === undefined
              ? {}
              : { credentials: { accessKeyId, secretAccessKey } }),
          },
  };
}

/** What must not stand in production: files that nobody looks through, or that a restart loses. */
export const filesRefusedInProduction = (settings: Settings): readonly string[] => [
  ...(settings.BEHOV_CLAMD === undefined || settings.BEHOV_CLAMD === 'none'
    ? ['BEHOV_CLAMD: expected host:port of a ClamAV daemon that scans files']
    : []),
  ...(settings.BEHOV_FILES_FOLDER === undefined && settings.BEHOV_S3_BUCKET === undefined
    ? ['BEHOV_FILES_FOLDER or BEHOV_S3_BUCKET: expected a place where files are kept']
    : []),
];
