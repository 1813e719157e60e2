import { createHash } from 'node:crypto';

/** The bytes of base64 text, or nothing where it isn't that. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const plain = text.replace(/\s/g, '');
  if (plain === '' || plain.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain)) return undefined;
  return new Uint8Array(Buffer.from(plain, 'base64'));
}

export const toBase64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

export const hexOf = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('hex');

export const sha256 = (bytes: ArrayBuffer | Uint8Array): string =>
  createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
