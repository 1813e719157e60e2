import { closeSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const rotateAtBytes = 20_000_000;

/**
 * Opens a part's log for appending and returns the descriptor. The part writes to the file itself, not through a pipe to
 * its starter: so it outlives a killed starter and its last words are kept. A file above 20 MB is first moved to `.1`.
 */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (sizeOf(file) > rotateAtBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}

/** The size of a log now, in bytes, 0 if there is none: the place from where {@link logSince} reads. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last lines that were written after `from` (bytes), without empty ones. */
export function logSince(file: string, from: number, lines = 15): string {
  const start = Math.max(from, sizeOf(file) - 16_384);
  const length = Math.max(0, sizeOf(file) - start);
  if (length === 0) return '';
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const read = readSync(descriptor, buffer, 0, length, start);
    return buffer.toString('utf8', 0, read).split('\n').filter(Boolean).slice(-lines).join('\n');
  } finally {
    closeSync(descriptor);
  }
}
