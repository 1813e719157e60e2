import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  decisionMaker,
  lineManager,
  needsOwner,
  newCase,
  procurer,
  registerOrganisations,
  stranger,
} from '../testing/people.fixture.js';

let api: TestApi;
const path = (id: string, command: string) => `/v1/cases/${id}/commands/${command}`;
const assign = { person: 'upphandlare2@goteborg.example', role: 'procurer' };

beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
});
afterAll(() => api.stop());

describe('Beginning a case', () => {
  it('answers 201 with where the case is, and its version', async () => {
    const answer = await api.post(needsOwner, '/v1/cases', newCase);
    expect(answer).toMatchObject({ status: 201, body: { seq: 1, repeated: false } });
    expect(answer.headers.get('location')).toBe(`/v1/cases/${String(answer.body['caseId'])}`);
    expect(answer.headers.get('etag')).toBe('"1"');
  });

  it('finds the same case when it is sent again with the same key', async () => {
    const key = { 'idempotency-key': 'begin-once' };
    const first = await api.post(needsOwner, '/v1/cases', newCase, key);
    const again = await api.post(needsOwner, '/v1/cases', newCase, key);
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...first.body, repeated: true });
  });

  it('is another case for another person with the same key', async () => {
    const key = { 'idempotency-key': 'shared-key' };
    const first = await api.post(needsOwner, '/v1/cases', newCase, key);
    const other = await api.post(stranger, '/v1/cases', { ...newCase, organisation: 'uppsala' }, key);
    expect([first.status, other.status]).toEqual([201, 201]);
    expect(other.body['caseId']).not.toBe(first.body['caseId']);
  });

  it('is refused to who has no role in the organisation that gives it', async () => {
    for (const person of [procurer, bidder]) {
      const answer = await api.post(person, '/v1/cases', newCase);
      expect(answer).toMatchObject({ status: 403, body: { code: 'ROLE' } });
    }
  });
});

describe('A command on a case', () => {
  it('answers with the sequence it left behind', async () => {
    const id = await beginCase(api);
    const answer = await api.post(needsOwner, path(id, 'assign-person'), assign);
    expect(answer).toMatchObject({ status: 200, body: { caseId: id, seq: 2, repeated: false } });
    expect(answer.headers.get('etag')).toBe('"2"');
  });

  it('has its first answer for good under its key', async () => {
    const id = await beginCase(api);
    const key = { 'idempotency-key': 'assign-once' };
    const first = await api.post(needsOwner, path(id, 'assign-person'), assign, key);
    const again = await Promise.all(
      Array.from({ length: 10 }, () => api.post(needsOwner, path(id, 'assign-person'), assign, key)),
    );
    for (const one of again) expect(one.body).toEqual({ ...first.body, repeated: true });
  });

  it('has its first refusal for good under its key, too', async () => {
    const id = await beginCase(api);
    const key = { 'idempotency-key': 'end-too-soon' };
    const end = { person: procurer, role: 'procurer' };
    const first = await api.post(needsOwner, path(id, 'end-assignment'), end, key);
    await api.post(needsOwner, path(id, 'assign-person'), assign);
    const again = await api.post(needsOwner, path(id, 'end-assignment'), end, key);
    expect(first).toMatchObject({ status: 409, body: { code: 'PERSON-LAST-IN-ROLE' } });
    expect(again).toMatchObject({ status: 409, body: { code: 'PERSON-LAST-IN-ROLE' } });
  });

  it('is refused when its key stands for another command', async () => {
    const id = await beginCase(api);
    const key = { 'idempotency-key': 'reused' };
    await api.post(needsOwner, path(id, 'assign-person'), assign, key);
    const other = await api.post(needsOwner, path(id, 'assign-person'), { ...assign, role: 'opener' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'COMMAND-ID-REUSED' } });
  });

  it('is refused with 412 when the case has changed since it was read', async () => {
    const id = await beginCase(api);
    const stale = await api.post(needsOwner, path(id, 'assign-person'), assign, { 'if-match': '"7"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'PRECONDITION', errors: [{ expected: '1' }] } });
    const right = await api.post(needsOwner, path(id, 'assign-person'), assign, { 'if-match': '"1"' });
    expect(right.status).toBe(200);
  });

  it.each([
    [decisionMaker, 'write-needs-analysis', 403, 'ROLE'],
    [needsOwner, 'approve-analysis', 403, 'ROLE'],
    [lineManager, 'approve-analysis', 409, 'ANALYSIS-SUBMITTED'],
    [procurer, 'publish-notice', 409, 'STAGE'],
  ])('of %s to %s is answered %i %s', async (person, command, status, code) => {
    const id = await beginCase(api);
    const example = await exampleOf(command);
    const answer = await api.post(person, path(id, command), example);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('on a case of another organisation is answered as if there were none', async () => {
    const id = await beginCase(api);
    for (const person of [stranger, bidder]) {
      const answer = await api.post(person, path(id, 'assign-person'), assign);
      expect(answer).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
    }
  });

  it.each(['11111111-2222-4333-8444-555555555555', 'not-an-id', '%00'])('on %s is answered 404', async (id) => {
    const answer = await api.post(needsOwner, path(id, 'assign-person'), assign);
    expect(answer).toMatchObject({ status: 404, body: { code: 'CASE-UNKNOWN' } });
  });

  it('that is the system’s own has no address', async () => {
    const id = await beginCase(api);
    const answer = await api.post(needsOwner, path(id, 'remind-task'), { task: 'x' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT-FOUND' } });
  });
});

async function exampleOf(command: string): Promise<unknown> {
  const { body } = await api.ask('/v1/openapi.json');
  const route = `/v1/cases/{caseId}/commands/${command}`;
  const paths = body['paths'] as Record<string, { post: Operation }>;
  return paths[route]!.post.requestBody.content['application/json'].examples.example.value;
}

interface Operation {
  requestBody: { content: { 'application/json': { examples: { example: { value: unknown } } } } };
}
