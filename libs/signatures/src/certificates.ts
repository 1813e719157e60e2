import * as asn1js from 'asn1js';
import { BasicConstraints, Certificate, CertificateChainValidationEngine } from 'pkijs';
import { fromBase64 } from './bytes.js';
import type { SignatureFault, Signer } from './signature.js';

/** The certificates of a PEM text. @throws when one of them is none, or when there is none at all */
export function readPem(pem: string): readonly Certificate[] {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)];
  const found = blocks.map(([, base64]) => {
    const bytes = fromBase64(base64 ?? '');
    if (!bytes) throw new Error('A certificate in the PEM text is no base64');
    return Certificate.fromBER(bytes);
  });
  if (found.length === 0) throw new Error('The PEM text holds no certificate');
  return found;
}

const same = (a: Certificate, b: Certificate) =>
  Buffer.from(a.toSchema().toBER()).equals(Buffer.from(b.toSchema().toBER()));

const validOn = ({ notBefore, notAfter }: Certificate, at: Date) => notBefore.value <= at && at <= notAfter.value;

/** Why nobody who is trusted stands for a signer's certificate, or nothing where somebody does. */
export async function chainFault(
  certificate: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<SignatureFault | undefined> {
  if (!isForSignatures(certificate)) return 'CERTIFICATE-USE';
  // The engine takes the last for the signer's and drops what is there twice.
  const between = others.filter((one) => !same(one, certificate) && !roots.some((root) => same(root, one)));
  const reaches = async (on: Date) => {
    const engine = new CertificateChainValidationEngine({
      trustedCerts: [...roots],
      certs: [...between, certificate],
      checkDate: on,
    });
    const { result, certificatePath = [] } = await engine.verify();
    const [first] = certificatePath;
    return (
      result &&
      first !== undefined &&
      same(first, certificate) &&
      roots.some((root) => certificatePath.some((one) => same(one, root)))
    );
  };
  if (await reaches(at)) return undefined;
  // Whether a trusted issuer stood for it once: then it is its time that is over, or hasn't begun.
  const dates = [certificate, ...between, ...roots].filter((one) => !validOn(one, at));
  for (const { notBefore, notAfter } of dates) {
    if ((await reaches(notBefore.value)) || (await reaches(notAfter.value))) return 'CERTIFICATE-EXPIRED';
  }
  return 'CERTIFICATE-FOREIGN';
}

/** Digital signature or non-repudiation, where the certificate limits its use; and no issuer's own. */
function isForSignatures({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === '2.5.29.15')?.parsedValue as unknown;
  const basic = extensions.find(({ extnID }) => extnID === '2.5.29.19')?.parsedValue as unknown;
  if (basic instanceof BasicConstraints && basic.cA) return false;
  if (usage === undefined) return true;
  const bits = usage instanceof asn1js.BitString ? (usage.valueBlock.valueHexView[0] ?? 0) : 0;
  return (bits & 0b1100_0000) !== 0;
}

const names = { commonName: '2.5.4.3', organisation: '2.5.4.10', surname: '2.5.4.4', givenName: '2.5.4.42' } as const;

/** A certificate for seals names no person (ETSI EN 319 412-3); one for signatures has a surname or given name (412-2). */
export function signerOf({ subject }: Certificate): Signer {
  const said = (oid: string): string | undefined => {
    const value: unknown = subject.typesAndValues.find(({ type }) => type === oid)?.value.valueBlock.value;
    return typeof value === 'string' ? value : undefined;
  };
  const person = [said(names.givenName), said(names.surname)].filter((one) => one !== undefined).join(' ');
  const kind = person !== '' || said(names.organisation) === undefined ? 'person' : 'organisation';
  const name = said(names.commonName) ?? (person || said(names.organisation)) ?? '';
  return { kind, name };
}
