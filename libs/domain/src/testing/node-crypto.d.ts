/** The one part of Node that specifications here use; the domain itself is without Node's types. */
declare module 'node:crypto' {
  export function createHash(algorithm: 'sha256'): {
    update(text: string): { digest(encoding: 'hex'): string };
  };
}
