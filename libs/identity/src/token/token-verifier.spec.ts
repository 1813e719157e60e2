import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { createTokenVerifier, tokenAlgorithms } from './token-verifier.js';
import type { TokenAlgorithm } from './token-verifier.js';

const audience = 'https://behov.example/api';
const pairs = await Promise.all(
  tokenAlgorithms.map(async (alg) => ({ alg, kid: alg, ...(await generateKeyPair(alg, { extractable: true })) })),
);
const keys = await Promise.all(
  pairs.map(async ({ alg, kid, publicKey }) => ({ ...(await exportJWK(publicKey)), alg, kid })),
);

let fetched = 0;
const server = createServer((_request, response) => {
  fetched += 1;
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const verifier = (algorithms: readonly TokenAlgorithm[] = tokenAlgorithms) =>
  createTokenVerifier({ issuer, audience, algorithms, jwksUri: `${issuer}/keys`, clockToleranceSeconds: 0 });

function token(alg: TokenAlgorithm, kid: string = alg): Promise<string> {
  const pair = pairs.find((candidate) => candidate.alg === alg);
  if (!pair) throw new Error(`No key for ${alg}`);
  return new SignJWT({ client_id: 'behov-web', scope: 'behov  openid', jti: crypto.randomUUID() })
    .setProtectedHeader({ alg, kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(['https://other.example', audience])
    .setSubject('behovsagare@goteborg.example')
    .setExpirationTime('1 minute')
    .sign(pair.privateKey);
}

afterAll(() => server.close());

describe('A token verifier', () => {
  it.each(tokenAlgorithms)('accepts %s when it is on its list, and only then', async (alg) => {
    expect(await verifier([alg]).verify(await token(alg))).toMatchObject({ scopes: ['behov', 'openid'] });
    const others = tokenAlgorithms.filter((other) => other !== alg);
    await expect(verifier(others).verify(await token(alg))).rejects.toMatchObject({ code: 'TOKEN-ALGORITHM' });
  });

  it.each([['none'], ['HS256'], ['RS512'], []])('cannot be made for %s', (...algorithms) => {
    expect(() => verifier(algorithms as TokenAlgorithm[])).toThrow(TypeError);
  });

  it('fetches the keys once for many callers', async () => {
    const before = fetched;
    const one = verifier();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => token('ES256')));
    await Promise.all(tokens.map((each) => one.verify(each)));
    expect(fetched - before).toBe(1);
  });

  it('cannot be made to flood the issuer by tokens of unknown keys', async () => {
    const one = verifier();
    await one.verify(await token('ES256'));
    const before = fetched;
    const begun = Date.now();
    for (let round = 0; round < 50; round += 1) {
      await expect(one.verify(await token('ES256', `unknown-${round}`))).rejects.toMatchObject({
        code: 'TOKEN-SIGNATURE',
      });
    }
    expect(fetched - before).toBeLessThanOrEqual(Math.ceil((Date.now() - begun) / 1_000));
  });

  it('remembers a token that it has seen, instead of checking it anew', async () => {
    const one = verifier();
    const seen = await token('ES256');
    const identity = await one.verify(seen);
    expect(await one.verify(seen)).toBe(identity);
    expect(await verifier().verify(seen)).not.toBe(identity);
  });

  it('keeps tokens out of the messages of its refusals', async () => {
    const secret = await token('ES256', 'unknown');
    const error = await verifier()
      .verify(secret)
      .catch((refused: unknown) => refused);
    expect(String(error)).toBe(
      "TokenRefused: TOKEN-SIGNATURE: The access token's signature matches none of the issuer's keys.",
    );
  });
});
