import * as asn1js from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from 'pkijs';
import { fromBase64, hexOf } from './bytes.js';

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
} as const;

/** One signature as it was read, nothing of it checked. */
export interface ReadSignature {
  readonly signerInfo: SignerInfo;
  readonly certificate: Certificate;
  /** The other certificates that came along: those between the signer's and a root, in any order. */
  readonly others: readonly Certificate[];
}

/** A detached CMS signature (RFC 5652) of one signer, with the signer's certificate; nothing where it isn't that. */
export function readCms(base64: string): ReadSignature | undefined {
  const bytes = fromBase64(base64);
  if (!bytes) return undefined;
  try {
    const info = ContentInfo.fromBER(bytes);
    if (info.contentType !== oids.signedData) return undefined;
    const signed = new SignedData({ schema: info.content });
    const [signerInfo, ...more] = signed.signerInfos;
    const { eContent, eContentType } = signed.encapContentInfo;
    if (!signerInfo || more.length > 0 || eContent !== undefined || eContentType !== oids.data) return undefined;
    const all = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
    const certificate = all.find((one) => isOf(signerInfo, one));
    if (!certificate) return undefined;
    return { signerInfo, certificate, others: all.filter((one) => one !== certificate) };
  } catch {
    return undefined;
  }
}

function isOf({ sid }: SignerInfo, certificate: Certificate): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    return certificate.issuer.isEqual(sid.issuer) && certificate.serialNumber.isEqual(sid.serialNumber);
  }
  const own = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.parsedValue;
  return own instanceof asn1js.OctetString && sid instanceof asn1js.Primitive
    ? hexOf(own.getValue()) === hexOf(sid.valueBlock.toBER())
    : false;
}

/** What was signed besides the content: its digest and kind, and what the signer's clock said. */
export interface SignedAttributes {
  /** Hexadecimal. */
  readonly digest?: string;
  readonly ofData: boolean;
  readonly signedAt?: string;
}

/** The signed attributes that are looked at. An attribute that is there twice counts as missing (RFC 5652, section 11). */
export function signedAttributes({ signedAttrs }: SignerInfo): SignedAttributes {
  const value = (type: string): unknown => {
    const found = signedAttrs?.attributes.filter((one) => one.type === type) ?? [];
    const values = found.flatMap((one) => one.values as readonly unknown[]);
    return found.length === 1 && values.length === 1 ? values[0] : undefined;
  };
  const [digest, kind, time] = [value(oids.messageDigest), value(oids.contentType), value(oids.signingTime)];
  return {
    ofData: kind instanceof asn1js.ObjectIdentifier && kind.valueBlock.toString() === oids.data,
    ...(digest instanceof asn1js.OctetString ? { digest: hexOf(digest.getValue()) } : {}),
    ...(time instanceof asn1js.UTCTime || time instanceof asn1js.GeneralizedTime
      ? { signedAt: time.toDate().toISOString() }
      : {}),
  };
}
