import { createHash } from 'node:crypto';

const firstLine = Buffer.from('age-encryption.org/v1\n');

/** Whether a text is base64 of what begins as an age file does. */
export function looksSealed(content: string): boolean {
  if (content.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(content)) return false;
  const beginning = Buffer.from(content.slice(0, 32), 'base64');
  return beginning.length > firstLine.length && beginning.subarray(0, firstLine.length).equals(firstLine);
}

/** Hexadecimal SHA-256 of the ciphertext that a base64 text holds. */
export const contentDigest = (content: string): string =>
  createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex');
