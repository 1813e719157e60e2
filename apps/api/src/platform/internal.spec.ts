import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { needsOwner } from '../testing/people.fixture.js';

let api: TestApi;
beforeAll(async () => {
  const broken = () => Promise.reject(new Error('the secret of behovsagare@goteborg.example'));
  api = await TestApi.start({ parts: { memberships: { memberships: broken, account: broken } } });
});
afterAll(() => api.stop());

describe('A fault of the program’s own', () => {
  it('is answered 500 with the request’s id, and tells nothing of itself', async () => {
    const answer = await api.get(needsOwner, '/v1/me', { 'x-request-id': 'the-broken-one', 'accept-language': 'en' });
    expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL', instance: 'urn:request:the-broken-one' } });
    expect(answer.text).not.toContain('secret');
  });

  it('is logged with where it happened, without its message', async () => {
    await api.get(needsOwner, '/v1/me', { 'x-request-id': 'logged-fault' });
    const faults = api.logged.filter((line) => line.includes('"fault"'));
    expect(faults.some((line) => line.includes('internal.spec'))).toBe(true);
    expect(api.logged.join('')).not.toContain('secret');
    expect(api.logged.join('')).not.toContain('behovsagare');
  });
});
