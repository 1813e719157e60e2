/** Why a signature doesn't count. */
export const signatureFaults = [
  /** Not one detached CMS signature with its certificate, in base64. */
  'UNREADABLE',
  /** Without signed attributes, or with algorithms that are not taken: the digest is SHA-256, and nothing rests on SHA-1. */
  'UNSUPPORTED',
  /** It is of other content than the document. */
  'OTHER-DOCUMENT',
  /** What was signed is not what the key signed. */
  'WRONG',
  /** No issuer that is trusted has issued the certificate. */
  'CERTIFICATE-FOREIGN',
  /** The certificate, or one above it, is not valid on the day. */
  'CERTIFICATE-EXPIRED',
  /** The certificate is not for signatures. */
  'CERTIFICATE-USE',
] as const;
export type SignatureFault = (typeof signatureFaults)[number];

/** Who has signed, as the certificate says. */
export interface Signer {
  /** A natural person's signature, or the seal of an organisation. */
  readonly kind: 'person' | 'organisation';
  /** The common name, or what else the certificate calls them. */
  readonly name: string;
}

export type CheckedSignature =
  | {
      readonly ok: true;
      readonly signer: Signer;
      /** Hexadecimal SHA-256 of the certificate. */
      readonly thumbprint: string;
      /** The certificate, DER in base64. */
      readonly certificate: string;
      /** What the signer's own clock said, where it is signed too; nobody vouches for it. */
      readonly signedAt?: string;
    }
  | { readonly ok: false; readonly fault: SignatureFault };

/** Checks detached signatures; what a service for signatures gives back, or a program of the signer's own has made. */
export interface Signatures {
  /**
   * @param digest hexadecimal SHA-256 of the document
   * @param signature detached CMS in base64
   * @param at the instant at which the certificate has to be valid
   */
  verify(digest: string, signature: string, at: string): Promise<CheckedSignature>;
}
