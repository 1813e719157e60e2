import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noScanner, receive, ScannerUnavailableError, type Scanner } from './index.js';
import { png, wordDocument, zip } from './testing/contents.fixture.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-receive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text = (content: string) => Buffer.from(content);
const receiving = (content: Buffer, { limit = 100_000, scanner = noScanner } = {}) =>
  receive(Readable.from([content]), { folder, limit, scanner }, async ({ read, sha256, size, media }) => ({
    sha256,
    size,
    media,
    content: await buffer(read()),
  }));
const media = async (content: Buffer) => {
  const outcome = await receiving(content);
  return 'taken' in outcome ? outcome.taken.media : outcome.notTaken.why;
};

describe('Receiving a content', () => {
  it('measures and hashes it, and hands it on as it came', async () => {
    const content = text('Requirements of the preschool.\n');
    expect(await receiving(content)).toEqual({
      taken: {
        sha256: createHash('sha256').update(content).digest('hex'),
        size: content.length,
        media: 'text/plain',
        content,
      },
    });
  });

  it('takes what is as large as the limit and not a byte more', async () => {
    expect(await receiving(Buffer.alloc(1_000, 'a'), { limit: 1_000 })).toHaveProperty('taken');
    expect(await receiving(Buffer.alloc(1_001, 'a'), { limit: 1_000 })).toEqual({
      notTaken: { why: 'too-large', limit: 1_000 },
    });
  });

  it('knows a file by what it holds', async () => {
    expect(await media(text('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'))).toBe('application/pdf');
    expect(await media(png)).toBe('image/png');
    expect(await media(zip([['readme.txt', 'x']]))).toBe('application/zip');
    expect(await media(wordDocument())).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(await media(text('<?xml version="1.0"?>\n<espd/>'))).toBe('application/xml');
    expect(await media(text('post;antal\ngolv;3\nvägg;4\n'))).toBe('text/csv');
    expect(await media(Buffer.from('Frågor och svar på åländska.\n', 'latin1'))).toBe('text/plain');
  });

  it('takes no programs, no documents with macros, nothing empty and nothing unknown', async () => {
    expect(await media(Buffer.concat([text('MZ'), Buffer.alloc(100)]))).toBe('type');
    expect(await media(Buffer.concat([text('\x7fELF'), Buffer.alloc(100)]))).toBe('type');
    expect(await media(wordDocument('application/vnd.ms-word.document.macroEnabled.main+xml'))).toBe('type');
    expect(await media(Buffer.from([1, 2, 3, 4]))).toBe('type');
    expect(await media(Buffer.concat([Buffer.alloc(10_000, 'a'), Buffer.from([0])]))).toBe('type');
    expect(await media(Buffer.alloc(0))).toBe('empty');
  });

  it('hands on nothing that is infected, and nothing that could not be scanned', async () => {
    let worked = false;
    const judged = (scanner: Scanner) =>
      receive(Readable.from([text('x')]), { folder, limit: 10, scanner }, () => {
        worked = true;
        return Promise.resolve();
      });
    const infected: Scanner = {
      name: 'clamd',
      scan: () => Promise.resolve({ found: true, scanner: 'clamd', signature: 'Test' }),
    };
    expect(await judged(infected)).toMatchObject({ notTaken: { why: 'infected', signature: 'Test' } });
    const away: Scanner = { name: 'clamd', scan: () => Promise.reject(new ScannerUnavailableError('away')) };
    await expect(judged(away)).rejects.toThrow(ScannerUnavailableError);
    expect(worked).toBe(false);
  });

  it('leaves nothing in its waiting place', async () => {
    const failing = receive(Readable.from([text('x')]), { folder, limit: 10, scanner: noScanner }, () =>
      Promise.reject(new Error('full')),
    );
    await expect(failing).rejects.toThrow('full');
    expect(await readdir(folder)).toEqual([]);
  });
});
