import * as asn1js from 'asn1js';
import { createHash, webcrypto } from 'node:crypto';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** A certificate with its key. */
export interface Made {
  readonly certificate: Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

export interface Wanted {
  readonly name: string;
  readonly issuer?: Made;
  readonly from?: string;
  readonly to?: string;
  readonly ca?: boolean;
  /** The first byte of the key usage. */
  readonly usage?: number;
  readonly person?: boolean;
  readonly rsa?: boolean;
}

let serial = 0;

/** A real key and a real certificate of it, issued by another or by itself. */
export async function make(wanted: Wanted): Promise<Made> {
  const { name, issuer, from = '2026-01-01', to = '2036-01-01', ca = false, usage, person, rsa } = wanted;
  const algorithm = rsa
    ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
    : { name: 'ECDSA', namedCurve: 'P-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: (serial += 1) });
  const said: [string, string][] = [['2.5.4.3', name], person ? ['2.5.4.4', 'Surname'] : ['2.5.4.10', 'Organisation']];
  for (const [type, value] of said) {
    const one = new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });
    certificate.subject.typesAndValues.push(one);
  }
  certificate.issuer = (issuer?.certificate ?? certificate).subject;
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  const use = new asn1js.BitString({ valueHex: new Uint8Array([usage ?? (ca ? 0x06 : 0xc0)]) });
  const basic = new BasicConstraints({ cA: ca });
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic.toSchema().toBER(), parsedValue: basic }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: use.toBER(), parsedValue: use }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  return { certificate, keys };
}

export const pem = (...made: readonly Made[]): string =>
  made
    .map(({ certificate }) => {
      const base64 = Buffer.from(certificate.toSchema().toBER()).toString('base64');
      return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
    })
    .join('');

export const digestOf = (document: string): string => createHash('sha256').update(document).digest('hex');

export interface Signing {
  readonly document: string;
  readonly by: Made;
  /** Certificates that come along besides the signer's. */
  readonly along?: readonly Made[];
  /** Signed by another key than the certificate's. */
  readonly key?: webcrypto.CryptoKey;
  readonly attached?: boolean;
  readonly bare?: boolean;
  readonly hash?: 'SHA-1' | 'SHA-256' | 'SHA-512';
}

/** A real CMS signature over a document, as a service for signatures would give it; base64. */
export async function sign({
  document,
  by,
  along = [],
  key,
  attached,
  bare,
  hash = 'SHA-256',
}: Signing): Promise<string> {
  const content = new TextEncoder().encode(document);
  const { issuer, serialNumber } = by.certificate;
  const digest = await webcrypto.subtle.digest(hash, content);
  const attribute = (type: string, value: asn1js.BaseBlock) => new Attribute({ type, values: [value] });
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
    attribute('1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: digest })),
    attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: new Date('2027-10-05T08:00:00Z') })),
  ];
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    ...(bare ? {} : { signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }) }),
  });
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: '1.2.840.113549.1.7.1',
      ...(attached ? { eContent: new asn1js.OctetString({ valueHex: content }) } : {}),
    }),
    signerInfos: [signer],
    certificates: [by, ...along].map(({ certificate }) => certificate),
  });
  await signed.sign(key ?? by.keys.privateKey, 0, hash, content);
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER()).toString('base64');
}
