import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256 of a text's UTF-8 bytes. */
export const sha256 = (...texts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text, 'utf8');
  return hash.digest('hex');
};

/** JSON with sorted names, so that the same content has the same text whatever order it was sent in. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const named = Object.entries(value).filter(([, one]) => one !== undefined);
    named.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${named.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
