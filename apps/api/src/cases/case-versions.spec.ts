import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { beginCase, procurer, registerOrganisations, stranger } from '../testing/people.fixture.js';

let api: TestApi;
let id = '';
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
  id = await beginCase(api);
});
afterAll(() => api.stop());

describe('The versions of a definition', () => {
  it('tell which one the case follows, and that no later one is released', async () => {
    const { status, body } = await api.get(procurer, `/v1/cases/${id}/definition-versions`);
    expect(status).toBe(200);
    expect(body).toEqual({ definition: 'preparation', version: 1, newer: [] });
  });

  it('are hidden from whoever may not see the case', async () => {
    const { status } = await api.get(stranger, `/v1/cases/${id}/definition-versions`);
    expect(status).toBe(404);
  });
});
