import { calculateJwkThumbprint, compactVerify, errors, importJWK } from 'jose';
import type { JWK } from 'jose';
import { algorithmOf, publicPart } from './account-key.js';
import { parseSignedCommand } from './parse-signed-command.js';
import type { ParsedSignedCommand } from './parse-signed-command.js';
import { longestLifetimeSeconds } from './signed-command.js';
import type { SignedCommand } from './signed-command.js';
import type { SignedCommandRefusalCode } from './signed-command-refusal.js';

export interface SignedCommandReading {
  /** The case that was signalled. */
  readonly caseId: string;
  /** A Date, or seconds since 1970-01-01 UTC. Real time, also for a training case: it is the signature that ages. */
  readonly now: Date | number;
  /** The public key of a service account by its thumbprint; nothing when the account is unknown, closed or has no such key. */
  readonly keyOf: (serviceAccountId: string, kid: string) => Promise<JWK | undefined>;
  /** How far the signer's clock may be from ours; 0 when left out. */
  readonly clockToleranceSeconds?: number;
}

export interface AcceptedSignedCommand extends SignedCommand {
  readonly ok: true;
  readonly kid: string;
}

export interface RefusedSignedCommand {
  readonly ok: false;
  readonly code: SignedCommandRefusalCode;
  /**
   * What the command says of itself, for the record of the attempt; absent when it could not be read. Unproven until
   * `proven`: never kept as the outcome of that command id, or a stranger could use up the ids of others.
   */
  readonly claimed?: SignedCommand;
  /** Whether the signature was the account's. */
  readonly proven: boolean;
}

/**
 * Reads a command that an integration signed (compact JWS, ES256 or EdDSA, `typ` behov-command+jws).
 * A refusal is a value. Whether the account may give this command, and for whom, is for the case to decide.
 */
export async function readSignedCommand(
  jws: unknown,
  reading: SignedCommandReading,
): Promise<AcceptedSignedCommand | RefusedSignedCommand> {
  const parsed = parseSignedCommand(jws);
  if (typeof parsed === 'string') return { ok: false, code: parsed, proven: false };
  const { claimed, kid } = parsed;
  const unproven = await signatureRefusal(String(jws), parsed, reading.keyOf);
  if (unproven) return { ok: false, code: unproven, claimed, proven: false };
  const code = claimRefusal(claimed, reading);
  return code ? { ok: false, code, claimed, proven: true } : { ok: true, kid, ...claimed };
}

async function signatureRefusal(
  jws: string,
  { kid, algorithm, claimed }: ParsedSignedCommand,
  keyOf: SignedCommandReading['keyOf'],
): Promise<SignedCommandRefusalCode | undefined> {
  const found = await keyOf(claimed.serviceAccountId, kid);
  const key = found && publicPart(found);
  if (!key || algorithmOf(key) === undefined || (await calculateJwkThumbprint(key)) !== kid)
    return 'SIGNED-UNKNOWN-KEY';
  if (algorithmOf(key) !== algorithm) return 'SIGNED-ALGORITHM';
  try {
    await compactVerify(jws, await importJWK(key, algorithm), { algorithms: [algorithm] });
    return undefined;
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNED-SIGNATURE';
    if (error instanceof errors.JOSEError) return 'SIGNED-MALFORMED';
    throw error;
  }
}

function claimRefusal(claimed: SignedCommand, reading: SignedCommandReading): SignedCommandRefusalCode | undefined {
  const { issuedAt, expiresAt, caseId } = claimed;
  const now = typeof reading.now === 'number' ? reading.now : reading.now.getTime() / 1_000;
  const tolerance = reading.clockToleranceSeconds ?? 0;
  if (expiresAt - issuedAt > longestLifetimeSeconds) return 'SIGNED-TOO-LONG';
  if (caseId !== reading.caseId) return 'SIGNED-FOREIGN';
  if (now < issuedAt - tolerance) return 'SIGNED-NOT-YET';
  if (now >= expiresAt + tolerance) return 'SIGNED-STALE';
  return undefined;
}
