import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { CommandContent, SignedCommand } from './signed-command.js';
import { signedCommandAlgorithms, signedCommandType } from './signed-command.js';
import type { SignedCommandRefusalCode } from './signed-command-refusal.js';

/** What a JWS claims, before anything of it is proven. */
export interface ParsedSignedCommand {
  readonly kid: string;
  readonly algorithm: string;
  readonly claimed: SignedCommand;
}

/** Reads a compact JWS without checking the signature: the parsed claims, or why they can't be read. */
export function parseSignedCommand(jws: unknown): ParsedSignedCommand | SignedCommandRefusalCode {
  if (jws === undefined || jws === null || jws === '') return 'SIGNED-MISSING';
  if (typeof jws !== 'string') return 'SIGNED-MALFORMED';
  try {
    const { typ, alg, kid } = decodeProtectedHeader(jws);
    if (typ !== signedCommandType) return 'SIGNED-TYPE';
    if (!isAccepted(alg)) return 'SIGNED-ALGORITHM';
    const claimed = commandOf(decodeJwt(jws));
    return isText(kid) && claimed ? { kid, algorithm: alg, claimed } : 'SIGNED-MALFORMED';
  } catch {
    return 'SIGNED-MALFORMED';
  }
}

function commandOf(payload: Readonly<Record<string, unknown>>): SignedCommand | undefined {
  const { iss, aud, jti, iat, exp, command, role, onBehalfOf } = payload;
  if (!isText(iss) || !isText(aud) || !isText(jti) || !isText(role)) return undefined;
  if (!isInstant(iat) || !isInstant(exp) || exp <= iat || !isContent(command)) return undefined;
  if (onBehalfOf !== undefined && !isText(onBehalfOf)) return undefined;
  return {
    serviceAccountId: iss,
    caseId: aud,
    commandId: jti,
    command: { type: command.type, body: command.body },
    role,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    issuedAt: iat,
    expiresAt: exp,
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isInstant = (value: unknown): value is number => Number.isSafeInteger(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isContent = (value: unknown): value is CommandContent =>
  isRecord(value) && isText(value['type']) && isRecord(value['body']);

function isAccepted(algorithm: unknown): algorithm is string {
  const accepted: readonly unknown[] = signedCommandAlgorithms;
  return accepted.includes(algorithm);
}
