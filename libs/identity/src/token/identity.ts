/** Who calls, as the issuer says it. What that someone may do stands in the case and the organisation, not here. */
export interface Identity {
  /** The token's `sub`: stable, unique at the issuer. */
  readonly subject: string;
  /**
   * A service account speaks for itself: its token's `sub` is its own client id (RFC 9068 section 2.2). The issuer
   * sees to it that no person's subject equals a client id (RFC 9068 section 5).
   */
  readonly kind: 'person' | 'service';
  /** The program that asked for the token. */
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Seconds since 1970-01-01 UTC, the token's `exp`. */
  readonly expiresAt: number;
}
