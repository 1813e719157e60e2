import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateKeyPair } from '../age/key-pair.js';
import type { TransitServer } from './transit.fixture.js';
import { transitServer } from './transit.fixture.js';
import { vaultKeyManagement } from './vault-key-management.js';

const context = { case: 'case-1', window: 'final-tenders', envelope: 'price' };
const contextBytes = Buffer.from('["behov-window-key/1","case-1","final-tenders","price"]').toString('base64');
// A real server in place of ours: a transit key `behov`, and the tokens `worker` and `api` with the policies that they have here.
const real = process.env['TRANSIT_ADDRESS'];
const realTokens: Readonly<Record<string, string | undefined>> = {
  worker: process.env['TRANSIT_WORKER_TOKEN'],
  api: process.env['TRANSIT_API_TOKEN'],
};
const { identity } = await generateKeyPair();
let server: TransitServer;
const management = (who: string, further: { mount?: string; key?: string; namespace?: string } = {}) =>
  vaultKeyManagement({
    address: real ?? server.address,
    key: 'behov',
    token: () => (real && realTokens[who]) || who,
    ...further,
  });

beforeAll(async () => {
  server = await transitServer();
});
afterAll(() => server.stop());

describe('A key wrapped by the transit engine', () => {
  it('is unwrapped for what it was wrapped for', async () => {
    const wrapped = await management('api').wrap(identity, context);
    expect(wrapped).toMatch(/^vault:v1:/);
    expect(await management('worker').unwrap(wrapped, context)).toBe(identity);
  });

  it.each(['case', 'window', 'envelope'])('is not unwrapped for another %s', async (field) => {
    const wrapped = await management('api').wrap(identity, context);
    const elsewhere = management('worker').unwrap(wrapped, { ...context, [field]: 'another' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'KEY-CONTEXT' });
  });

  it('is not unwrapped by a token that may only wrap', async () => {
    const wrapped = await management('api').wrap(identity, context);
    await expect(management('api').unwrap(wrapped, context)).rejects.toMatchObject({ code: 'KEY-REFUSED' });
  });

  it('is seen when it was cut, and not asked for when it is of another form', async () => {
    await expect(management('worker').unwrap('vault:v1:AAAA', context)).rejects.toMatchObject({ code: 'KEY-REFUSED' });
    await expect(management('worker').unwrap('age:2027:AAAA', context)).rejects.toMatchObject({ code: 'KEY-DAMAGED' });
  });
});

describe('The requests to the transit engine', () => {
  it('are those that its API asks for', async () => {
    const ours = vaultKeyManagement({
      address: server.address,
      key: 'behov',
      token: () => 'worker',
      namespace: 'goteborg',
    });
    const wrapped = await ours.wrap(identity, context);
    await ours.unwrap(wrapped, context);
    const bound = { associated_data: contextBytes, context: contextBytes };
    const headers = { 'x-vault-token': 'worker', 'x-vault-namespace': 'goteborg', 'x-vault-request': 'true' };
    expect(server.requests.slice(-2)).toMatchObject([
      {
        method: 'POST',
        path: '/v1/transit/encrypt/behov',
        headers,
        body: { plaintext: Buffer.from(identity).toString('base64'), ...bound },
      },
      { method: 'POST', path: '/v1/transit/decrypt/behov', headers, body: { ciphertext: wrapped, ...bound } },
    ]);
  });

  it('are refused with an unknown token, mount or key', async () => {
    for (const one of [
      management('nobody'),
      management('worker', { mount: 'elsewhere' }),
      management('worker', { key: 'other' }),
    ]) {
      await expect(one.wrap(identity, context)).rejects.toMatchObject({ code: 'KEY-REFUSED' });
    }
  });

  it('are worth another try while the server is sealed or gone, and tell no key', async () => {
    const closed = await transitServer({ sealed: true });
    const towards = (address: string) => vaultKeyManagement({ address, key: 'behov', token: () => 'worker' });
    await expect(towards(closed.address).wrap(identity, context)).rejects.toMatchObject({ code: 'KEY-UNREACHABLE' });
    await closed.stop();
    const gone = towards(closed.address).wrap(identity, context);
    await expect(gone).rejects.toMatchObject({ code: 'KEY-UNREACHABLE' });
    await expect(gone).rejects.not.toThrow(identity);
  });
});
