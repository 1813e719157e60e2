import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { generateAccountKey } from './account-key.js';
import type { CommandToSign } from './sign-command.js';
import { signCommand } from './sign-command.js';
import type { SignedCommandReading } from './read-signed-command.js';
import { readSignedCommand } from './read-signed-command.js';

const account = 'integration@goteborg.example';
const issuedAt = 1_799_996_400;
const { privateJwk, publicJwk } = await generateAccountKey('ES256');
const other = await generateAccountKey('ES256');

const approval: CommandToSign = {
  serviceAccountId: account,
  caseId: 'case-1',
  commandId: 'command-1',
  command: { type: 'ApproveAnalysis', body: { analysis: 'risks' } },
  role: 'decision-maker',
  onBehalfOf: 'beslutsfattare@goteborg.example',
  issuedAt,
  lifetimeSeconds: 120,
};

const keyOf: SignedCommandReading['keyOf'] = (id, kid) =>
  Promise.resolve(id === account && kid === publicJwk.kid ? publicJwk : undefined);

const read = (jws: unknown, differing: Partial<SignedCommandReading> = {}) =>
  readSignedCommand(jws, { caseId: 'case-1', now: issuedAt, keyOf, ...differing });

const codeOf = async (jws: unknown, differing: Partial<SignedCommandReading> = {}) => {
  const result = await read(jws, differing);
  return result.ok ? 'accepted' : result.code;
};

const claims = {
  iss: account,
  aud: 'case-1',
  jti: 'command-1',
  iat: issuedAt,
  exp: issuedAt + 120,
  command: { type: 'ApproveAnalysis', body: {} },
  role: 'decision-maker',
};

/** Signs whatever is given, also what `signCommand` would not. */
async function signAnything(payload: unknown, header: Record<string, unknown> = {}): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ: 'behov-command+jws', kid: publicJwk.kid, ...header })
    .sign(privateJwk);
}

