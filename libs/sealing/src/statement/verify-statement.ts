import { base64url, compactVerify, createLocalJWKSet, decodeProtectedHeader, errors } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { utf8 } from '../encoding.js';
import { receiptAlgorithms } from '../receipt/receipt.js';
import { canonicalJson } from './canonical.js';
import type { Signed, StatementFaultCode, StatementReading } from './statement.js';

/** Verifies that a JSON object says what was signed, with the signer's public keys and without asking anybody. */
export async function verifyStatement(statement: object, type: string, jwks: JSONWebKeySet): Promise<StatementReading> {
  const refused = (code: StatementFaultCode): StatementReading => ({ ok: false, code });
  const [header, detached, signature, ...more] = ((statement as Partial<Signed>).signature ?? '').split('.');
  if (!header || detached !== '' || !signature || more.length > 0) return refused('STATEMENT-MALFORMED');
  const content = base64url.encode(utf8(canonicalJson({ ...statement, signature: undefined })));
  try {
    const jws = `${header}.${content}.${signature}`;
    const { typ, kid } = decodeProtectedHeader(jws);
    if (typ !== type) return refused('STATEMENT-TYPE');
    await compactVerify(jws, createLocalJWKSet(jwks), { algorithms: [...receiptAlgorithms] });
    return { ok: true, kid: kid ?? '' };
  } catch (error) {
    return refused(codeOf(error));
  }
}

function codeOf(error: unknown): StatementFaultCode {
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return 'STATEMENT-ALGORITHM';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'STATEMENT-UNKNOWN-KEY';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'STATEMENT-SIGNATURE';
  if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof SyntaxError)
    return 'STATEMENT-MALFORMED';
  throw error;
}
