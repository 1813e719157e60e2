import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import { beginCase, needsOwner, newCase, registerOrganisations } from '../testing/people.fixture.js';
import { metricNames } from './metrics/names.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ durable: true, env: { TEMPORAL_ADDRESS: '127.0.0.1:1' } });
  await registerOrganisations(api);
});
afterAll(() => api.stop());

const untilStatus = async (status: number, path: string) => {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await api.get(needsOwner, path);
    if (answer.status === status) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${path} never answered ${status}`);
};

describe('The program', () => {
  it('is ready, though degraded, without Temporal, and says so', async () => {
    expect(await api.ask('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await api.ask('/health/ready')).toMatchObject({
      status: 200,
      body: { status: 'degraded', parts: { postgres: 'up', issuer: 'up', temporal: 'down' } },
    });
  });

  it('counts commands by outcome and requests by route, with nobody’s name', async () => {
    const id = await beginCase(api);
    await api.post(needsOwner, `/v1/cases/${id}/commands/approve-analysis`, { analysis: 'needs' });
    const { text } = await api.ask('/metrics');
    expect(text).toMatch(/behov_commands_total\{command="CreateCase",outcome="accepted"\} [1-9]/);
    expect(text).toMatch(/behov_commands_total\{command="ApproveAnalysis",outcome="refused"\} 1/);
    expect(text).toContain('route="/v1/cases/:caseId/commands/approve-analysis",status="403"');
    for (const name of Object.values(metricNames)) expect(text).toContain(`# TYPE ${name} `);
    expect(text).not.toContain(id);
    expect(text).not.toContain('@');
  });

  it('logs each request without who, what was sent, or where to', async () => {
    const secret = { ...newCase, background: 'Hemligt-om-en-person', reference: 'REF-SECRET' };
    await api.post(needsOwner, '/v1/cases', secret, { 'x-request-id': 'logged-request', 'idempotency-key': 'my-key' });
    await api.get(needsOwner, '/v1/cases?text=Hemligt-sökt');
    await api.ask('/v1/cases', {
      method: 'POST',
      as: needsOwner,
      raw: '{"Hemligt":',
      headers: { 'idempotency-key': 'k' },
    });
    const lines = api.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({ request: 'logged-request', method: 'POST', route: '/v1/cases', status: 201 }),
    );
    const all = api.logged.join('\n');
    const token = await api.token(needsOwner);
    for (const kept of ['Hemligt', 'REF-SECRET', needsOwner, 'goteborg', 'my-key', token]) {
      expect(all).not.toContain(kept);
    }
  });

  it('answers 503 and says when to come back while PostgreSQL is down, and goes on when it is there again', async () => {
    const id = await beginCase(api);
    const send = () =>
      api.post(
        needsOwner,
        `/v1/cases/${id}/commands/assign-person`,
        { person: 'upphandlare2@goteborg.example', role: 'procurer' },
        { 'idempotency-key': 'while-down' },
      );
    const postgres = api.stack.part('postgres');
    await postgres.kill9();
    const down = await send();
    expect(down).toMatchObject({ status: 503, body: { code: 'RECORD-UNAVAILABLE' } });
    expect(Number(down.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await api.get(needsOwner, `/v1/cases/${id}`)).toMatchObject({ status: 503 });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await api.ask('/health/ready')).toMatchObject({
      status: 503,
      body: { status: 'down', parts: { postgres: 'down' } },
    });
    await postgres.start();
    await untilStatus(200, `/v1/cases/${id}`);
    const [first, again] = [await send(), await send()];
    expect(first).toMatchObject({ status: 200, body: { seq: 2 } });
    expect(again.body).toEqual({ ...first.body, repeated: true });
  });
});
