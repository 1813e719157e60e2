import { publicReceiptKeys, signReceipt, signStatement, type ReceiptClaims, type Signed } from '@behov/sealing';
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

  /** Signs a JSON object in itself. @param type the JWS's `typ` */
  signed<T extends object>(statement: T, type: string): Promise<T & Signed> {
    return signStatement(statement, type, this.keys[0]!);
  }

  published(): ReturnType<typeof publicReceiptKeys> {
    return publicReceiptKeys(this.keys);
  }
}
