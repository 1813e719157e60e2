import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { measured } from './measured.js';
import { isBinary, mediaTypeOf, type MediaType } from './media.js';
import type { Scan, Scanner } from './scanner.js';
import type { Known } from './storage.js';

/** A content that was received and may be stored. */
export interface Received extends Known {
  readonly media: MediaType | typeof anyMedia;
  readonly scan: Scan & { readonly found: false };
  /** The content, from its beginning. */
  read(): Readable;
}

/** Why a content isn't taken. */
export type NotTaken =
  | { readonly why: 'too-large'; readonly limit: number }
  | { readonly why: 'empty' }
  | { readonly why: 'type' }
  | { readonly why: 'infected'; readonly signature: string; readonly sha256: string };

export interface Receiving {
  /** A folder of this machine in which contents wait until they are judged. */
  readonly folder: string;
  /** In bytes. */
  readonly limit: number;
  readonly scanner: Scanner;
  /** Takes every kind: what isn't known is {@link anyMedia}. For what was received already, and can't be sent anew. */
  readonly everyKind?: boolean;
}

/** The media type of a content of which nothing is known. */
export const anyMedia = 'application/octet-stream';

const beginningLength = 4_096;

class TooLargeError extends Error {}

/**
 * Receives a content: measures and hashes it on its way to a waiting place, says what it is, has it scanned, and hands it
 * on. Nothing that wasn't scanned reaches the storage; the waiting place is emptied when the work is done or has failed.
 * @throws ScannerUnavailableError, or what the sender's stream fails with
 */
export async function receive<T>(
  content: Readable,
  { folder, limit, scanner, everyKind = false }: Receiving,
  work: (received: Received) => Promise<T>,
): Promise<{ readonly taken: T } | { readonly notTaken: NotTaken }> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    const seen = await written(content, path, limit);
    if (seen === undefined) return { notTaken: { why: 'too-large', limit } };
    const { size, sha256 } = seen;
    if (size === 0) return { notTaken: { why: 'empty' } };
    const media = (await mediaTypeOf(path, seen)) ?? (everyKind ? anyMedia : undefined);
    if (media === undefined) return { notTaken: { why: 'type' } };
    const scan = await scanner.scan(createReadStream(path));
    if (scan.found) return { notTaken: { why: 'infected', signature: scan.signature, sha256 } };
    return { taken: await work({ size, sha256, media, scan, read: () => createReadStream(path) }) };
  } finally {
    await rm(path, { force: true });
  }
}

/** A sealed content that was received: nothing is known of it but its digest and size. */
export interface ReceivedSealed extends Known {
  read(): Readable;
}

/**
 * Receives a ciphertext: measures and hashes it, and hands it on. What is in it nobody can say, so it isn't scanned: that is done
 * when it is opened.
 * @param beginsAs the bytes that it must begin with
 */
export async function receiveSealed<T>(
  content: Readable,
  { folder, limit }: Pick<Receiving, 'folder' | 'limit'>,
  beginsAs: string,
  work: (received: ReceivedSealed) => Promise<T>,
): Promise<{ readonly taken: T } | { readonly notTaken: NotTaken }> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    const seen = await written(content, path, limit);
    if (seen === undefined) return { notTaken: { why: 'too-large', limit } };
    const { size, sha256, beginning } = seen;
    if (size === 0) return { notTaken: { why: 'empty' } };
    if (beginning.subarray(0, beginsAs.length).toString('latin1') !== beginsAs) return { notTaken: { why: 'type' } };
    return { taken: await work({ size, sha256, read: () => createReadStream(path) }) };
  } finally {
    await rm(path, { force: true });
  }
}

/** Undefined when there is more of it than the limit. */
async function written(content: Readable, path: string, limit: number) {
  const hash = createHash('sha256');
  const first: Buffer[] = [];
  let kept = 0;
  let binary = false;
  const { through, count } = measured((chunk) => {
    if (count() > limit) throw new TooLargeError();
    hash.update(chunk);
    if (kept < beginningLength) first.push(chunk.subarray(0, beginningLength - kept));
    kept += chunk.length;
    binary ||= isBinary(chunk);
  });
  try {
    await pipeline(content, through, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
  return { size: count(), sha256: hash.digest('hex'), beginning: Buffer.concat(first), binary };
}
