import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CorruptContentError, localDisk, s3, storageKey, StorageUnavailableError } from './index.js';
import { openLocalDisk, openS3, type Opened } from './testing/storages.fixture.js';

const organisation = '7f0a1c52-0000-4000-8000-000000000001';
const other = '7f0a1c52-0000-4000-8000-000000000002';
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const known = (content: Buffer) => ({ sha256: sha256(content), size: content.length });
const megabytes = Buffer.alloc(5 * 1024 * 1024 + 17, 'Behov ');
const streamed = (content: Buffer) =>
  Readable.from(
    Array.from({ length: Math.ceil(content.length / 65_536) }, (_, at) =>
      content.subarray(at * 65_536, (at + 1) * 65_536),
    ),
  );

describe.each([
  { name: 'on a local disk', open: openLocalDisk },
  { name: 'in a bucket of an S3 server', open: openS3 },
])('A file’s content $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  const put = (content: Buffer, owner = organisation) =>
    opened.storage.put(storageKey(owner, sha256(content)), streamed(content), known(content));
  const fetched = async (content: Buffer, range?: { from: number; to: number }) => {
    const stream = await opened.storage.get(storageKey(organisation, sha256(content)), range);
    return stream && (await buffer(stream));
  };

  it('comes back as it was, whatever its size', async () => {
    await put(megabytes);
    expect((await fetched(megabytes))?.equals(megabytes)).toBe(true);
    expect(await opened.storage.head(storageKey(organisation, sha256(megabytes)))).toBe(megabytes.length);
  });

  it('comes back in part', async () => {
    const content = Buffer.from('0123456789');
    await put(content);
    expect((await fetched(content, { from: 2, to: 4 }))?.toString()).toBe('234');
    expect((await fetched(content, { from: 9, to: 9 }))?.toString()).toBe('9');
  });

  it('can be stored again, and is each organisation’s own', async () => {
    const content = Buffer.from('the same twice');
    await put(content);
    await put(content);
    await put(content, other);
    await opened.storage.delete(storageKey(other, sha256(content)));
    expect((await fetched(content))?.toString()).toBe('the same twice');
  });

  it('is not kept when another came than was announced', async () => {
    const [right, wrong] = [Buffer.from('right'), Buffer.from('wrong')];
    const key = storageKey(organisation, sha256(right));
    await expect(opened.storage.put(key, streamed(wrong), known(right))).rejects.toThrow(CorruptContentError);
    expect(await opened.storage.head(key)).toBeUndefined();
  });

  it('is gone when it was deleted, and absent when it never was there', async () => {
    const content = Buffer.from('to be disposed of');
    await put(content);
    const key = storageKey(organisation, sha256(content));
    await opened.storage.delete(key);
    await opened.storage.delete(key);
    expect(await opened.storage.get(key)).toBeUndefined();
    expect(await opened.storage.head(key)).toBeUndefined();
  });
});

describe('A file’s content on a local disk', () => {
  it('is not kept in part when its sender goes away', async () => {
    const { storage, folder, close } = await openLocalDisk();
    const content = Buffer.from('half of it');
    const broken = Readable.from(
      (async function* () {
        yield content.subarray(0, 4);
        await Promise.reject(new Error('gone'));
      })(),
    );
    await expect(storage.put(storageKey(organisation, sha256(content)), broken, known(content))).rejects.toThrow(
      'gone',
    );
    expect(await readdir(`${folder}/incoming`)).toEqual([]);
    await close();
  });
});

describe('A storage that cannot be reached', () => {
  const content = Buffer.from('x');
  const key = storageKey(organisation, sha256(content));

  it('says so instead of saying that there is no such content', async () => {
    const nowhere = s3({
      bucket: 'behov-files',
      region: 'eu-north-1',
      endpoint: 'http://127.0.0.1:9',
      pathStyle: true,
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    });
    await expect(nowhere.head(key)).rejects.toThrow(StorageUnavailableError);
    await expect(localDisk('/dev/null/none').put(key, streamed(content), known(content))).rejects.toThrow(
      StorageUnavailableError,
    );
  });
});

describe('A storage key', () => {
  it.each(['../../etc/passwd', '', organisation.toUpperCase(), `${organisation}/x`])('is not made of %s', (given) => {
    expect(() => storageKey(given, sha256(Buffer.from('x')))).toThrow();
  });

  it('is made of a hash alone', () => {
    expect(() => storageKey(organisation, '../x')).toThrow();
    expect(() => storageKey(organisation, 'a'.repeat(63))).toThrow();
  });
});
