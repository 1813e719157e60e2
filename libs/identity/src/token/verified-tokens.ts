import { hash } from 'node:crypto';
import type { Identity } from './identity.js';

interface Remembered {
  readonly identity: Identity;
  readonly untilMilliseconds: number;
}

/** Tokens that have been verified, so that a repeated one costs a hash and a look-up in place of a signature check. */
export interface VerifiedTokens {
  find(token: string, nowMilliseconds: number): Identity | undefined;
  remember(token: string, identity: Identity, untilMilliseconds: number): void;
  readonly size: number;
}

/**
 * A bounded memory, the least recently used falls out first. Tokens are kept as SHA-256 digests: a dump of the
 * process's memory then holds no list of bearer tokens.
 */
export function verifiedTokens(atMost: number): VerifiedTokens {
  const entries = new Map<string, Remembered>();
  return {
    find(token, nowMilliseconds) {
      const key = digest(token);
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (nowMilliseconds >= entry.untilMilliseconds) return undefined;
      entries.set(key, entry);
      return entry.identity;
    },
    remember(token, identity, untilMilliseconds) {
      entries.set(digest(token), { identity, untilMilliseconds });
      if (entries.size <= atMost) return;
      const oldest = entries.keys().next();
      if (!oldest.done) entries.delete(oldest.value);
    },
    get size() {
      return entries.size;
    },
  };
}

const digest = (token: string): string => hash('sha256', token, 'base64url');
