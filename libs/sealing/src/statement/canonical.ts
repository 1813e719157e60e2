/**
 * JSON with sorted names and without what is undefined, so that the same content has the same text wherever it is written. Names
 * are sorted by code units; numbers and texts stand as `JSON.stringify` writes them (RFC 8785 does the same).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const named = Object.entries(value).filter(([, one]) => one !== undefined);
    named.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${named.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
