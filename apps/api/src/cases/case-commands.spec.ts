import { commands } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';

const owner = 'behovsagare@goteborg.example';
const newCase = commands['CreateCase']!.example;
let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start({
    parts: {
      memberships: {
        memberships: async (person) => ({
          organisationRoles: person === owner ? [{ organisation: 'goteborg', role: 'needs-owner' }] : [],
          suppliers: [],
        }),
        account: async () => undefined,
      },
      sight: { organisationOf: async () => 'goteborg' },
    },
  });
});
afterAll(() => api.stop());

describe('Beginning a case', () => {
  it('answers 201 with where the case is', async () => {
    const answer = await api.post(owner, '/v1/cases', newCase);
    expect(answer.text).toContain('caseId');
    expect(answer).toMatchObject({ status: 201, body: { seq: 1, repeated: false } });
    expect(answer.headers.get('location')).toBe(`/v1/cases/${String(answer.body['caseId'])}`);
    expect(answer.headers.get('etag')).toBe('"1"');
  });
});
