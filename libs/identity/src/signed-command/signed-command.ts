/** The `typ` of the JWS, so that no other token by the same key passes for a command (RFC 8725 section 3.11). */
export const signedCommandType = 'behov-command+jws';

/** The longest time between `iat` and `exp`, in seconds: a stolen command is worth little. */
export const longestLifetimeSeconds = 300;

export const signedCommandAlgorithms = ['ES256', 'EdDSA'] as const;
export type SignedCommandAlgorithm = (typeof signedCommandAlgorithms)[number];

/** A command as the case knows it: its type and its body, plain JSON. */
export interface CommandContent {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a service account signs. */
export interface SignedCommand {
  /** `iss`: the service account whose key signs. */
  readonly serviceAccountId: string;
  /** `aud`: the one case that the command is meant for. */
  readonly caseId: string;
  /** `jti`: the command's id, by which a repeated command gets its first answer. */
  readonly commandId: string;
  readonly command: CommandContent;
  /** The role in which the command is given. */
  readonly role: string;
  /** The person whose decision the integration carries; whether it may is for the case to say. */
  readonly onBehalfOf?: string;
  /** `iat`, seconds since 1970-01-01 UTC. */
  readonly issuedAt: number;
  /** `exp`, seconds since 1970-01-01 UTC: at this instant the command is stale. */
  readonly expiresAt: number;
}
