import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { organisationId, type StoredContent } from '@behov/persistence';
import { localDisk, storageKey, type Storage } from '@behov/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disposeFiles, type FileParts } from './dispose-files.js';

let folder: string;
let storage: Storage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-disposal-'));
  storage = localDisk(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function stored(text: string): Promise<StoredContent> {
  const sha256 = createHash('sha256').update(text).digest('hex');
  await storage.put(keyOf({ organisation: 'goteborg', sha256 }), Readable.from([text]), { sha256, size: text.length });
  return { organisation: 'goteborg', sha256 };
}
const keyOf = ({ organisation, sha256 }: StoredContent) => storageKey(organisationId(organisation), sha256);

/** A record that has disposed of the given contents, and of a sealed attachment. */
const recordOf = (sealed: StoredContent, ...contents: readonly StoredContent[]) =>
  ({
    attachments: {
      removeDisposed: (_case: string, remove: (one: StoredContent) => Promise<void>) => remove(sealed),
    },
    files: {
      removeDisposed: async (_case: string, remove: (one: StoredContent) => Promise<void>) => {
        for (const one of contents) await remove(one);
      },
    },
  }) as FileParts['record'];

describe('Files that are disposed of', () => {
  it('leave the storage, and no others do', async () => {
    const [gone, kept, sealed] = [await stored('gone'), await stored('kept'), await stored('sealed')];
    const parts = { record: recordOf(sealed, gone), storage };
    await disposeFiles(parts, 'case');
    await disposeFiles(parts, 'case');
    expect(await storage.head(keyOf(gone))).toBeUndefined();
    expect(await storage.head(keyOf(sealed))).toBeUndefined();
    expect(await storage.head(keyOf(kept))).toBe(4);
  });
});
