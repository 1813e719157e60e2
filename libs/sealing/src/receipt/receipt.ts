import type { EnvelopeDigest } from '../submission/submission-digest.js';

/** The `typ` of the JWS, so that nothing else by the same key passes for a receipt (RFC 8725 section 3.11). */
export const receiptType = 'behov-receipt+jws';

export const receiptAlgorithms = ['ES256', 'EdDSA'] as const;
export type ReceiptAlgorithm = (typeof receiptAlgorithms)[number];

/** What a receipt says: who received what from whom, for what, and when. The payload of the JWS, as JSON. */
export interface ReceiptClaims {
  readonly issuer: string;
  readonly case: string;
  readonly window: string;
  readonly submission: string;
  readonly action: 'submit' | 'withdraw';
  readonly supplier: string;
  /** Of the whole submission, as `submissionDigests` computes it; of a withdrawal, what the record says. */
  readonly digest: string;
  /** Of each envelope's ciphertext and of its attachments'; none in a withdrawal. */
  readonly envelopes: readonly EnvelopeDigest[];
  /** When the request arrived, by the record's clock: an instant in UTC. */
  readonly receivedAt: string;
  /** The Idempotency-Key that it was sent with. */
  readonly commandId: string;
}

export type ReceiptFaultCode =
  | 'RECEIPT-MALFORMED'
  | 'RECEIPT-TYPE'
  | 'RECEIPT-ALGORITHM'
  | 'RECEIPT-UNKNOWN-KEY'
  | 'RECEIPT-SIGNATURE'
  | 'RECEIPT-DIGEST';

/** What each fault says to a person, in Swedish and English. */
export const receiptFaultTexts: Readonly<Record<ReceiptFaultCode, { readonly sv: string; readonly en: string }>> = {
  'RECEIPT-MALFORMED': { sv: 'Kvittot går inte att läsa.', en: 'The receipt cannot be read.' },
  'RECEIPT-TYPE': { sv: 'Signaturen gäller något annat än ett kvitto.', en: 'What is signed is not a receipt.' },
  'RECEIPT-ALGORITHM': {
    sv: 'Kvittot är signerat med en algoritm som inte godtas.',
    en: 'The receipt is signed with an algorithm that is not accepted.',
  },
  'RECEIPT-UNKNOWN-KEY': {
    sv: 'Kvittot är signerat med en nyckel som inte finns bland utfärdarens.',
    en: 'The receipt is signed with a key that is not among those of the issuer.',
  },
  'RECEIPT-SIGNATURE': {
    sv: 'Signaturen stämmer inte med kvittots innehåll.',
    en: 'The signature does not match what the receipt says.',
  },
  'RECEIPT-DIGEST': {
    sv: 'Kvittot gäller en annan inlämning än den här.',
    en: 'The receipt is for another submission than this one.',
  },
};
