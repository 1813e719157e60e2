import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../../testing/api.fixture.js';
import { beginCase, needsOwner, newCase, registerOrganisations } from '../../testing/people.fixture.js';

let api: TestApi;
let id = '';
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  id = await beginCase(api);
});
afterAll(() => api.stop());
const key = { 'idempotency-key': 'k' };

describe('A request that is not answered with what it asked for', () => {
  it('is told in problem details, with the request’s id', async () => {
    const answer = await api.get(needsOwner, '/v1/nothing', { 'x-request-id': 'my-request-1' });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('x-request-id')).toBe('my-request-1');
    expect(answer.body).toEqual({
      type: `${api.parts.configuration.publicUrl}/problems/NOT-FOUND`,
      title: 'Finns inte',
      status: 404,
      detail: 'Det finns inget på den adressen.',
      instance: 'urn:request:my-request-1',
      code: 'NOT-FOUND',
    });
  });

  it.each([
    ['en', 'Not found', 'en'],
    ['sv-SE, en;q=0.5', 'Finns inte', 'sv'],
    ['en;q=0.8, sv;q=0.3', 'Not found', 'en'],
    ['de', 'Finns inte', 'sv'],
  ])('is told in the language of Accept-Language: %s', async (accept, title, language) => {
    const answer = await api.get(needsOwner, '/v1/nothing', { 'accept-language': accept });
    expect(answer.body['title']).toBe(title);
    expect(answer.headers.get('content-language')).toBe(language);
  });

  it('says who can, and the reason or law, when a rule refuses', async () => {
    const end = { person: 'upphandlare1@goteborg.example', role: 'procurer' };
    const answer = await api.post(needsOwner, `/v1/cases/${id}/commands/end-assignment`, end, {
      'accept-language': 'en',
    });
    expect(answer.body).toMatchObject({
      code: 'PERSON-LAST-IN-ROLE',
      basis: 'A task that nobody may do is an orphan.',
      who: expect.arrayContaining([{ role: 'needs-owner', name: 'needs owner' }]) as unknown,
      errors: [{ field: 'person' }],
    });
  });
});

describe('A write', () => {
  it.each([
    ['no Idempotency-Key', {}, { as: needsOwner }, 400, 'IDEMPOTENCY-KEY'],
    ['an Idempotency-Key of 201 characters', { 'idempotency-key': 'x'.repeat(201) }, {}, 400, 'IDEMPOTENCY-KEY'],
    ['an If-Match that is no ETag of ours', { ...key, 'if-match': 'W/"x"' }, {}, 400, 'IF-MATCH'],
    ['broken JSON', key, { raw: '{"organisation":' }, 400, 'BODY-MALFORMED'],
    ['an empty body', key, { raw: '' }, 400, 'BODY-MALFORMED'],
    ['a key that reaches the prototype', key, { raw: '{"__proto__": {"a": 1}}' }, 400, 'BODY-MALFORMED'],
    ['another content type', { ...key, 'content-type': 'text/plain' }, { raw: 'x' }, 415, 'CONTENT-TYPE'],
    ['XML', { ...key, 'content-type': 'application/xml' }, { raw: '<a/>' }, 415, 'CONTENT-TYPE'],
    ['513 kB', key, { raw: JSON.stringify({ a: 'x'.repeat(513 * 1024) }) }, 413, 'BODY-TOO-LARGE'],
    ['an unknown field', key, { body: { ...newCase, owner: 'me' } }, 422, 'SHAPE'],
    ['a wrong type', key, { body: { ...newCase, cpv: '45214100-1' } }, 422, 'SHAPE'],
    ['a list for a body', key, { body: [newCase] }, 422, 'SHAPE'],
  ] as const)('with %s is refused', async (_what, headers, sent, status, code) => {
    const answer = await api.ask('/v1/cases', { as: needsOwner, method: 'POST', headers, body: newCase, ...sent });
    expect(answer).toMatchObject({ status, body: { status, code } });
  });

  it('with wrong fields is told each of them', async () => {
    const wrong = { ...newCase, title: { sv: '' }, cpv: [], extra: 1 };
    const answer = await api.post(needsOwner, '/v1/cases', wrong, { 'accept-language': 'en' });
    const errors = answer.body['errors'] as { field: string; code: string }[];
    expect(errors.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'cpv LENGTH',
      'extra UNKNOWN',
      'title.en REQUIRED',
      'title.sv EMPTY',
    ]);
  });
});
