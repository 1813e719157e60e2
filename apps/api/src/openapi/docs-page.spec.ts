import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api.stop());

describe('The page to try the API', () => {
  it('is where the program’s address leads', async () => {
    const front = await api.ask('/');
    expect([front.status, front.headers.get('location')]).toEqual([302, '/docs']);
  });

  it('loads nothing from elsewhere, and has no script that its policy forbids', async () => {
    const { status, text, headers } = await api.ask('/docs');
    expect(status).toBe(200);
    const loaded = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);
    expect(loaded.length).toBeGreaterThan(3);
    for (const address of loaded) {
      const { origin } = new URL(address, `${api.url}/docs`);
      expect(origin).toBe(api.url);
      expect((await api.ask(new URL(address, `${api.url}/docs`).pathname)).status).toBe(200);
    }
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(text).not.toMatch(/<script>(?!\s*<\/script>)/);
  });

  it('shows the document that the program serves', async () => {
    const { body } = await api.ask('/v1/openapi.json');
    expect(Object.keys(body['paths'] as object)).toContain('/v1/cases/{caseId}/commands/approve-analysis');
  });
});
