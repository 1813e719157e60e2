import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  needsOwner,
  operator,
  registerOrganisations,
  registrar,
  stranger,
} from '../testing/people.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
});
afterAll(() => api.stop());

const add = '/v1/organisations/goteborg/commands/add-member';

describe('An organisation', () => {
  it('is registered once, by an operator', async () => {
    const body = { organisation: 'malmo', kind: 'contracting-authority', name: 'Malmö stad' };
    const key = { 'idempotency-key': 'register-malmo' };
    expect(await api.post(registrar, '/v1/organisations', body)).toMatchObject({ status: 403, body: { code: 'ROLE' } });
    const first = await api.post(operator, '/v1/organisations', body, key);
    expect(first.status).toBe(201);
    expect(first.headers.get('location')).toBe('/v1/organisations/malmo');
    expect(await api.post(operator, '/v1/organisations', body, key)).toMatchObject({
      status: 200,
      body: { repeated: true },
    });
    expect(await api.post(operator, '/v1/organisations', body)).toMatchObject({
      status: 409,
      body: { code: 'ORGANISATION-EXISTS' },
    });
  });

  it('is kept by its registrar and the operator, and by nobody else', async () => {
    const member = (person: string) => ({ person, role: 'procurer' });
    expect((await api.post(registrar, add, member('one@goteborg.example'))).status).toBe(200);
    expect((await api.post(operator, add, member('two@goteborg.example'))).status).toBe(200);
    for (const person of [needsOwner, stranger, bidder]) {
      expect(await api.post(person, add, member('three@goteborg.example'))).toMatchObject({
        status: 403,
        body: { code: 'ROLE' },
      });
    }
  });

  it('that is not registered is told so', async () => {
    const answer = await api.post(operator, '/v1/organisations/nowhere/commands/add-member', {
      person: 'x',
      role: 'procurer',
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'ORGANISATION-UNKNOWN' } });
  });

  it('is read by those who keep it', async () => {
    for (const person of [registrar, operator]) {
      const { body } = await api.get(person, '/v1/organisations/goteborg');
      expect(body).toMatchObject({ organisation: 'goteborg', kind: 'contracting-authority', accounts: [] });
      expect(body['members']).toContainEqual({ person: needsOwner, role: 'needs-owner' });
    }
    for (const person of [stranger, bidder, needsOwner]) {
      expect(await api.get(person, '/v1/organisations/goteborg')).toMatchObject({
        status: 404,
        body: { code: 'ORGANISATION-UNKNOWN' },
      });
    }
  });

  it('has a delegation order, which its next cases begin with and its earlier ones do not', async () => {
    const rows = [{ role: 'decision-maker', decisions: ['award'], reference: '4.2', validFrom: '2027-01-01' }];
    const path = '/v1/organisations/goteborg/commands/record-delegation-order';
    const events = async () => {
      const { body } = await api.get(needsOwner, `/v1/cases/${await beginCase(api)}/history`);
      return (body['items'] as { type: string }[]).map(({ type }) => type);
    };
    expect(await events()).not.toContain('DelegationRecorded');
    expect(await api.post(needsOwner, path, { rows })).toMatchObject({ status: 403, body: { code: 'ROLE' } });
    expect(await api.post(registrar, path, { rows: [{ ...rows[0], role: 'registrar' }] })).toMatchObject({
      status: 409,
      body: { code: 'DELEGATION-NOT-SELF', errors: [{ field: 'rows' }] },
    });
    await api.expectStatus(200, api.post(registrar, path, { rows }));
    expect((await api.get(registrar, '/v1/organisations/goteborg')).body['delegation']).toEqual(rows);
    expect(await events()).toContain('DelegationRecorded');
  });

  it('stops counting soon after a membership is taken away', async () => {
    const person = 'leaver@goteborg.example';
    await api.expectStatus(200, api.post(registrar, add, { person, role: 'manager' }));
    expect((await api.get(person, '/v1/me')).body['organisations']).toHaveLength(1);
    const remove = '/v1/organisations/goteborg/commands/remove-member';
    await api.expectStatus(200, api.post(registrar, remove, { person, role: 'manager' }));
    await new Promise((resolve) => setTimeout(resolve, 5_100));
    expect((await api.get(person, '/v1/me')).body['organisations']).toEqual([]);
  });
});
