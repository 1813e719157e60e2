import { X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { cmsSignatures } from './cms-signatures.js';
import { digestOf, make, pem, sign, type Made, type Signing } from './made.fixture.js';
import type { Signatures } from './signature.js';

const document = 'The contract, version 1.';
const on = '2027-10-05T08:00:00.000Z';
let root: Made;
let issuer: Made;
let signer: Made;
let signatures: Signatures;

beforeAll(async () => {
  root = await make({ name: 'Root', ca: true });
  issuer = await make({ name: 'Issuer', ca: true, issuer: root });
  signer = await make({ name: 'Signer', issuer, person: true });
  signatures = cmsSignatures(pem(root));
});

const verify = async (changes: Partial<Signing> = {}, { of = document, at = on } = {}) =>
  signatures.verify(digestOf(of), await sign({ document, by: signer, along: [issuer], ...changes }), at);
const fault = async (...given: Parameters<typeof verify>) => {
  const checked = await verify(...given);
  return checked.ok ? 'ok' : checked.fault;
};

describe('A detached signature', () => {
  it('counts when it is of the document, by a certificate that a trusted root stands for', async () => {
    const { raw, fingerprint256 } = new X509Certificate(Buffer.from(signer.certificate.toSchema().toBER()));
    expect(await verify()).toEqual({
      ok: true,
      signer: { kind: 'person', name: 'Signer' },
      thumbprint: fingerprint256.replaceAll(':', '').toLowerCase(),
      certificate: raw.toString('base64'),
      signedAt: '2027-10-05T08:00:00.000Z',
    });
  });

  it('counts when an RSA key has made it, and when it is the seal of an organisation', async () => {
    const by = await make({ name: 'Seal', issuer, rsa: true });
    expect(await verify({ by })).toMatchObject({ ok: true, signer: { kind: 'organisation', name: 'Seal' } });
  });

  it('is refused when it is of other content, however little differs', async () => {
    expect(await fault({}, { of: `${document} ` })).toBe('OTHER-DOCUMENT');
  });

  it('is refused when another key has made it', async () => {
    const other = await make({ name: 'Other', issuer });
    expect(await fault({ key: other.keys.privateKey })).toBe('WRONG');
  });

  it('is refused when a byte of it has changed', async () => {
    const bytes = Buffer.from(await sign({ document, by: signer, along: [issuer] }), 'base64');
    bytes[bytes.length - 5] = bytes[bytes.length - 5]! ^ 1;
    expect(await signatures.verify(digestOf(document), bytes.toString('base64'), on)).toMatchObject({ ok: false });
  });

  it('is refused when it is no detached CMS signature', async () => {
    const read = async (text: string) => signatures.verify(digestOf(document), text, on);
    expect(await read('')).toEqual({ ok: false, fault: 'UNREADABLE' });
    expect(await read('GBG-2017-HOPPET/contract')).toEqual({ ok: false, fault: 'UNREADABLE' });
    expect(await read(Buffer.from('no ASN.1').toString('base64'))).toEqual({ ok: false, fault: 'UNREADABLE' });
    expect(await read('A'.repeat(100_004))).toEqual({ ok: false, fault: 'UNREADABLE' });
    expect(await fault({ attached: true })).toBe('UNREADABLE');
  });

  it('is refused without signed attributes, and over another digest than SHA-256', async () => {
    expect(await fault({ bare: true })).toBe('UNSUPPORTED');
    expect(await fault({ hash: 'SHA-1' })).toBe('UNSUPPORTED');
    expect(await fault({ hash: 'SHA-512' })).toBe('UNSUPPORTED');
  });
});

describe("A signer's certificate", () => {
  it('is refused when no trusted root stands for it', async () => {
    const stranger = await make({ name: 'Stranger', ca: true });
    const foreign = await make({ name: 'Foreign', issuer: stranger });
    expect(await fault({ by: foreign, along: [stranger] })).toBe('CERTIFICATE-FOREIGN');
    expect(await fault({ along: [] })).toBe('CERTIFICATE-FOREIGN');
  });

  it('is refused when it has only the name of a trusted issuer', async () => {
    const impostor = await make({ name: 'Issuer', ca: true });
    const by = await make({ name: 'Signer', issuer: impostor });
    expect(await fault({ by, along: [issuer, impostor] })).toBe('CERTIFICATE-FOREIGN');
  });

  it('is refused when one who may only sign has issued it', async () => {
    const by = await make({ name: 'Below', issuer: signer });
    expect(await fault({ by, along: [signer, issuer] })).toBe('CERTIFICATE-FOREIGN');
  });

  it('is refused before its first and after its last instant, and not on them', async () => {
    const by = await make({ name: 'Short', issuer, from: '2027-10-05T08:00:00Z', to: '2027-10-05T09:00:00Z' });
    const at = (instant: string) => fault({ by }, { at: instant });
    expect(await at('2027-10-05T07:59:59.000Z')).toBe('CERTIFICATE-EXPIRED');
    expect(await at('2027-10-05T08:00:00.000Z')).toBe('ok');
    expect(await at('2027-10-05T09:00:00.000Z')).toBe('ok');
    expect(await at('2027-10-05T09:00:01.000Z')).toBe('CERTIFICATE-EXPIRED');
  });

  it('is refused when the certificate of its issuer has ended', async () => {
    const ended = await make({ name: 'Ended', ca: true, issuer: root, to: '2027-10-01' });
    const by = await make({ name: 'Signer', issuer: ended });
    expect(await fault({ by, along: [ended] })).toBe('CERTIFICATE-EXPIRED');
  });

  it('is refused when it is for something else than signatures', async () => {
    const by = await make({ name: 'Encrypts', issuer, usage: 0x20 });
    expect(await fault({ by })).toBe('CERTIFICATE-USE');
    expect(await fault({ by: issuer, along: [] })).toBe('CERTIFICATE-USE');
  });

  it('may come twice', async () => {
    expect(await fault({ along: [signer, issuer, signer, root] })).toBe('ok');
  });
});

describe('The trusted roots', () => {
  it('are needed, and readable', () => {
    expect(() => cmsSignatures('')).toThrow('no certificate');
    expect(() => cmsSignatures('-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----')).toThrow();
  });
});
