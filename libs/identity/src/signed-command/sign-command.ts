import { CompactSign, calculateJwkThumbprint, importJWK } from 'jose';
import type { JWK } from 'jose';
import { algorithmOf, publicPart } from './account-key.js';
import { longestLifetimeSeconds, signedCommandType } from './signed-command.js';
import type { CommandContent } from './signed-command.js';

export interface CommandToSign {
  readonly serviceAccountId: string;
  readonly caseId: string;
  readonly commandId: string;
  readonly command: CommandContent;
  readonly role: string;
  readonly onBehalfOf?: string;
  /** Seconds since 1970-01-01 UTC. */
  readonly issuedAt: number;
  /** At most 300. */
  readonly lifetimeSeconds: number;
}

/**
 * Signs a command with a service account's private key (P-256 or Ed25519).
 *
 * @returns a compact JWS (RFC 7515), the value of the Signal or Update `command`
 * @throws TypeError when the key is of another sort; RangeError when the lifetime is not 1 to 300 whole seconds
 */
export async function signCommand(privateJwk: JWK, toSign: CommandToSign): Promise<string> {
  const alg = algorithmOf(privateJwk);
  if (!alg || !privateJwk.d) throw new TypeError('The key must be a private JWK on the curve P-256 or Ed25519.');
  const { lifetimeSeconds, issuedAt } = toSign;
  if (!Number.isInteger(lifetimeSeconds) || lifetimeSeconds < 1 || lifetimeSeconds > longestLifetimeSeconds) {
    throw new RangeError(`The lifetime must be 1 to ${longestLifetimeSeconds} whole seconds; got: ${lifetimeSeconds}`);
  }
  const payload = {
    iss: toSign.serviceAccountId,
    aud: toSign.caseId,
    jti: toSign.commandId,
    iat: issuedAt,
    exp: issuedAt + lifetimeSeconds,
    command: toSign.command,
    role: toSign.role,
    onBehalfOf: toSign.onBehalfOf,
  };
  const kid = await calculateJwkThumbprint(publicPart(privateJwk));
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg, typ: signedCommandType, kid })
    .sign(await importJWK(privateJwk, alg));
}
