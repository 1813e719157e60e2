import { getCrypto } from 'pkijs';
import { sha256, toBase64 } from './bytes.js';
import { chainFault, readPem, signerOf } from './certificates.js';
import { readCms, signedAttributes, type ReadSignature } from './read-cms.js';
import type { CheckedSignature, SignatureFault, Signatures } from './signature.js';

const sha256Oid = '2.16.840.1.101.3.4.2.1';
const longerThanAny = 100_000;

/**
 * Detached CMS signatures (RFC 5652, as CAdES has them) with X.509 certificates, against trusted roots. Whether a certificate
 * was revoked is not asked: nothing here goes out on the network.
 * @param roots certificates of trusted issuers, PEM
 * @throws when the roots can't be read
 */
export function cmsSignatures(roots: string): Signatures {
  const trusted = readPem(roots);
  return {
    async verify(digest, signature, at) {
      const read = signature.length > longerThanAny ? undefined : readCms(signature);
      if (!read) return fault('UNREADABLE');
      const attributes = signedAttributes(read.signerInfo);
      const { algorithmId } = read.signerInfo.digestAlgorithm;
      if (attributes.digest === undefined || !attributes.ofData || algorithmId !== sha256Oid) {
        return fault('UNSUPPORTED');
      }
      if (attributes.digest !== digest.toLowerCase()) return fault('OTHER-DOCUMENT');
      const wrong = (await keyFault(read)) ?? (await chainFault(read.certificate, read.others, trusted, new Date(at)));
      if (wrong !== undefined) return fault(wrong);
      const certificate = read.certificate.toSchema().toBER();
      return {
        ok: true,
        signer: signerOf(read.certificate),
        thumbprint: sha256(certificate),
        certificate: toBase64(certificate),
        ...(attributes.signedAt === undefined ? {} : { signedAt: attributes.signedAt }),
      };
    },
  };
}

const fault = (why: SignatureFault): CheckedSignature => ({ ok: false, fault: why });

/** Whether the certificate's key has signed the attributes. */
async function keyFault({ signerInfo, certificate }: ReadSignature): Promise<SignatureFault | undefined> {
  const crypto = getCrypto(true);
  const { signedAttrs, signature, signatureAlgorithm } = signerInfo;
  const hash = crypto.getHashAlgorithm(signatureAlgorithm) || 'SHA-256';
  if (!signedAttrs || hash === 'SHA-1') return 'UNSUPPORTED';
  try {
    const signed = await crypto.verifyWithPublicKey(
      signedAttrs.encodedValue,
      signature,
      certificate.subjectPublicKeyInfo,
      signatureAlgorithm,
      hash,
    );
    return signed ? undefined : 'WRONG';
  } catch {
    return 'UNSUPPORTED';
  }
}
