/** A JSON object that carries a signature over all else that it says. */
export interface Signed {
  /** A compact JWS with detached content (RFC 7515, appendix F) over the canonical JSON of the other members. */
  readonly signature: string;
}

export type StatementFaultCode =
  'STATEMENT-MALFORMED' | 'STATEMENT-TYPE' | 'STATEMENT-ALGORITHM' | 'STATEMENT-UNKNOWN-KEY' | 'STATEMENT-SIGNATURE';

export type StatementReading =
  | { readonly ok: true; /** The thumbprint of the key. */ readonly kid: string }
  | { readonly ok: false; readonly code: StatementFaultCode };
