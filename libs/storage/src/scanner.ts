import type { Readable } from 'node:stream';

/** What a search for malicious code came to. */
export type Scan =
  | { readonly found: false; readonly scanner: 'clamd' | 'none' }
  | { readonly found: true; readonly scanner: 'clamd'; readonly signature: string };

/** Looks through contents before they are stored. */
export interface Scanner {
  readonly name: 'clamd' | 'none';
  /** @throws ScannerUnavailableError; then nothing is known of the content and it isn't taken */
  scan(content: Readable): Promise<Scan>;
}

/** The scanner gave no answer, or one that says neither clean nor infected. */
export class ScannerUnavailableError extends Error {
  constructor(why: string, cause?: unknown) {
    super(`The scanner of files gave no answer: ${why}`, { cause });
  }
}

/** Looks at nothing: for development alone. The settings of a production refuse it. */
export const noScanner: Scanner = {
  name: 'none',
  scan: (content) => {
    content.destroy();
    return Promise.resolve({ found: false, scanner: 'none' });
  },
};
