import { openAsBlob } from 'node:fs';
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

/** What a window wants to be sealed, from what the procurement has published. */
export interface AskedWindow {
  /** The public keys of its envelopes. */
  readonly recipients: Recipients;
  /** How much may be attached, in bytes and files; without it nobody has said. */
  readonly attachments?: AttachmentLimits;
}

export interface AttachmentLimits {
  /** Of one sealed file. */
  readonly bytes: number;
  readonly files: number;
  readonly bytesInAll: number;
}

/** @throws UsageError where the procurement has no such window */
export async function windowOf(access: Access, { case: of, window }: Place): Promise<AskedWindow> {
  const procurement = await ask(access, `/v1/procurements/${encodeURIComponent(of)}`);
  const windows = listOf(procurement['windows']);
  const found = windows.find(({ id }) => id === window);
  if (!found)
    throw new UsageError(`The procurement has no window ${window}; it has ${windows.map(({ id }) => id).join(', ')}.`);
  const recipients = listOf(found['envelopes']).map(({ id, recipient }) => [String(id), String(recipient)] as const);
  if (recipients.length === 0) throw new UsageError(`The window ${window} has no keys to seal to.`);
  const limits = found['attachments'] as AttachmentLimits | undefined;
  return { recipients: Object.fromEntries(recipients), ...(limits ? { attachments: limits } : {}) };
}

export interface Submitting extends Place {
  readonly supplier: string;
  readonly commandId: string;
}

/** The digests of the supplier's attachments that the window has received. */
export async function uploaded(access: Access, to: Submitting): Promise<ReadonlySet<string>> {
  const { items } = await ask(access, attachmentsPath(to));
  return new Set(listOf(items).map(({ sha256 }) => String(sha256)));
}

/**
 * Uploads a sealed file, as it is read.
 * @throws NotAnswered also when another digest came out than was meant
 */
export async function upload(access: Access, to: Submitting, file: SealedFileOnDisk): Promise<void> {
  const { sha256 } = await ask(access, attachmentsPath(to), { file });
  if (sha256 !== file.sha256) throw new NotAnswered(`${file.path} has changed since it was sealed.`);
}

export interface SealedFileOnDisk {
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

const attachmentsPath = ({ case: of, window, supplier }: Submitting): string =>
  `/v1/cases/${encodeURIComponent(of)}/windows/${encodeURIComponent(window)}/attachments?supplier=${encodeURIComponent(supplier)}`;

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
  post?: { readonly body: object; readonly commandId: string } | { readonly file: SealedFileOnDisk },
): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${await token()}`, accept: 'application/json', 'accept-language': 'en' };
  const sent = post === undefined ? {} : 'file' in post ? await fileSent(post.file) : jsonSent(post);
  const response = await fetch(`${api}${path}`, {
    ...sent,
    headers: { ...headers, ...sent.headers },
    signal: AbortSignal.timeout(post && 'file' in post ? 3_600_000 : 60_000),
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

interface Sent {
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
}

const jsonSent = ({ body, commandId }: { readonly body: object; readonly commandId: string }): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': commandId },
  body: JSON.stringify(body),
});

const fileSent = async ({ path }: SealedFileOnDisk): Promise<Sent> => ({
  method: 'POST',
  headers: { 'content-type': 'application/octet-stream' },
  body: await openAsBlob(path),
});

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? (value as readonly Record<string, unknown>[]) : [];
