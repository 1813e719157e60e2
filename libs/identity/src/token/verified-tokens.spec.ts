import { describe, expect, it } from 'vitest';
import type { Identity } from './identity.js';
import { verifiedTokens } from './verified-tokens.js';

const identity = (subject: string): Identity => ({
  subject,
  kind: 'person',
  clientId: 'behov-scripts',
  scopes: [],
  expiresAt: 100,
});

describe('The memory of verified tokens', () => {
  it('gives back what it was given until its time is up, then forgets it', () => {
    const tokens = verifiedTokens(2);
    tokens.remember('a', identity('a'), 1_000);
    expect(tokens.find('a', 999)).toEqual(identity('a'));
    expect(tokens.find('a', 1_000)).toBeUndefined();
    expect(tokens.size).toBe(0);
  });

  it('knows no other token', () => {
    const tokens = verifiedTokens(2);
    tokens.remember('a', identity('a'), 1_000);
    expect(tokens.find('b', 0)).toBeUndefined();
  });

  it('drops the one that was used longest ago when it is full', () => {
    const tokens = verifiedTokens(2);
    tokens.remember('a', identity('a'), 1_000);
    tokens.remember('b', identity('b'), 1_000);
    tokens.find('a', 0);
    tokens.remember('c', identity('c'), 1_000);
    expect(tokens.size).toBe(2);
    expect(tokens.find('a', 0)).toBeDefined();
    expect(tokens.find('b', 0)).toBeUndefined();
  });
});