describe('A signed command', () => {
  it('is read with all that was signed', async () => {
    expect(await read(await signCommand(privateJwk, approval))).toEqual({
      ok: true,
      kid: publicJwk.kid,
      serviceAccountId: account,
      caseId: 'case-1',
      commandId: 'command-1',
      command: { type: 'ApproveAnalysis', body: { analysis: 'risks' } },
      role: 'decision-maker',
      onBehalfOf: 'beslutsfattare@goteborg.example',
      issuedAt,
      expiresAt: issuedAt + 120,
    });
  });

  it('may be signed with an Ed25519 key', async () => {
    const key = await generateAccountKey('EdDSA');
    const jws = await signCommand(key.privateJwk, approval);
    expect(await codeOf(jws, { keyOf: () => Promise.resolve(key.publicJwk) })).toBe('accepted');
  });

  it('is refused when there is none', async () => {
    expect(await codeOf(undefined)).toBe('SIGNED-MISSING');
    expect(await codeOf(null)).toBe('SIGNED-MISSING');
    expect(await codeOf('')).toBe('SIGNED-MISSING');
  });

  it.each([
    ['it is no text', { type: 'ApproveAnalysis' }],
    ['it is no JWS', 'ApproveAnalysis'],
    ['its header is no JSON', 'eyJ.e30.c2ln'],
  ])('is refused as malformed when %s', async (_why, jws) => {
    expect(await codeOf(jws)).toBe('SIGNED-MALFORMED');
  });

  it.each([
    ['iss', undefined],
    ['aud', ['case-1']],
    ['jti', ''],
    ['role', undefined],
    ['iat', 'now'],
    ['exp', undefined],
    ['exp', issuedAt],
    ['command', undefined],
    ['command', { type: 'ApproveAnalysis' }],
    ['command', { type: 'ApproveAnalysis', body: ['risks'] }],
    ['command', { body: {} }],
    ['onBehalfOf', 7],
  ])('is refused as malformed when %s is %j', async (claim, value) => {
    expect(await codeOf(await signAnything({ ...claims, [claim]: value }))).toBe('SIGNED-MALFORMED');
  });

  it('is refused as malformed when it names no key', async () => {
    expect(await codeOf(await signAnything(claims, { kid: undefined }))).toBe('SIGNED-MALFORMED');
  });

  it('is refused when the same key signed something else', async () => {
    expect(await codeOf(await signAnything(claims, { typ: 'JWT' }))).toBe('SIGNED-TYPE');
    expect(await codeOf(await signAnything(claims, { typ: undefined }))).toBe('SIGNED-TYPE');
  });

  it('is refused when it is not signed at all (alg none)', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const header = { alg: 'none', typ: 'behov-command+jws', kid: publicJwk.kid };
    const jws = `${part(header)}.${part(claims)}.`;
    expect(await codeOf(jws)).toBe('SIGNED-ALGORITHM');
    expect(await codeOf(jws, { keyOf: () => Promise.resolve(undefined) })).toBe('SIGNED-ALGORITHM');
  });

  it('is refused when the public key served as a shared secret (HS256)', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(publicJwk));
    const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'HS256', typ: 'behov-command+jws', kid: publicJwk.kid })
      .sign(secret);
    expect(await codeOf(jws)).toBe('SIGNED-ALGORITHM');
  });

  it('is refused when the algorithm is not that of the registered key', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'behov-command+jws', kid: publicJwk.kid })
      .sign(await exportJWK(privateKey));
    expect(await codeOf(jws)).toBe('SIGNED-ALGORITHM');
  });

  it.each<[string, SignedCommandReading['keyOf']]>([
    ['the account has no such key', () => Promise.resolve(undefined)],
    ['the key found is not the one that was named', () => Promise.resolve(other.publicJwk)],
    ['the key found is of another sort', () => Promise.resolve<JWK>({ kty: 'RSA', n: 'AQAB', e: 'AQAB' })],
  ])('is refused when %s', async (_why, differing) => {
    expect(await codeOf(await signCommand(privateJwk, approval), { keyOf: differing })).toBe('SIGNED-UNKNOWN-KEY');
  });

  it('is refused when another account claims the key', async () => {
    const jws = await signCommand(privateJwk, { ...approval, serviceAccountId: 'integration@uppsala.example' });
    expect(await codeOf(jws)).toBe('SIGNED-UNKNOWN-KEY');
  });

  it('is refused when a word of it was changed after signing', async () => {
    const [header, , signature] = (await signCommand(privateJwk, approval)).split('.');
    const changed = Buffer.from(JSON.stringify({ ...claims, role: 'procurer' })).toString('base64url');
    expect(await codeOf(`${header}.${changed}.${signature}`)).toBe('SIGNED-SIGNATURE');
  });

  it('is refused when another key signed it under the name of this one', async () => {
    const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'ES256', typ: 'behov-command+jws', kid: publicJwk.kid })
      .sign(other.privateJwk);
    expect(await codeOf(jws)).toBe('SIGNED-SIGNATURE');
  });

  it('is refused as malformed when it asks for an extension nobody knows', async () => {
    const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
      .setProtectedHeader({ alg: 'ES256', typ: 'behov-command+jws', kid: publicJwk.kid, crit: ['x'], x: 1 })
      .sign(privateJwk, { crit: { x: true } });
    expect(await codeOf(jws)).toBe('SIGNED-MALFORMED');
  });

  it('is refused when it was meant for another case', async () => {
    expect(await codeOf(await signCommand(privateJwk, approval), { caseId: 'case-2' })).toBe('SIGNED-FOREIGN');
  });

  it('may live 300 seconds and not one more', async () => {
    expect(await codeOf(await signAnything({ ...claims, exp: issuedAt + 300 }))).toBe('accepted');
    expect(await codeOf(await signAnything({ ...claims, exp: issuedAt + 301 }))).toBe('SIGNED-TOO-LONG');
  });

  it('is stale from the instant of its expiry', async () => {
    const jws = await signCommand(privateJwk, approval);
    expect(await codeOf(jws, { now: new Date((issuedAt + 120) * 1_000 - 1) })).toBe('accepted');
    expect(await codeOf(jws, { now: new Date((issuedAt + 120) * 1_000) })).toBe('SIGNED-STALE');
    expect(await codeOf(jws, { now: issuedAt + 120 })).toBe('SIGNED-STALE');
  });

  it('counts from the instant of its issue', async () => {
    const jws = await signCommand(privateJwk, approval);
    expect(await codeOf(jws, { now: issuedAt })).toBe('accepted');
    expect(await codeOf(jws, { now: new Date(issuedAt * 1_000 - 1) })).toBe('SIGNED-NOT-YET');
  });

  it('bears with a clock that is wrong by the tolerance', async () => {
    const jws = await signCommand(privateJwk, approval);
    expect(await codeOf(jws, { now: issuedAt - 5, clockToleranceSeconds: 5 })).toBe('accepted');
    expect(await codeOf(jws, { now: issuedAt - 6, clockToleranceSeconds: 5 })).toBe('SIGNED-NOT-YET');
    expect(await codeOf(jws, { now: issuedAt + 124, clockToleranceSeconds: 5 })).toBe('accepted');
    expect(await codeOf(jws, { now: issuedAt + 125, clockToleranceSeconds: 5 })).toBe('SIGNED-STALE');
  });

  it('says whether the one it claims to be from has signed it', async () => {
    const stale = await read(await signCommand(privateJwk, approval), { now: issuedAt + 500 });
    expect(stale).toMatchObject({ ok: false, proven: true, claimed: { commandId: 'command-1' } });
    const unknown = await read(await signCommand(other.privateJwk, approval));
    expect(unknown).toMatchObject({ ok: false, proven: false, claimed: { commandId: 'command-1' } });
  });
});

describe('Signing a command', () => {
  it.each([0, 301, 1.5, Number.NaN])('is refused for a lifetime of %d seconds', async (lifetimeSeconds) => {
    await expect(signCommand(privateJwk, { ...approval, lifetimeSeconds })).rejects.toThrow(RangeError);
  });

  it('is refused with a public key', async () => {
    await expect(signCommand(publicJwk, approval)).rejects.toThrow(TypeError);
  });
});
