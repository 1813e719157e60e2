import {
  digestToSign,
  type Brought,
  type CaseState,
  type CheckedSignature,
  type Instant,
  type SigningWay,
} from '@behov/domain';
import type { PoolClient } from 'pg';
import { bringFiles } from '../files/bring-files.js';
import type { CommandRequest } from './command-request.js';

/** Checks a detached signature over a document's digest. */
export interface Signatures {
  verify(digest: string, signature: string, at: Instant): Promise<CheckedSignature>;
}

/** How contracts may be signed, and who verifies a signature; nobody: then none counts. */
export interface SigningSettings {
  readonly ways: readonly SigningWay[];
  readonly signatures?: Signatures;
}

const byHand: SigningSettings = { ways: ['by-hand'] };

/** What a contract's signing is decided on: the document as it was received, and what is found of the signature over it. */
export async function bringSignature(
  client: PoolClient,
  { caseId, command, actor }: CommandRequest,
  files: readonly string[],
  { state, now }: { readonly state: CaseState; readonly now: Instant },
  { ways, signatures }: SigningSettings = byHand,
): Promise<Brought> {
  const brought = files.length > 0 ? await bringFiles(client, caseId, files) : {};
  const digest = digestToSign(state, command, actor, brought);
  const { signature } = command.body;
  if (!signatures || typeof signature !== 'string' || digest === undefined) return { ...brought, signing: { ways } };
  return { ...brought, signing: { ways, checked: await signatures.verify(digest, signature, now) } };
}
