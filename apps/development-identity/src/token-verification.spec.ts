import { createPublicKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTokenVerifier, serviceAccountToken, signInWithoutBrowser, TokenRefused } from '@behov/identity';
import type { TokenVerifier, TokenVerifierOptions } from '@behov/identity';
import { SignJWT, UnsecuredJWT, decodeJwt, generateKeyPair, importJWK } from 'jose';
import type { JWTHeaderParameters } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.js';
import type { DevelopmentIdentity } from './development-identity.js';
import { developmentSecret, startDevelopmentIdentity } from './development-identity.js';
import { loadKeys, rotateKeys } from './keys/signing-keys.js';

const audience = 'https://behov.example/api';
const subject = 'beslutsfattare@goteborg.example';
const folders: string[] = [];
const running: DevelopmentIdentity[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'identity-'));
  folders.push(folder);
  return folder;
}

async function start(stateFolder: string, port = 0): Promise<DevelopmentIdentity> {
  const identity = await startDevelopmentIdentity({ ...readConfiguration({}), port, stateFolder });
  running.push(identity);
  return identity;
}

const stateFolder = await newFolder();
let issuer: string;
let verifier: TokenVerifier;

const verifierOf = (differing: Partial<TokenVerifierOptions> = {}) =>
  createTokenVerifier({ issuer, audience, algorithms: ['ES256'], clockToleranceSeconds: 0, ...differing });

const personToken = async (from = issuer) => (await signInWithoutBrowser({ issuer: from, subject })).accessToken;

async function refusal(token: string | undefined, by: TokenVerifier = verifier): Promise<string> {
  try {
    return `accepted ${(await by.verify(token)).subject}`;
  } catch (error) {
    if (error instanceof TokenRefused) return error.code;
    throw error;
  }
}

/** A token by the provider's own key in which some claims or header members differ from what the provider issues. */
async function forged(claims: Record<string, unknown>, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
  const [key] = (await loadKeys(stateFolder)).signing;
  const sound = { iss: issuer, aud: audience, sub: subject, client_id: 'behov-scripts', scope: 'behov' };
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ ...sound, iat: now, exp: now + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key?.kid, ...header })
    .sign(await importJWK(key ?? {}, 'ES256'));
}

beforeAll(async () => {
  ({ issuer } = await start(stateFolder));
  verifier = verifierOf();
});

