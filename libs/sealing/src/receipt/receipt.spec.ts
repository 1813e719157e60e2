import { CompactSign, importJWK } from 'jose';
import type { JWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../encoding.js';
import { submissionDigests } from '../submission/submission-digest.js';
import { generateReceiptKey, publicReceiptKeys } from './receipt-key.js';
import type { ReceiptClaims } from './receipt.js';
import { receiptType } from './receipt.js';
import { signReceipt } from './sign-receipt.js';
import { verifyReceipt } from './verify-receipt.js';

const key = await generateReceiptKey();
const jwks = await publicReceiptKeys([key]);
const submitted = [{ id: 'tender', sealed: utf8('sealed') }];
const { digest, envelopes } = await submissionDigests(submitted);
const claims: ReceiptClaims = {
  issuer: 'https://behov.example',
  case: 'case-1',
  window: 'final-tenders',
  submission: 'submission-1',
  action: 'submit',
  supplier: 'supplier-a',
  digest,
  envelopes,
  receivedAt: '2027-09-01T08:00:00.123Z',
  commandId: 'final-tender-1',
};
const jws = await signReceipt(claims, key);

const signedAs = async (payload: unknown, header: object = {}): Promise<string> =>
  new CompactSign(utf8(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ: receiptType, kid: key.kid, ...header })
    .sign(await importJWK(key, 'ES256'));

describe('A receipt', () => {
  it('is verified with the public keys alone', async () => {
    expect(await verifyReceipt(jws, jwks)).toEqual({ ok: true, claims });
    expect(JSON.stringify(jwks)).not.toContain('"d"');
  });

  it('may be signed with Ed25519', async () => {
    const other = await generateReceiptKey('EdDSA');
    const keys = await publicReceiptKeys([key, other]);
    expect(await verifyReceipt(await signReceipt(claims, other), keys)).toEqual({ ok: true, claims });
  });

  it('of a withdrawal has no envelopes', async () => {
    const withdrawn = { ...claims, action: 'withdraw', envelopes: [] } as const;
    expect(await verifyReceipt(await signReceipt(withdrawn, key), jwks)).toEqual({ ok: true, claims: withdrawn });
  });

  it('is for the submission that it was given for, and for no other', async () => {
    expect(await verifyReceipt(jws, jwks, submitted)).toMatchObject({ ok: true });
    const other = [{ id: 'tender', sealed: utf8('another') }];
    expect(await verifyReceipt(jws, jwks, other)).toEqual({ ok: false, code: 'RECEIPT-DIGEST' });
    const renamed = [{ id: 'price', sealed: utf8('sealed') }];
    expect(await verifyReceipt(jws, jwks, renamed)).toEqual({ ok: false, code: 'RECEIPT-DIGEST' });
  });

  it('covers the attachments that the submission refers to', async () => {
    const with1 = [{ ...submitted[0]!, files: ['1'.repeat(64)] }];
    const given = await signReceipt({ ...claims, ...(await submissionDigests(with1)) }, key);
    expect(await verifyReceipt(given, jwks, with1)).toMatchObject({
      ok: true,
      claims: { envelopes: [{ files: with1[0]!.files }] },
    });
    expect(await verifyReceipt(given, jwks, submitted)).toEqual({ ok: false, code: 'RECEIPT-DIGEST' });
    const another = [{ ...submitted[0]!, files: ['2'.repeat(64)] }];
    expect(await verifyReceipt(given, jwks, another)).toEqual({ ok: false, code: 'RECEIPT-DIGEST' });
  });

  it('is not signed with a public key or a key of another sort', async () => {
    await expect(signReceipt(claims, jwks.keys[0] as JWK)).rejects.toThrow(TypeError);
    await expect(signReceipt(claims, { kty: 'oct', k: 'AAAA' })).rejects.toThrow(TypeError);
  });
});

describe('Verifying a receipt', () => {
  const refused = (code: string) => ({ ok: false, code });

  it('finds a changed claim', async () => {
    const [header, , signature] = jws.split('.');
    const payload = Buffer.from(JSON.stringify({ ...claims, receivedAt: '2027-08-31T08:00:00Z' })).toString(
      'base64url',
    );
    expect(await verifyReceipt(`${header}.${payload}.${signature}`, jwks)).toEqual(refused('RECEIPT-SIGNATURE'));
  });

  it('does not believe a key that is not published', async () => {
    const forged = await signReceipt(claims, await generateReceiptKey());
    expect(await verifyReceipt(forged, jwks)).toEqual(refused('RECEIPT-UNKNOWN-KEY'));
  });

  it('does not take something else by the same key for a receipt', async () => {
    expect(await verifyReceipt(await signedAs(claims, { typ: 'at+jwt' }), jwks)).toEqual(refused('RECEIPT-TYPE'));
  });

  it('does not take an algorithm that the public key could be used with as a secret', async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: receiptType, kid: key.kid })).toString('base64url');
    const [, payload, signature] = jws.split('.');
    expect(await verifyReceipt(`${header}.${payload}.${signature}`, jwks)).toEqual(refused('RECEIPT-ALGORITHM'));
  });

  it.each([
    ['nothing', ''],
    ['no JWS', 'a.b'],
  ])('refuses %s', async (_what, text) => {
    expect(await verifyReceipt(text, jwks)).toEqual(refused('RECEIPT-MALFORMED'));
  });

  it.each([
    ['receivedAt', { ...claims, receivedAt: 'yesterday' }],
    ['action', { ...claims, action: 'open' }],
    ['digest', { ...claims, digest: 'x' }],
    ['others', { ...claims, others: 3 }],
  ])('refuses what is signed but is no receipt: %s', async (_field, payload) => {
    expect(await verifyReceipt(await signedAs(payload), jwks)).toEqual(refused('RECEIPT-MALFORMED'));
  });
});
