import type { Deciding } from '../case/command.js';

/**
 * How a party signs: in the program, by a detached signature that is verified before it is recorded, or by hand, on paper or in a
 * service of its own, of which the case has a reference and nobody here knows more.
 */
export const signingWays = ['verified', 'by-hand'] as const;
export type SigningWay = (typeof signingWays)[number];

/** Why a signature doesn't count. */
export type SignatureFault =
  | 'UNREADABLE'
  | 'UNSUPPORTED'
  | 'OTHER-DOCUMENT'
  | 'WRONG'
  | 'CERTIFICATE-FOREIGN'
  | 'CERTIFICATE-EXPIRED'
  | 'CERTIFICATE-USE';

/** A natural person's signature, or the seal of an organisation. */
export type SignerKind = 'person' | 'organisation';

/** What was found of a signature over a document's digest. */
export type CheckedSignature =
  | {
      readonly ok: true;
      readonly signer: { readonly kind: SignerKind; readonly name: string };
      /** Hexadecimal SHA-256 of the certificate. */
      readonly thumbprint: string;
      /** DER in base64. */
      readonly certificate: string;
      /** By the signer's own clock. */
      readonly signedAt?: string;
    }
  | { readonly ok: false; readonly fault: SignatureFault };

/** What a signing is decided on besides the case: the ways that the configuration allows, and what was found of a signature. */
export interface BroughtSigning {
  readonly ways: readonly SigningWay[];
  readonly checked?: CheckedSignature;
}

/** What a party says of its signature. */
export interface Signing {
  /** A file of the case: the contract as it is signed. */
  readonly document?: string;
  /** Detached CMS in base64. */
  readonly signature?: string;
  /** Where a signature by hand is found. */
  readonly reference?: string;
}

/** How a contract was signed, as the case remembers it. */
export interface Signed {
  readonly way: SigningWay;
  /** Of the certificate, where the signature was verified. */
  readonly thumbprint?: string;
  readonly signer?: SignerKind;
}

export const wayOf = ({ signature }: Signing): SigningWay => (signature === undefined ? 'by-hand' : 'verified');

/** Without a word from the record everything is signed by hand: then nobody can verify. */
export const waysAllowed = ({ brought }: Pick<Deciding, 'brought'>): readonly SigningWay[] =>
  brought.signing?.ways ?? ['by-hand'];

export function faultOf({ brought }: Pick<Deciding, 'brought'>): SignatureFault | undefined {
  const checked = brought.signing?.checked;
  return checked?.ok === false ? checked.fault : undefined;
}

/** The facts of a signature, and what is kept apart: reference, signature, certificate and the signer's name. */
export function recordedSigning({ body, brought }: Deciding<Signing>) {
  const { signature, reference } = body;
  const checked = brought.signing?.checked;
  const facts: Signed = {
    way: wayOf(body),
    ...(signature !== undefined && checked?.ok ? { thumbprint: checked.thumbprint, signer: checked.signer.kind } : {}),
  };
  const apart = {
    ...(reference === undefined ? {} : { reference }),
    ...(signature !== undefined && checked?.ok
      ? {
          signature,
          certificate: checked.certificate,
          signerName: checked.signer.name,
          ...(checked.signedAt === undefined ? {} : { signedAt: checked.signedAt }),
        }
      : {}),
  };
  return { facts, ...(Object.keys(apart).length === 0 ? {} : { kept: { body: apart } }) };
}
