import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDisk, ScannerUnavailableError, type Scanner } from '@behov/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase, give } from '../testing/announced-case.fixture.js';
import { TestApi, type Answer } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  manager,
  needsOwner,
  procurer,
  registerOrganisations,
  secondBidder,
  stranger,
} from '../testing/people.fixture.js';

const limit = 100_000;
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\nA drawing of the preschool.\n');
const infected = Buffer.from('infected');

/** Finds what says that it is infected, and has no answer to what says so. */
const scanner: Scanner = {
  name: 'clamd',
  async scan(content) {
    let text = '';
    for await (const chunk of content) text += String(chunk);
    if (text === 'away') throw new ScannerUnavailableError('away');
    return text === infected.toString()
      ? { found: true, scanner: 'clamd', signature: 'Test-Signature' }
      : { found: false, scanner: 'clamd' };
  },
};

let api: TestApi;
let folder: string;
let caseId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-files-'));
  const receiving = { folder: join(folder, 'received'), limit, scanner };
  api = await TestApi.start({ parts: { files: { storage: localDisk(join(folder, 'kept')), receiving } } });
  await registerOrganisations(api);
  caseId = await beginCase(api);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

let keys = 0;
const send = (
  as: string,
  content: Uint8Array | string,
  { to = caseId, headers = {} }: { to?: string; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  api.ask(`/v1/cases/${to}/files`, {
    as,
    method: 'POST',
    raw: content,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''Ritning%20%C3%A5.pdf",
      'idempotency-key': `file-${(keys += 1)}`,
      ...headers,
    },
  });
const added = async (content: Uint8Array | string, to = caseId) =>
  String((await api.expectStatus(201, send(procurer, content, { to }))).body['file']);
const fetched = (as: string, file: string, headers: Record<string, string> = {}, of = caseId) =>
  api.ask(`/v1/cases/${of}/files/${file}`, { as, headers });
const codeOf = async (asked: Promise<Answer>) => {
  const { status, body } = await asked;
  return [status, body['code']];
};

describe('Adding a file', () => {
  it('answers with what it is by its content, and its hash', async () => {
    const { body } = await api.expectStatus(201, send(procurer, pdf));
    expect(body).toMatchObject({
      name: 'Ritning å.pdf',
      media: 'application/pdf',
      size: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      scanner: 'clamd',
      repeated: false,
    });
  });

  it('has the same answer for the same key, and none for another content', async () => {
    const headers = { 'idempotency-key': 'twice' };
    const first = await api.expectStatus(201, send(procurer, pdf, { headers }));
    const again = await api.expectStatus(200, send(procurer, pdf, { headers }));
    expect(again.body).toMatchObject({ file: first.body['file'], repeated: true });
    expect(await codeOf(send(procurer, 'another', { headers }))).toEqual([422, 'COMMAND-ID-REUSED']);
  });

  it('is refused above the limit, with the limit', async () => {
    const { status, body } = await send(procurer, Buffer.alloc(limit + 1, 'a'));
    expect([status, body['code']]).toEqual([413, 'FILE-TOO-LARGE']);
    expect(body['errors']).toEqual([{ field: 'Content-Length', expected: `${limit} at most` }]);
    expect((await send(procurer, Buffer.alloc(limit, 'a'))).status).toBe(201);
  });

  it('is refused for a kind that is not taken, whatever its name says', async () => {
    expect(await codeOf(send(procurer, Buffer.from([0x4d, 0x5a, 0, 1, 2])))).toEqual([415, 'FILE-TYPE']);
    expect(await codeOf(send(procurer, 'x', { headers: { 'content-disposition': 'attachment' } }))).toEqual([
      400,
      'FILE-NAME',
    ]);
    expect(await codeOf(send(procurer, '{}', { headers: { 'content-type': 'application/json' } }))).toEqual([
      415,
      'CONTENT-TYPE',
    ]);
  });

  it('is refused when it is infected, and the log tells so without its name or content', async () => {
    expect(await codeOf(send(procurer, infected))).toEqual([422, 'FILE-INFECTED']);
    const line = api.logged.find((one) => one.includes('Test-Signature'));
    expect(line).toContain(caseId);
    expect(line).not.toContain('Ritning');
  });

  it('keeps nothing that could not be scanned', async () => {
    expect(await codeOf(send(procurer, 'away'))).toEqual([503, 'FILES-UNAVAILABLE']);
  });

  it('is for those who work with the case', async () => {
    expect(await codeOf(send(manager, pdf))).toEqual([403, 'ROLE']);
    expect(await codeOf(send(stranger, pdf))).toEqual([404, 'CASE-UNKNOWN']);
    expect(await codeOf(send(bidder, pdf))).toEqual([404, 'CASE-UNKNOWN']);
  });
});

describe('Fetching a file', () => {
  it('gives the content with its hash, to be kept under its name', async () => {
    const { headers, text } = await api.expectStatus(200, fetched(procurer, await added('0123456789\n')));
    expect(text).toBe('0123456789\n');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Ritning%20%C3%A5.pdf");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('gives a part of it', async () => {
    const file = await added('0123456789\n');
    const part = await api.expectStatus(206, fetched(procurer, file, { range: 'bytes=2-4' }));
    expect([part.text, part.headers.get('content-range')]).toEqual(['234', 'bytes 2-4/11']);
    expect(await codeOf(fetched(procurer, file, { range: 'bytes=11-' }))).toEqual([416, 'FILE-RANGE']);
  });

  it('tells what it is without its content', async () => {
    const file = await added(pdf);
    const { headers, text, status } = await api.ask(`/v1/cases/${caseId}/files/${file}`, {
      as: procurer,
      method: 'HEAD',
    });
    expect([status, text, headers.get('content-length')]).toEqual([200, '', String(pdf.length)]);
  });

  it('is for the buyer’s side alone until it is published', async () => {
    const file = await added(pdf);
    expect((await fetched(needsOwner, file)).status).toBe(200);
    expect((await fetched(manager, file)).status).toBe(200);
    for (const other of [stranger, bidder]) expect(await codeOf(fetched(other, file))).toEqual([404, 'FILE-UNKNOWN']);
    expect(await codeOf(fetched(procurer, 'x'))).toEqual([404, 'FILE-UNKNOWN']);
  });
});

describe('A file that a command names', () => {
  it('was received for that case', async () => {
    const elsewhere = await beginCase(api, { reference: 'GBG-2027-2' });
    const file = await added(pdf, elsewhere);
    const answer = await api.post(procurer, `/v1/cases/${caseId}/commands/mark-secrecy`, {
      file,
      ground: 'OSL-31:16',
      reasons: 'Prices.',
    });
    expect([answer.status, answer.body['code']]).toEqual([409, 'FILE-KNOWN']);
  });
});

describe('The list of files', () => {
  it('shows the mark of secrecy to the buyer', async () => {
    const file = await added('Secret.');
    await give(api, caseId, procurer, 'MarkSecrecy', { file, ground: 'OSL-31:16', reasons: 'Prices.' });
    const { body } = await api.expectStatus(200, api.get(procurer, `/v1/cases/${caseId}/files?limit=1`));
    expect(body['items']).toMatchObject([{ file, secrecy: 'OSL-31:16' }]);
    expect(body['next']).toBeTypeOf('string');
    const next = await api.get(procurer, `/v1/cases/${caseId}/files?after=${String(body['next'])}`);
    expect(JSON.stringify(next.body)).not.toContain(file);
  });
});

describe('Once the notice is published', () => {
  let announced: string;
  beforeAll(async () => {
    announced = await announcedCase(api);
  }, 120_000);

  describe('A file that a change of the documents names', () => {
    it('is every supplier’s to read from then on, and of the other files nothing is told', async () => {
      const [published, own] = [await added('Published.', announced), await added('Own.', announced)];
      await give(api, announced, procurer, 'ReviseDocuments', {
        window: 'requests',
        changes: 'A drawing is added.',
        concerns: ['requirements'],
        files: [{ file: published, kind: 'drawing' }],
        material: false,
        othersMightHaveJoined: false,
        reasons: 'It shows what the text says.',
      });
      expect((await fetched(secondBidder, published, {}, announced)).text).toBe('Published.');
      expect(await codeOf(fetched(secondBidder, own, {}, announced))).toEqual([404, 'FILE-UNKNOWN']);
      const { body } = await api.expectStatus(200, api.get(secondBidder, `/v1/cases/${announced}/files`));
      expect((body['items'] as { file: string }[]).map(({ file }) => file)).toEqual([published]);
      expect(await codeOf(fetched(stranger, published, {}, announced))).toEqual([404, 'FILE-UNKNOWN']);
    });
  });

  describe('An answer to a question', () => {
    it('goes to all suppliers, and nothing that they read names who asked', async () => {
      await give(api, announced, bidder, 'AskQuestion', { question: 'Does the limit include the foundation?' });
      await give(api, announced, procurer, 'AnswerQuestion', { question: 'q1', answer: 'Yes, it does.' });
      const { text } = await api.expectStatus(200, api.get(secondBidder, `/v1/procurements/${announced}`));
      expect(text).toContain('Yes, it does.');
      expect(text).toContain('Does the limit include the foundation?');
      expect(text).not.toMatch(/leverantor-a/);
      const all = await api.get(secondBidder, '/v1/procurements');
      expect(all.text).not.toMatch(/leverantor-a/);
      expect(await codeOf(api.get(secondBidder, `/v1/cases/${announced}/history`))).toEqual([404, 'CASE-UNKNOWN']);
    });
  });
});
