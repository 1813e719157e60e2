import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { measured } from './measured.js';
import { CorruptContentError, StorageUnavailableError, type Storage, type StorageKey } from './storage.js';

/**
 * Contents in a folder of this machine: for one machine's installation, or a shared file system. A content is written beside
 * its place, brought to the disk and then moved there, so that nobody meets half of one.
 * @param folder made when it is missing
 */
export const localDisk = (folder: string): Storage => ({
  put: (key, content, known) =>
    available(async () => {
      const place = placeOf(folder, key);
      const beside = join(folder, 'incoming', randomUUID());
      await mkdir(dirname(beside), { recursive: true });
      await mkdir(dirname(place), { recursive: true });
      try {
        const hash = createHash('sha256');
        const { count, through } = measured((chunk) => hash.update(chunk));
        await pipeline(content, through, createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true }));
        if (count() !== known.size || hash.digest('hex') !== known.sha256) throw new CorruptContentError();
        await rename(beside, place);
        await settle(dirname(place));
      } finally {
        await rm(beside, { force: true });
      }
    }),
  get: (key, range) =>
    available(async () => {
      const place = placeOf(folder, key);
      if ((await sizeOf(place)) === undefined) return undefined;
      return await opened(createReadStream(place, range ? { start: range.from, end: range.to } : {}));
    }),
  head: (key) => available(() => sizeOf(placeOf(folder, key))),
  delete: (key) => available(() => rm(placeOf(folder, key), { force: true })),
});

/** Two levels of folders, so that none of them gets too many entries. */
function placeOf(folder: string, key: StorageKey): string {
  const [organisation = '', sha256 = ''] = key.split('/');
  return join(folder, organisation, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** A name that was moved survives a loss of power once its folder has reached the disk. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(place: string): Promise<number | undefined> {
  try {
    return (await stat(place)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const opened = (stream: ReturnType<typeof createReadStream>) =>
  new Promise<Readable>((resolve, reject) => {
    stream.once('open', () => resolve(stream)).once('error', reject);
  });

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new StorageUnavailableError(error);
    throw error;
  }
}
