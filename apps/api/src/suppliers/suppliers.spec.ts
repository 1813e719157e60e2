import { readSubmission, submissionDigests, verifyReceipt } from '@behov/sealing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announcedCase, submissionsDueAt } from '../testing/announced-case.fixture.js';
import { TestApi } from '../testing/api.fixture.js';
import { sealedRequest } from '../testing/sealed.fixture.js';
import {
  beginCase,
  bidder,
  needsOwner,
  operator,
  procurer,
  registerOrganisations,
  secondBidder,
  stranger,
} from '../testing/people.fixture.js';

let api: TestApi;
let caseId = '';
let unpublished = '';
let seqBefore = 0;
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  caseId = await announcedCase(api);
  seqBefore = Number((await api.get(procurer, `/v1/cases/${caseId}`)).body['seq']);
  unpublished = await beginCase(api);
  request = await sealedRequest(api, caseId, 'leverantor-a');
  other = await sealedRequest(api, caseId, 'leverantor-b');
});
afterAll(() => api.stop());

const submissions = () => `/v1/cases/${caseId}/windows/requests/submissions`;
let request: { readonly envelopes: readonly { readonly id: string; readonly content: string }[] };
let other: typeof request;

describe('A supplier', () => {
  it('sees what is published, and nothing else of cases', async () => {
    const list = await api.get(bidder, '/v1/procurements');
    const items = list.body['items'] as { caseId: string; kind: string }[];
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map((one) => one.caseId))).toEqual(new Set([caseId]));
    expect((await api.get(bidder, '/v1/cases')).body).toEqual({ items: [] });
    for (const id of [caseId, unpublished]) {
      for (const part of ['', '/history', '/plan', '/tasks', '/options', '/submissions']) {
        expect(await api.get(bidder, `/v1/cases/${id}${part}`)).toMatchObject({ status: 404 });
      }
    }
    expect(await api.get(bidder, `/v1/procurements/${unpublished}`)).toMatchObject({
      status: 404,
      body: { code: 'CASE-UNKNOWN' },
    });
  });

  it('sees the times for submissions', async () => {
    const { body } = await api.get(bidder, `/v1/procurements/${caseId}`);
    expect(body).toMatchObject({
      organisation: 'goteborg',
      windows: [
        {
          id: 'requests',
          receives: 'request',
          dueAt: submissionsDueAt,
          status: 'open',
          envelopes: [{ id: 'request', recipient: expect.stringMatching(/^age1/) as string }],
        },
      ],
      submissions: [],
    });
  });

  it('has a receipt for what it submits, and the same one again', async () => {
    const key = { 'idempotency-key': 'request-1' };
    const first = await api.post(bidder, submissions(), request, key);
    expect(first).toMatchObject({
      status: 201,
      body: { caseId, window: 'requests', action: 'submit', commandId: 'request-1', repeated: false },
    });
    const again = await api.post(bidder, submissions(), request, key);
    expect(again).toMatchObject({
      status: 200,
      body: { ...first.body, repeated: true, jws: expect.any(String) as string },
    });
  });

  it('can verify its receipt offline, by keys that anyone may ask for', async () => {
    const { body } = await api.post(bidder, submissions(), request);
    const keys = await api.ask('/v1/receipt-keys');
    expect(keys).toMatchObject({ status: 200, body: { keys: [{ use: 'sig' }] } });
    expect(keys.text).not.toContain('"d"');
    const reading = await verifyReceipt(String(body['jws']), keys.body as never);
    const sent = readSubmission(request);
    const digests = sent.ok ? await submissionDigests(sent.envelopes) : undefined;
    expect(reading).toMatchObject({
      ok: true,
      claims: { case: caseId, window: 'requests', supplier: 'leverantor-a', action: 'submit', ...digests },
    });
    expect(body['digest']).toBe(digests?.digest);
  });

  it('has a draft of its own, which is gone when it has submitted', async () => {
    const path = `/v1/cases/${caseId}/windows/requests/draft`;
    const draft = { content: request.envelopes[0]!.content };
    const send = (as: string, method: string, body?: unknown) => api.ask(path, { as, method, body });
    expect(await send(bidder, 'PUT', draft)).toMatchObject({ status: 204 });
    expect(await send(bidder, 'GET')).toMatchObject({ status: 200, body: draft });
    expect(await send(secondBidder, 'GET')).toMatchObject({ status: 404 });
    expect(await send(procurer, 'GET')).toMatchObject({ status: 403, body: { code: 'SUPPLIER' } });
    await api.post(bidder, submissions(), request);
    expect(await send(bidder, 'GET')).toMatchObject({ status: 404 });
    await send(bidder, 'PUT', draft);
    expect(await send(bidder, 'DELETE')).toMatchObject({ status: 204 });
    expect(await send(bidder, 'GET')).toMatchObject({ status: 404 });
  });

  it('may use the same key as another supplier without learning of it', async () => {
    const answer = await api.post(secondBidder, submissions(), other, { 'idempotency-key': 'request-1' });
    expect(answer).toMatchObject({ status: 201, body: { repeated: false } });
  });

  it('sees its own submissions and no other’s; the buyer sees none before the opening', async () => {
    const own = (await api.get(bidder, `/v1/procurements/${caseId}`)).body['submissions'] as { supplier: string }[];
    expect(new Set(own.map((one) => one.supplier))).toEqual(new Set(['leverantor-a']));
    expect((await api.get(procurer, `/v1/cases/${caseId}/submissions`)).body).toEqual({ items: [] });
    const { body, text } = await api.get(procurer, `/v1/cases/${caseId}`);
    expect(body['seq']).toBe(seqBefore);
    expect(text).not.toContain('leverantor-a');
    expect((await api.ask('/metrics')).text).not.toMatch(/behov_command\w*\{[^}]*(Submit|Withdraw)"/);
  });

  it('withdraws what it has submitted, once', async () => {
    const path = `/v1/cases/${caseId}/windows/requests/withdrawal`;
    expect(await api.post(secondBidder, path, {})).toMatchObject({ status: 200, body: { action: 'withdraw' } });
    expect(await api.post(secondBidder, path, {})).toMatchObject({
      status: 409,
      body: { code: 'NOTHING-TO-WITHDRAW' },
    });
  });

  it.each([
    ['for another supplier', { supplier: 'leverantor-b' }, 403, 'SUPPLIER'],
    ['with an unknown field', { price: 1 }, 422, 'SHAPE'],
    ['without its parts', { envelopes: [] }, 422, 'SHAPE'],
    ['with a part of another name', { envelopes: [{ id: 'tender', content: 'YQ==' }] }, 422, 'SUBMISSION-ENVELOPES'],
    ['in the clear', { envelopes: [{ id: 'request', content: 'YQ==' }] }, 422, 'SUBMISSION-SEALED'],
    ['with more than 256 kB', { envelopes: [{ id: 'request', content: 'x'.repeat(256 * 1024 + 1) }] }, 422, 'SHAPE'],
  ])('is refused %s', async (_what, changes, status, code) => {
    const body = { ...request, ...changes };
    expect(await api.post(bidder, submissions(), body)).toMatchObject({ status, body: { code } });
  });

  it('is refused where there is no such window, or no such case', async () => {
    const path = `/v1/cases/${caseId}/windows/final-tenders/submissions`;
    expect(await api.post(bidder, path, request)).toMatchObject({ status: 404, body: { code: 'WINDOW-UNKNOWN' } });
  });

  it('is the only one who may submit', async () => {
    for (const person of [procurer, needsOwner, stranger, operator]) {
      expect(await api.post(person, submissions(), request)).toMatchObject({ status: 403, body: { code: 'SUPPLIER' } });
    }
  });

  it('asks questions in the competition, and is refused outside it as if there were no case', async () => {
    const question = { question: 'May the building have two floors?' };
    const ask = (id: string) => api.post(bidder, `/v1/cases/${id}/commands/ask-question`, question);
    expect(await ask(caseId)).toMatchObject({ status: 200 });
    expect(await ask(unpublished)).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
  });
});
