import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDisk } from './local-disk.js';
import { s3, type S3Settings } from './s3.js';
import type { Storage } from './storage.js';

/** Where files stand: in a bucket, or in a folder. Every program that reads or writes them is told the same. */
export interface StoragePlace {
  /** Files stand here where there is no bucket; what is received waits here until it is judged. */
  readonly folder: string;
  readonly s3: S3Settings | undefined;
}

/** The settings' names in the environment. */
export interface StorageSettings {
  readonly BEHOV_FILES_FOLDER?: string | undefined;
  readonly BEHOV_S3_BUCKET?: string | undefined;
  readonly BEHOV_S3_REGION: string;
  readonly BEHOV_S3_ENDPOINT?: string | undefined;
  readonly BEHOV_S3_PATH_STYLE: 'true' | 'false';
  readonly BEHOV_S3_ACCESS_KEY_ID?: string | undefined;
  readonly BEHOV_S3_SECRET_ACCESS_KEY?: string | undefined;
}

export function storagePlace(settings: StorageSettings): StoragePlace {
  const { BEHOV_S3_BUCKET: bucket, BEHOV_S3_ENDPOINT: endpoint } = settings;
  const { BEHOV_S3_ACCESS_KEY_ID: accessKeyId, BEHOV_S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  const known = accessKeyId !== undefined && secretAccessKey !== undefined;
  return {
    folder: settings.BEHOV_FILES_FOLDER ?? join(tmpdir(), 'behov-files'),
    s3:
      bucket === undefined
        ? undefined
        : {
            bucket,
            region: settings.BEHOV_S3_REGION,
            pathStyle: settings.BEHOV_S3_PATH_STYLE === 'true',
            ...(endpoint === undefined ? {} : { endpoint }),
            ...(known ? { credentials: { accessKeyId, secretAccessKey } } : {}),
          },
  };
}

/** What must not stand in production: a place that a restart empties. */
export const placeRefusedInProduction = (settings: StorageSettings): readonly string[] =>
  settings.BEHOV_FILES_FOLDER === undefined && settings.BEHOV_S3_BUCKET === undefined
    ? ['BEHOV_FILES_FOLDER or BEHOV_S3_BUCKET: expected a place where files are kept']
    : [];

/** Nothing is connected to before the first file. */
export const openStorage = ({ folder, s3: bucket }: StoragePlace): Storage =>
  bucket ? s3(bucket) : localDisk(join(folder, 'kept'));
