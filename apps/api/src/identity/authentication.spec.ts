import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceAccountToken } from '@behov/identity';
import { TestApi } from '../testing/api.fixture.js';
import {
  beginCase,
  bidder,
  needsOwner,
  newCase,
  operator,
  registerOrganisations,
  stranger,
} from '../testing/people.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await registerOrganisations(api);
});
afterAll(() => api.stop());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('A caller', () => {
  it('without a token is asked to sign in', async () => {
    const answer = await api.ask('/v1/me');
    expect(answer).toMatchObject({ status: 401, body: { code: 'TOKEN-MISSING' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="behov"');
  });

  it.each(['Bearer x', 'Basic YTpi', 'Bearer', 'Bearer a b'])('with %s is not let in', async (authorization) => {
    const answer = await api.ask('/v1/me', { headers: { authorization } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'TOKEN-MALFORMED' } });
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('with a changed token is not let in', async () => {
    const token = await api.token(needsOwner);
    const [head, payload, signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, sub: operator })).toString('base64url');
    const answer = await api.ask('/v1/me', { headers: bearer([head, changed, signature].join('.')) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'TOKEN-SIGNATURE' } });
  });

  it('is let in nowhere under /v1 without a token, but to the keys that anybody verifies receipts with', async () => {
    const { body } = await api.ask('/v1/openapi.json');
    for (const [path, operations] of Object.entries(body['paths'] as Record<string, object>)) {
      const address = path.replace(/\{[^}]+\}/g, 'x');
      for (const method of Object.keys(operations)) {
        const answer = await api.ask(address, { method: method.toUpperCase() });
        const expected = path === '/v1/receipt-keys' ? 200 : 401;
        expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} ${expected}`);
      }
    }
  });

  it('is told what the organisations have said', async () => {
    expect((await api.get(needsOwner, '/v1/me', { 'accept-language': 'en' })).body).toEqual({
      person: needsOwner,
      organisations: [{ organisation: 'goteborg', role: 'needs-owner', roleName: 'needs owner' }],
      suppliers: [],
      operator: false,
    });
    expect((await api.get(bidder, '/v1/me')).body).toMatchObject({ suppliers: ['leverantor-a'], organisations: [] });
    expect((await api.get(operator, '/v1/me')).body).toMatchObject({ operator: true });
  });
});

describe('A service account', () => {
  const account = 'integration@goteborg.example';
  let token = '';
  const asAccount = (headers: Record<string, string> = {}) => ({ ...bearer(token), ...headers });
  const forOwner = { 'behov-on-behalf-of': needsOwner };

  beforeAll(async () => {
    const { issuer } = api.parts.configuration;
    token = (await serviceAccountToken({ issuer, clientId: account, clientSecret: 'development-only' })).accessToken;
  });

  it('that no organisation has registered is refused', async () => {
    const answer = await api.ask('/v1/me', { headers: asAccount(forOwner) });
    expect(answer).toMatchObject({ status: 403, body: { code: 'ON-BEHALF' } });
  });

  it('acts for a person of its organisation, within its limits', async () => {
    await api.expectStatus(
      200,
      api.post(operator, '/v1/organisations/goteborg/commands/register-service-account', {
        id: account,
        commands: ['AssignPerson'],
        roles: ['needs-owner'],
        keys: [],
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 5_100));
    const id = await beginCase(api);
    const send = (command: string, body: object, headers: Record<string, string>) =>
      api.ask(`/v1/cases/${id}/commands/${command}`, {
        method: 'POST',
        body,
        headers: asAccount({ 'idempotency-key': `${command}-${Object.values(headers).join()}`, ...headers }),
      });
    const assign = { person: 'upphandlare2@goteborg.example', role: 'procurer' };
    expect(await send('assign-person', assign, {})).toMatchObject({ status: 403, body: { code: 'ON-BEHALF' } });
    expect(await send('assign-person', assign, forOwner)).toMatchObject({ status: 200 });
    expect(await send('end-assignment', assign, forOwner)).toMatchObject({ status: 403, body: { code: 'ROLE' } });
  });

  it('does nothing for people of another organisation', async () => {
    const answer = await api.ask('/v1/cases', {
      method: 'POST',
      body: { ...newCase, organisation: 'uppsala' },
      headers: asAccount({ 'idempotency-key': 'foreign', 'behov-on-behalf-of': stranger }),
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'ON-BEHALF' } });
  });

  it('changes no organisation', async () => {
    const answer = await api.ask('/v1/organisations/goteborg/commands/add-member', {
      method: 'POST',
      body: { person: 'x', role: 'procurer' },
      headers: asAccount({ 'idempotency-key': 'widen', ...forOwner }),
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'ON-BEHALF' } });
  });

  it('is nothing that a person can claim to be', async () => {
    const answer = await api.get(needsOwner, '/v1/me', { 'behov-on-behalf-of': operator });
    expect(answer).toMatchObject({ status: 403, body: { code: 'ON-BEHALF' } });
  });
});
