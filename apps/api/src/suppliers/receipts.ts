import { publicReceiptKeys, signReceipt, type ReceiptClaims } from '@behov/sealing';
import type { JWK } from 'jose';

/** Signs receipts, and publishes what they are verified with. */
export class Receipts {
  /**
   * @param issuer the API's public address
   * @param keys signs with the first
   */
  constructor(
    private readonly issuer: string,
    private readonly keys: readonly JWK[],
  ) {}

  sign(claims: Omit<ReceiptClaims, 'issuer'>): Promise<string> {
    return signReceipt({ issuer: this.issuer, ...claims }, this.keys[0]!);
  }

  published(): ReturnType<typeof publicReceiptKeys> {
    return publicReceiptKeys(this.keys);
  }
}
