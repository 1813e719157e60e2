import { compactVerify, createLocalJWKSet, decodeProtectedHeader, errors } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { isSha256, textOf } from '../encoding.js';
import { FieldFault, list, literal, matching, needed, object, optional, text } from '../envelope/reading.js';
import type { Reader } from '../envelope/reading.js';
import type { ReadEnvelope } from '../submission/sealed-submission.js';
import { attachmentsAtMost } from '../submission/sealed-submission.js';
import { submissionDigests } from '../submission/submission-digest.js';
import type { ReceiptClaims, ReceiptFaultCode } from './receipt.js';
import { receiptAlgorithms, receiptType } from './receipt.js';

export type ReceiptReading =
  { readonly ok: true; readonly claims: ReceiptClaims } | { readonly ok: false; readonly code: ReceiptFaultCode };

const refused = (code: ReceiptFaultCode): ReceiptReading => ({ ok: false, code });

/**
 * Verifies a receipt with the issuer's public keys, without asking anybody.
 *
 * @param submitted when given, the envelopes that the receipt must be for
 * @returns what the receipt says, or why it is not believed
 */
export async function verifyReceipt(
  jws: string,
  jwks: JSONWebKeySet,
  submitted?: readonly ReadEnvelope[],
): Promise<ReceiptReading> {
  try {
    const { typ } = decodeProtectedHeader(jws);
    if (typ !== receiptType) return refused('RECEIPT-TYPE');
    const { payload } = await compactVerify(jws, createLocalJWKSet(jwks), { algorithms: [...receiptAlgorithms] });
    const claims = claimsOf(JSON.parse(textOf(payload) ?? '') as unknown, '');
    if (submitted && !(await isFor(claims, submitted))) return refused('RECEIPT-DIGEST');
    return { ok: true, claims };
  } catch (error) {
    return refused(codeOf(error));
  }
}

async function isFor(claims: ReceiptClaims, submitted: readonly ReadEnvelope[]): Promise<boolean> {
  const { digest, envelopes } = await submissionDigests(submitted);
  return digest === claims.digest && JSON.stringify(envelopes) === JSON.stringify(claims.envelopes);
}

function codeOf(error: unknown): ReceiptFaultCode {
  if (error instanceof errors.JOSEAlgNotAllowed) return 'RECEIPT-ALGORITHM';
  if (error instanceof errors.JOSENotSupported) return 'RECEIPT-ALGORITHM';
  if (error instanceof errors.JWKSNoMatchingKey) return 'RECEIPT-UNKNOWN-KEY';
  if (error instanceof errors.JWKSMultipleMatchingKeys) return 'RECEIPT-UNKNOWN-KEY';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'RECEIPT-SIGNATURE';
  const readable = error instanceof FieldFault || error instanceof errors.JOSEError;
  if (readable || error instanceof TypeError || error instanceof SyntaxError) return 'RECEIPT-MALFORMED';
  throw error;
}

const digest: Reader<string> = (value, path) => {
  if (typeof value === 'string' && isSha256(value)) return value;
  throw new FieldFault(path, 'SHA-256 in lower-case hexadecimal');
};
const action: Reader<'submit' | 'withdraw'> = (value, path) =>
  value === 'withdraw' ? value : literal('submit')(value, path);

const claimsOf: Reader<ReceiptClaims> = object({
  issuer: needed(text()),
  case: needed(text()),
  window: needed(text()),
  submission: needed(text()),
  action: needed(action),
  supplier: needed(text()),
  digest: needed(digest),
  envelopes: needed(
    list(
      object({ id: needed(text()), digest: needed(digest), files: optional(list(digest, { max: attachmentsAtMost })) }),
    ),
  ),
  receivedAt: needed(matching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, 'an instant in UTC')),
  commandId: needed(text()),
});
