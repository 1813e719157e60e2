import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { localDisk, s3, type Storage } from '../index.js';

export interface Opened {
  readonly storage: Storage;
  readonly folder: string;
  close(): Promise<void>;
}

const newFolder = () => mkdtemp(join(tmpdir(), 'behov-storage-'));

export async function openLocalDisk(): Promise<Opened> {
  const folder = await newFolder();
  return { storage: localDisk(folder), folder, close: () => rm(folder, { recursive: true, force: true }) };
}

/** A server that speaks S3, in this process, with a folder of its own. */
export async function openS3(): Promise<Opened> {
  const folder = await newFolder();
  const bucket = 'behov-files';
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  const storage = s3({
    bucket,
    region: 'eu-north-1',
    endpoint: `http://127.0.0.1:${port}`,
    pathStyle: true,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  });
  return {
    storage,
    folder,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