afterAll(async () => {
  await Promise.all(running.map((identity) => identity.close()));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

describe('An access token', () => {
  it('says which person signed in', async () => {
    const token = await personToken();
    expect(await verifier.verify(token)).toEqual({
      subject,
      kind: 'person',
      clientId: 'behov-scripts',
      scopes: ['behov'],
      expiresAt: decodeJwt(token).exp,
    });
  });

  it('says which service account speaks for itself', async () => {
    const clientId = 'integration@goteborg.example';
    const { accessToken } = await serviceAccountToken({ issuer, clientId, clientSecret: developmentSecret });
    expect(await verifier.verify(accessToken)).toMatchObject({ subject: clientId, kind: 'service', clientId });
  });

  it('is accepted in the shape that the refusals below differ from', async () => {
    expect(await refusal(await forged({}))).toBe(`accepted ${subject}`);
  });

  it('is refused when there is none', async () => {
    expect(await refusal(undefined)).toBe('TOKEN-MISSING');
    expect(await refusal('')).toBe('TOKEN-MISSING');
  });

  it.each(['word', 'a.b.c', 'eyJhbGciOiJFUzI1NiJ9.bm9KU09O.c2ln'])('is refused as malformed: %s', async (token) => {
    expect(await refusal(token)).toBe('TOKEN-MALFORMED');
  });

  it.each([
    ['sub', undefined],
    ['exp', undefined],
    ['client_id', undefined],
    ['client_id', 7],
  ])('is refused as malformed when %s is %j', async (claim, value) => {
    expect(await refusal(await forged({ [claim]: value }))).toBe('TOKEN-MALFORMED');
  });

  it('is refused when another issuer made it', async () => {
    const other = await start(await newFolder());
    expect(await refusal(await personToken(other.issuer))).toBe('TOKEN-ISSUER');
    expect(await refusal(await forged({ iss: `${issuer}/` }))).toBe('TOKEN-ISSUER');
  });

  it('is refused when it was issued for another service', async () => {
    expect(await refusal(await forged({ aud: 'https://other.example/api' }))).toBe('TOKEN-AUDIENCE');
    expect(await refusal(await forged({ aud: undefined }))).toBe('TOKEN-AUDIENCE');
  });

  it('is refused when it is another kind of token', async () => {
    expect(await refusal(await forged({}, { typ: 'JWT' }))).toBe('TOKEN-TYPE');
    expect(await refusal(await forged({}, { typ: undefined }))).toBe('TOKEN-TYPE');
    expect(await refusal((await signInWithoutBrowser({ issuer, subject })).idToken)).toBe('TOKEN-TYPE');
  });

  it('is refused when it is not signed (alg none)', async () => {
    const token = new UnsecuredJWT({ iss: issuer, aud: audience, sub: subject, client_id: 'x', exp: 4_102_444_800 });
    expect(await refusal(token.encode())).toBe('TOKEN-ALGORITHM');
  });

  it('is refused when the public key served as a shared secret (HS256)', async () => {
    const [key] = (await loadKeys(stateFolder)).signing;
    const pem = createPublicKey({ key: { ...key }, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const token = await new SignJWT(decodeJwt(await personToken()))
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: key?.kid })
      .sign(Buffer.from(pem));
    expect(await refusal(token)).toBe('TOKEN-ALGORITHM');
  });

  it('is refused when its algorithm is not on the list, sound as it may be', async () => {
    const token = await personToken();
    expect(await refusal(token, verifierOf({ algorithms: ['RS256', 'PS256', 'EdDSA'] }))).toBe('TOKEN-ALGORITHM');
  });

  it('is refused when a claim was changed after signing', async () => {
    const [header, , signature] = (await personToken()).split('.');
    const claims = { ...decodeJwt(await personToken()), sub: 'operator@behov.example' };
    const changed = Buffer.from(JSON.stringify(claims)).toString('base64url');
    expect(await refusal(`${header}.${changed}.${signature}`)).toBe('TOKEN-SIGNATURE');
  });

  it('is refused when another key signed it, whether it owns up to that or not', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const [own] = (await loadKeys(stateFolder)).signing;
    for (const kid of [own?.kid, 'unknown']) {
      const token = new SignJWT(decodeJwt(await personToken())).setProtectedHeader({
        alg: 'ES256',
        typ: 'at+jwt',
        kid,
      });
      expect(await refusal(await token.sign(privateKey))).toBe('TOKEN-SIGNATURE');
    }
  });

  it('is accepted until the instant of its expiry, and then no longer, remembered or not', async () => {
    const token = await forged({ exp: 1_900_000_000, iat: 1_899_999_000 });
    let now = 1_900_000_000_000 - 1;
    const remembering = verifierOf({ now: () => now });
    expect(await refusal(token, remembering)).toBe(`accepted ${subject}`);
    now += 1;
    expect(await refusal(token, remembering)).toBe('TOKEN-EXPIRED');
    expect(await refusal(token, verifierOf({ now: () => now }))).toBe('TOKEN-EXPIRED');
  });

  it('outlives its expiry by the clock tolerance', async () => {
    const token = await forged({ exp: 1_900_000_000, iat: 1_899_999_000 });
    let now = 1_900_000_005_000 - 1;
    const tolerant = verifierOf({ clockToleranceSeconds: 5, now: () => now });
    expect(await refusal(token, tolerant)).toBe(`accepted ${subject}`);
    now += 1;
    expect(await refusal(token, tolerant)).toBe('TOKEN-EXPIRED');
  });

  it('is refused before it begins to count', async () => {
    expect(await refusal(await forged({ nbf: Math.floor(Date.now() / 1_000) + 30 }))).toBe('TOKEN-NOT-YET');
  });
});

describe('A change of keys', () => {
  const aSecondLater = () => pause(1_100);

  it('is noticed by the first token of the new key, while tokens of the former go on', async () => {
    const folder = await newFolder();
    const before = await start(folder);
    const port = Number(new URL(before.issuer).port);
    const lasting = verifierOf({ issuer: before.issuer });
    const former = [await personToken(before.issuer), await personToken(before.issuer)];
    expect(await refusal(former[0], lasting)).toBe(`accepted ${subject}`);
    await before.close();
    await rotateKeys(folder);
    await start(folder, port);
    await aSecondLater();
    expect(await refusal(await personToken(before.issuer), lasting)).toBe(`accepted ${subject}`);
    expect(await refusal(former[1], lasting)).toBe(`accepted ${subject}`);
  });

  it('ends the tokens of a key that is gone, within a minute also those that were accepted before', async () => {
    const before = await start(await newFolder());
    const port = Number(new URL(before.issuer).port);
    let now = Date.now();
    const lasting = verifierOf({ issuer: before.issuer, now: () => now });
    const former = await personToken(before.issuer);
    expect(await refusal(former, lasting)).toBe(`accepted ${subject}`);
    await before.close();
    await start(await newFolder(), port);
    await aSecondLater();
    expect(await refusal(await personToken(before.issuer), lasting)).toBe(`accepted ${subject}`);
    now += 60_000;
    expect(await refusal(former, lasting)).toBe('TOKEN-SIGNATURE');
  });

  it('does not come from a restart: the keys are kept', async () => {
    const folder = await newFolder();
    const before = await start(folder);
    const token = await personToken(before.issuer);
    await before.close();
    await start(folder, Number(new URL(before.issuer).port));
    expect(await refusal(token, verifierOf({ issuer: before.issuer }))).toBe(`accepted ${subject}`);
  });
});

describe('An issuer that does not answer', () => {
  it('is named as such, and is found again when it is back', async () => {
    const folder = await newFolder();
    const before = await start(folder);
    const token = await personToken(before.issuer);
    await before.close();
    const waiting = verifierOf({ issuer: before.issuer });
    expect(await refusal(token, waiting)).toBe('ISSUER-UNREACHABLE');
    await start(folder, Number(new URL(before.issuer).port));
    expect(await refusal(token, waiting)).toBe(`accepted ${subject}`);
  });

  it('does not trouble those whose token was verified a moment ago', async () => {
    const before = await start(await newFolder());
    const token = await personToken(before.issuer);
    const lasting = verifierOf({ issuer: before.issuer });
    await lasting.verify(token);
    await before.close();
    expect(await refusal(token, lasting)).toBe(`accepted ${subject}`);
  });

  it('is one that speaks for somebody else', async () => {
    const claimed = issuer.replace('localhost', '127.0.0.1');
    const token = await forged({ iss: claimed });
    expect(await refusal(token, verifierOf({ issuer: claimed }))).toBe('ISSUER-UNREACHABLE');
  });
});
