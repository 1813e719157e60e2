import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { decisionMaker, needsOwner } from '../testing/people.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ env: { BEHOV_REQUESTS_PER_MINUTE: '3' } });
});
afterAll(() => api.stop());

describe('Who asks too often', () => {
  it('is told when to come back, and keeps nobody else waiting', async () => {
    const statuses = [];
    for (let number = 0; number < 4; number += 1) statuses.push((await api.get(needsOwner, '/v1/me')).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await api.get(needsOwner, '/v1/me', { 'accept-language': 'en' });
    expect(refused.body).toMatchObject({ code: 'RATE', title: 'Too many requests' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await api.get(decisionMaker, '/v1/me')).status).toBe(200);
    expect((await api.ask('/health/ready')).status).toBe(200);
  });
});
