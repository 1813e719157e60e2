import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateKeyPair, recipientOf } from './key-pair.js';
import { bytesOf } from '../encoding.js';
import { openWithPassphrase, sealWithPassphrase } from './passphrase.js';
import { isRecipient, looksSealed, open, seal } from './seal.js';

const pair = await generateKeyPair();
const other = await generateKeyPair();
const bytes = new TextEncoder().encode('92 500 000');

describe('Sealing', () => {
  it('gives back any bytes to whoever has the private key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (content) => {
        expect(await open(pair.identity, await seal(pair.recipient, content))).toEqual({
          ok: true,
          bytes: new Uint8Array(content),
        });
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it('holds content that takes several chunks of the format', async () => {
    const long = new Uint8Array(200_000).map((_, at) => at % 251);
    expect(await open(pair.identity, await seal(pair.recipient, long))).toEqual({ ok: true, bytes: long });
  });

  it('lets any changed byte be seen', async () => {
    const sealed = await seal(pair.recipient, bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = sealed.map((byte, index) => (index === at ? byte ^ change : byte));
        expect(await open(pair.identity, changed)).toMatchObject({ ok: false });
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('lets any cut end be seen', async () => {
    const sealed = await seal(pair.recipient, bytes);
    for (let length = 0; length < sealed.length; length += 7) {
      expect(await open(pair.identity, sealed.slice(0, length))).toMatchObject({ ok: false });
    }
  });

  it('works with the hybrid keys that withstand a quantum computer', async () => {
    const hybrid = await generateKeyPair({ postQuantum: true });
    expect(hybrid.recipient).toMatch(/^age1pq1/);
    expect(await open(hybrid.identity, await seal(hybrid.recipient, bytes))).toEqual({ ok: true, bytes });
  });

  it('is refused to what is no public key', async () => {
    await expect(seal('age1', bytes)).rejects.toThrow();
    await expect(seal(pair.identity, bytes)).rejects.toThrow();
  });
});

describe('Opening', () => {
  it('names what is not encrypted at all', async () => {
    expect(await open(pair.identity, bytes)).toEqual({ ok: false, fault: { code: 'NOT-AGE' } });
    expect(await open(pair.identity, new Uint8Array())).toEqual({ ok: false, fault: { code: 'NOT-AGE' } });
  });

  it('names what is encrypted to another key', async () => {
    const sealed = await seal(other.recipient, bytes);
    expect(await open(pair.identity, sealed)).toEqual({ ok: false, fault: { code: 'WRONG-KEY' } });
  });

  it('names what was changed', async () => {
    const sealed = await seal(pair.recipient, bytes);
    const changed = sealed.with(sealed.length - 1, (sealed.at(-1) ?? 0) ^ 1);
    expect(await open(pair.identity, changed)).toEqual({ ok: false, fault: { code: 'DAMAGED' } });
  });

  it('reads what another program has sealed (age 1.3.2)', async () => {
    const identity = 'AGE-SECRET-KEY-1NT8DM7J8NSL3ZGUPS8ZMASZM50SAA58P7LQSP5ETTQN8G2R0T7PSFHS6GX';
    const sealed = bytesOf(
      'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBRcUpQN0RWeFNIWVltRVVyYjIrTHlkWmh2Nnh3N3IvZnJGZ0o1VXdEbXpVCkg2ZkJTdnpudlkwRStQVllodk91WUovOU9Lc3I0dmFoNFdwL1lwaUZUUUkKLS0tIEJRaVhFSUJmcDl4bVRjMzFKT1hmZy9MS0Z3dkJSTTlwb3dBcFJiQ2trdnMK9sLP3Z1pqFqWjmLHc/2sBc4o9bIkFYfkbv4CoeZTGyJ1fPlAPEpWRQdY3Vs33LM9PU5lVtV0b9lo',
    );
    const bytes = new TextEncoder().encode('sealed by another program');
    expect(await open(identity, sealed ?? new Uint8Array())).toEqual({ ok: true, bytes });
  });

  it('reads what the format says of a public key from a private one', async () => {
    expect(await recipientOf(pair.identity)).toBe(pair.recipient);
  });
});

describe('What can be seen without a key', () => {
  it('is whether bytes begin as an age file', async () => {
    expect(looksSealed(await seal(pair.recipient, bytes))).toBe(true);
    expect(looksSealed(new TextEncoder().encode('age-encryption.org/v1\n'))).toBe(false);
    expect(looksSealed(new TextEncoder().encode('age-encryption.org/v2\n-> X'))).toBe(false);
  });

  it('is whether a text is a public key', async () => {
    expect(await isRecipient(pair.recipient)).toBe(true);
    expect(await isRecipient(pair.recipient.slice(0, -1))).toBe(false);
    expect(await isRecipient('')).toBe(false);
  });
});

describe('A passphrase', () => {
  it('opens what was sealed with it, and no other does', async () => {
    const sealed = await sealWithPassphrase('fyra vita hästar', bytes, 10);
    expect(await openWithPassphrase('fyra vita hästar', sealed)).toEqual({ ok: true, bytes });
    expect(await openWithPassphrase('fyra svarta hästar', sealed)).toEqual({ ok: false, fault: { code: 'WRONG-KEY' } });
  });

  it('does not open what was sealed to a key', async () => {
    const sealed = await seal(pair.recipient, bytes);
    expect(await openWithPassphrase('fyra vita hästar', sealed)).toMatchObject({ fault: { code: 'WRONG-KEY' } });
  });
});
