import type { SealedEnvelope } from '@behov/sealing';
import type { Recipients } from '../offer/seal-offer.js';
import { UsageError } from '../usage.js';
import type { Access } from './access.js';

/** The program answered no, or not at all; the message is for people. */
export class NotAnswered extends Error {
  override readonly name = 'NotAnswered';
}

interface Place {
  readonly case: string;
  readonly window: string;
}

/** The public keys of a window's envelopes, from what the procurement has published. */
export async function recipientsOf(access: Access, { case: of, window }: Place): Promise<Recipients> {
  const procurement = await ask(access, `/v1/procurements/${encodeURIComponent(of)}`);
  const windows = listOf(procurement['windows']);
  const found = windows.find(({ id }) => id === window);
  if (!found)
    throw new UsageError(`The procurement has no window ${window}; it has ${windows.map(({ id }) => id).join(', ')}.`);
  const recipients = listOf(found['envelopes']).map(({ id, recipient }) => [String(id), String(recipient)] as const);
  if (recipients.length === 0) throw new UsageError(`The window ${window} has no keys to seal to.`);
  return Object.fromEntries(recipients);
}

export interface Submitting extends Place {
  readonly supplier: string;
  readonly commandId: string;
}

/** @returns the receipt, a compact JWS */
export const submit = (access: Access, to: Submitting, envelopes: readonly SealedEnvelope[]): Promise<string> =>
  receiptFrom(access, to, 'submissions', { supplier: to.supplier, envelopes });

/** @returns the receipt of the withdrawal */
export const withdraw = (access: Access, to: Submitting): Promise<string> =>
  receiptFrom(access, to, 'withdrawal', { supplier: to.supplier });

/** The public keys that receipts are verified with. */
export const receiptKeys = (access: Access): Promise<Record<string, unknown>> => ask(access, '/v1/receipt-keys');

async function receiptFrom(
  access: Access,
  { case: of, window, commandId }: Submitting,
  what: 'submissions' | 'withdrawal',
  body: object,
): Promise<string> {
  const path = `/v1/cases/${encodeURIComponent(of)}/windows/${encodeURIComponent(window)}/${what}`;
  const { jws } = await ask(access, path, { body, commandId });
  if (typeof jws === 'string') return jws;
  throw new NotAnswered('It was received, but the answer has no signed receipt.');
}

async function ask(
  { api, token }: Access,
  path: string,
  post?: { readonly body: object; readonly commandId: string },
): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${await token()}`, accept: 'application/json', 'accept-language': 'en' };
  const response = await fetch(`${api}${path}`, {
    headers: post ? { ...headers, 'content-type': 'application/json', 'idempotency-key': post.commandId } : headers,
    signal: AbortSignal.timeout(60_000),
    ...(post && { method: 'POST', body: JSON.stringify(post.body) }),
  }).catch((cause: unknown) => {
    throw new NotAnswered(`No answer from ${api}. Nothing is lost: the same command again asks for the same thing.`, {
      cause,
    });
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return answer;
  throw new NotAnswered(
    `${response.status} ${String(answer['code'] ?? '')}: ${String(answer['detail'] ?? answer['title'] ?? '')}`,
  );
}

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? (value as readonly Record<string, unknown>[]) : [];
