import { describe, expect, it } from 'vitest';
import { generateReceiptKey, publicReceiptKeys } from '../receipt/receipt-key.js';
import { canonicalJson } from './canonical.js';
import { signStatement } from './sign-statement.js';
import { verifyStatement } from './verify-statement.js';

const key = await generateReceiptKey();
const keys = await publicReceiptKeys([key]);
const said = { b: [1, { d: 'å', c: 2 }], a: 'one' };
const signed = await signStatement(said, 'test+jws', key);

describe('A signed statement', () => {
  it('is verified with the public keys alone, in whatever order its members stand', async () => {
    expect(await verifyStatement(signed, 'test+jws', keys)).toEqual({ ok: true, kid: key.kid });
    const { signature, a, b } = signed;
    expect(await verifyStatement({ signature, a, b }, 'test+jws', keys)).toMatchObject({ ok: true });
    expect(await verifyStatement(JSON.parse(JSON.stringify(signed)) as object, 'test+jws', keys)).toMatchObject({
      ok: true,
    });
  });

  it('may be signed with Ed25519', async () => {
    const other = await generateReceiptKey('EdDSA');
    const both = await publicReceiptKeys([key, other]);
    expect(await verifyStatement(await signStatement(said, 'test+jws', other), 'test+jws', both)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['STATEMENT-SIGNATURE', { ...signed, a: 'two' }],
    ['STATEMENT-SIGNATURE', { ...signed, c: 1 }],
    ['STATEMENT-MALFORMED', { ...signed, signature: undefined }],
    ['STATEMENT-MALFORMED', { ...signed, signature: 'a.b.c' }],
    ['STATEMENT-MALFORMED', { ...signed, signature: 'a..c' }],
  ] as const)('is not believed otherwise: %s', async (code, changed) => {
    expect(await verifyStatement(changed as object, 'test+jws', keys)).toEqual({ ok: false, code });
  });

  it('is of its own sort, and by a key that is known', async () => {
    expect(await verifyStatement(signed, 'other+jws', keys)).toEqual({ ok: false, code: 'STATEMENT-TYPE' });
    const others = await publicReceiptKeys([await generateReceiptKey()]);
    expect(await verifyStatement(signed, 'test+jws', others)).toEqual({ ok: false, code: 'STATEMENT-UNKNOWN-KEY' });
  });

  it('is signed with a private key', async () => {
    const [published] = keys.keys;
    await expect(signStatement(said, 'test+jws', published!)).rejects.toThrow(TypeError);
  });
});

describe('Canonical JSON', () => {
  it('sorts names, keeps the order of lists and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [2, undefined, 1], a: undefined, A: 'x' })).toBe('{"A":"x","b":[2,null,1]}');
    expect(canonicalJson(undefined)).toBe('null');
  });
});
