import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { localDisk, noScanner } from '@behov/storage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import { bidder, procurer, registerOrganisations, secondBidder } from '../testing/people.fixture.js';
import { sealedAttachment, sealedRequest } from '../testing/sealed.fixture.js';

const limit = 20_000;
let api: TestApi;
let folder: string;
let caseId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'behov-attachments-'));
  const receiving = { folder: join(folder, 'received'), limit, scanner: noScanner };
  api = await TestApi.start({ parts: { files: { storage: localDisk(join(folder, 'kept')), receiving } } });
  await registerOrganisations(api);
  caseId = await announcedCase(api);
}, 120_000);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

const at = (more = '') => `/v1/cases/${caseId}/windows/requests/attachments${more}`;
const upload = (as: string, raw: Uint8Array | string, type = 'application/octet-stream') =>
  api.ask(at(), { as, method: 'POST', raw, headers: { 'content-type': type } });
const sealed = async (text: string) =>
  (await sealedAttachment(api, caseId, { name: 'a.txt', media: 'text/plain', bytes: Buffer.from(text) })).sealed;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('Uploading an attachment', () => {
  it('is told beforehand how much may be uploaded', async () => {
    const { body } = await api.get(bidder, `/v1/procurements/${caseId}`);
    expect(body['windows']).toMatchObject([{ attachments: { bytes: limit, files: 500, bytesInAll: 5 * 1024 ** 3 } }]);
  });

  it('gives its digest and time, once and again', async () => {
    const one = await sealed('once');
    const first = await api.expectStatus(201, upload(bidder, one));
    expect(first.body).toMatchObject({ sha256: sha256(one), size: one.length, repeated: false });
    const again = await api.expectStatus(200, upload(bidder, one));
    expect(again.body).toEqual({ ...first.body, repeated: true });
  });

  it.each([
    ['in the clear', '%PDF-1.7 a drawing', 422, 'ATTACHMENT-SEALED'],
    ['that is empty', '', 422, 'FILE-EMPTY'],
    ['that is too large', `age-encryption.org/v1\n${'x'.repeat(limit)}`, 413, 'FILE-TOO-LARGE'],
  ])('is refused %s', async (_what, content, status, code) => {
    expect(await upload(bidder, content)).toMatchObject({ status, body: { code } });
  });

  it('is for suppliers, and sends nothing but bytes', async () => {
    expect((await upload(procurer, await sealed('of the buyer'))).status).toBe(403);
    expect(await upload(bidder, '{}', 'application/json')).toMatchObject({ status: 415 });
  });
});

describe('An attachment that nobody has submitted', () => {
  it('is removed by its supplier alone', async () => {
    const one = await sealed('a draft');
    await api.expectStatus(201, upload(bidder, one));
    const path = at(`/${sha256(one)}`);
    expect((await api.ask(path, { as: secondBidder, method: 'DELETE' })).status).toBe(404);
    await api.expectStatus(204, api.ask(path, { as: bidder, method: 'DELETE' }));
    expect((await api.get(bidder, path)).status).toBe(404);
  });
});

describe('The receipt of a submission', () => {
  it('covers its attachments, which then stay', async () => {
    const one = await sealed('submitted');
    await api.expectStatus(201, upload(bidder, one));
    const { envelopes } = await sealedRequest(api, caseId, 'leverantor-a');
    const body = { envelopes: envelopes.map((each) => ({ ...each, files: [sha256(one)] })) };
    const receipt = await api.expectStatus(
      201,
      api.post(bidder, `/v1/cases/${caseId}/windows/requests/submissions`, body),
    );
    const content = Buffer.from(envelopes[0]!.content, 'base64');
    const lines = ['behov-submission/1', `request ${sha256(content)}`, `request file ${sha256(one)}`, ''];
    expect(decodeJwt(String(receipt.body['jws']))).toMatchObject({
      digest: sha256(Buffer.from(lines.join('\n'))),
      envelopes: [{ id: 'request', digest: sha256(content), files: [sha256(one)] }],
    });
    const kept = await api.ask(at(`/${sha256(one)}`), { as: bidder, method: 'DELETE' });
    expect(kept).toMatchObject({ status: 409, body: { code: 'ATTACHMENT-REFERRED' } });
  });
});
