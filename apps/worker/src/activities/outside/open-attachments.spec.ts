import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { organisationId, type AttachmentOutcome, type AttachmentToOpen, type ReceivedFile } from '@behov/persistence';
import { generateKeyPair, openStream, sealFile } from '@behov/sealing';
import { localDisk, noScanner, ScannerUnavailableError, storageKey, type Scanner, type Storage } from '@behov/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAttachments, type AttachmentParts } from './open-attachments.js';

const keys = await generateKeyPair();
const now = '2027-06-15T08:00:00.000Z';
const about = { window: 'tenders', envelope: 'price', openers: ['opener-1', 'opener-2'] } as const;

let folder: string;
let storage: Storage;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-attachments-'));
  storage = localDisk(join(folder, 'kept'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const keyOf = (sha256: string) => storageKey(organisationId('goteborg'), sha256);

/** A file as its supplier sealed and uploaded it. */
async function sent(text: string, { to = keys.recipient, name = 'plan.dwg' } = {}): Promise<AttachmentToOpen> {
  const { file, sealed } = await sealFile(to, { name, media: 'image/x-dwg', bytes: new TextEncoder().encode(text) });
  await storage.put(keyOf(file.sealed.sha256), Readable.from([Buffer.from(sealed)]), file.sealed);
  return { ...file, submission: 'submission-1', organisation: 'goteborg', referred: true };
}

/** Opens attachments with a record that remembers what became of each. */
async function opened(todo: readonly AttachmentToOpen[], { scanner = noScanner, from = storage } = {}) {
  const outcomes: AttachmentOutcome['outcome'][] = [];
  const kept: ReceivedFile[] = [];
  const openings = {
    toOpen: () => Promise.resolve(todo.slice(outcomes.length)),
    unseal: () =>
      Promise.resolve({
        ok: true,
        open: async (sealed: Parameters<typeof openStream>[1]) => {
          const opening = await openStream(keys.identity, sealed);
          return opening.ok ? opening : { ok: false, fault: opening.fault.code };
        },
      }),
    record: (_case: string, _window: string, { outcome }: AttachmentOutcome) =>
      Promise.resolve(void outcomes.push(outcome)),
  };
  const record = {
    receive: () => Promise.resolve(now),
    files: { keep: (one: ReceivedFile) => Promise.resolve((kept.push(one), { file: `file-${kept.length}` })) },
  };
  const receiving = { folder: join(folder, 'received'), scanner };
  const parts = { record, openings, storage: from, receiving } as unknown as AttachmentParts;
  const error = await openAttachments(parts, 'case-1', about).catch((thrown: unknown) => thrown);
  return { outcomes, kept, error };
}

describe('The attachments of an opened part', () => {
  it('become files of the case for those who may read the part, of whatever kind they are', async () => {
    const one = await sent('\u0000 a drawing');
    const { outcomes, kept } = await opened([one]);
    expect(outcomes).toEqual([{ file: 'file-1' }]);
    expect(kept).toMatchObject([
      {
        name: 'plan.dwg',
        media: 'application/octet-stream',
        sha256: one.sha256,
        size: one.size,
        person: 'system',
        roles: ['procurer', 'opener', 'decision-maker', 'registrar'],
        commandId: `attachment/submission-1/price/${one.sealed.sha256}`,
      },
    ]);
    expect((await buffer((await storage.get(keyOf(one.sha256)))!)).toString()).toBe('\u0000 a drawing');
  });

  it('are told apart from what is missing, damaged, of another key or another file than the part names', async () => {
    const [good, other] = [
      await sent('good'),
      await sent('of another key', { to: (await generateKeyPair()).recipient }),
    ];
    const damaged = await sent('damaged '.repeat(20_000));
    const bytes = await buffer((await storage.get(keyOf(damaged.sealed.sha256)))!);
    bytes[bytes.length - 1]! ^= 1;
    const changed = {
      ...storage,
      get: (key: Parameters<Storage['get']>[0]) =>
        key === keyOf(damaged.sealed.sha256) ? Promise.resolve(Readable.from([bytes])) : storage.get(key),
    };
    const todo = [
      { ...good, referred: false },
      { ...good, sealed: { ...good.sealed, sha256: '0'.repeat(64) } },
      other,
      damaged,
      { ...good, size: good.size - 1 },
      { ...good, sha256: damaged.sha256 },
      good,
    ];
    const { outcomes, kept } = await opened(todo, { from: changed });
    expect(outcomes).toEqual([
      ...['MISSING', 'MISSING', 'WRONG-KEY', 'DAMAGED', 'FOREIGN', 'FOREIGN'].map((fault) => ({ fault })),
      { file: 'file-1' },
    ]);
    expect(kept).toHaveLength(1);
    expect(await storage.head(keyOf(damaged.sha256))).toBeUndefined();
  });

  it('are not kept when malicious code is found in them', async () => {
    const one = await sent('malicious');
    const scanner: Scanner = {
      name: 'clamd',
      scan: (content) => (content.destroy(), Promise.resolve({ found: true, scanner: 'clamd', signature: 'Test' })),
    };
    expect(await opened([one], { scanner })).toMatchObject({ outcomes: [{ fault: 'INFECTED' }], kept: [] });
    expect(await storage.head(keyOf(one.sha256))).toBeUndefined();
  });

  it('wait for a scanner and a storage that are away, and nothing is said of them meanwhile', async () => {
    const one = await sent('later');
    const away: Scanner = {
      name: 'clamd',
      scan: (content) => (content.destroy(), Promise.reject(new ScannerUnavailableError('no answer'))),
    };
    const first = await opened([one], { scanner: away });
    expect(first).toMatchObject({ outcomes: [], kept: [] });
    expect(first.error).toBeInstanceOf(ScannerUnavailableError);
    const broken = {
      ...storage,
      get: () =>
        Promise.resolve(
          new Readable({
            read() {
              this.destroy(new Error('disk'));
            },
          }),
        ),
    };
    const second = await opened([one], { from: broken });
    expect(second).toMatchObject({ outcomes: [], error: { message: 'disk' } });
  });
});
