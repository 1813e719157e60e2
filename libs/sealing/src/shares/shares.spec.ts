import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateKeyPair } from '../age/key-pair.js';
import { joinShares } from './join-shares.js';
import type { Share } from './share.js';
import { openShare, releaseShare } from './share.js';
import { splitIdentity } from './split-identity.js';

const openers = await Promise.all(
  ['a', 'b', 'c', 'd', 'e'].map(async (opener) => ({ opener, ...(await generateKeyPair()) })),
);
const release = await generateKeyPair();
const { identity, recipient } = await generateKeyPair();
const splitAmong = (threshold: number, count: number) =>
  splitIdentity(identity, { threshold, recipients: openers.slice(0, count) });

/** The shares in the clear, each opened by its opener. */
async function opened(split: Awaited<ReturnType<typeof splitIdentity>>): Promise<Share[]> {
  const readings = split.shares.map(({ opener, sealed }) =>
    openShare(openers.find((one) => one.opener === opener)?.identity ?? '', sealed),
  );
  return (await Promise.all(readings)).flatMap((reading) => (reading.ok ? [reading.share] : []));
}

describe('A split key', () => {
  it('is given back by as many openers as it asks for, whoever they are, and by fewer never', async () => {
    const cases = fc
      .integer({ min: 2, max: 5 })
      .chain((count) =>
        fc.tuple(fc.constant(count), fc.integer({ min: 2, max: count }), fc.shuffledSubarray([0, 1, 2, 3, 4])),
      );
    await fc.assert(
      fc.asyncProperty(cases, async ([count, threshold, order]) => {
        const split = await splitAmong(threshold, count);
        const shares = await opened(split);
        const some = order.filter((at) => at < count).flatMap((at) => shares[at] ?? []);
        expect(await joinShares(some, split)).toEqual(
          some.length >= threshold
            ? { ok: true, identity }
            : { ok: false, fault: { code: 'SHARES-TOO-FEW', expected: String(threshold) } },
        );
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it('shows nothing of the private key in what is recorded', async () => {
    const { shares, commitment, shareCommitments } = await splitAmong(2, 3);
    expect(JSON.stringify({ shares, commitment, shareCommitments })).not.toContain(identity);
    expect(commitment.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says to each opener which key the share is of', async () => {
    expect(await opened(await splitAmong(2, 2))).toMatchObject([
      { opener: 'a', of: recipient },
      { opener: 'b', of: recipient },
    ]);
  });

  it.each([
    [1, 3],
    [4, 3],
    [2.5, 3],
    [2, 1],
  ])('of %d among %d is refused', async (threshold, count) => {
    await expect(splitAmong(threshold, count)).rejects.toThrow(RangeError);
  });

  it('among the same opener twice is refused', async () => {
    const recipients = [...openers.slice(0, 2), ...openers.slice(0, 1)];
    await expect(splitIdentity(identity, { threshold: 2, recipients })).rejects.toThrow(RangeError);
  });
});

describe('Joining', () => {
  const splitting = splitAmong(2, 3);

  it('names the opener whose share does not fit', async () => {
    const split = await splitting;
    const [a, b] = await opened(split);
    const changed = { ...b!, bytes: b!.bytes.with(0, b!.bytes[0]! ^ 1) };
    expect(await joinShares([a!, changed], split)).toEqual({ ok: false, fault: { code: 'SHARE-FOREIGN', field: 'b' } });
  });

  it('does not take the share of one opener for that of another', async () => {
    const split = await splitting;
    const [a, b, c] = await opened(split);
    const lent = { ...c!, opener: b!.opener };
    expect(await joinShares([a!, lent], split)).toEqual({ ok: false, fault: { code: 'SHARE-FOREIGN', field: 'b' } });
    expect(await joinShares([a!, { ...b!, opener: 'nobody' }], split)).toMatchObject({ fault: { field: 'nobody' } });
  });

  it('does not count a share twice', async () => {
    const split = await splitting;
    const [a] = await opened(split);
    expect(await joinShares([a!, a!], split)).toEqual({ ok: false, fault: { code: 'SHARE-REPEATED', field: 'a' } });
  });

  it('compares the result with what was recorded', async () => {
    const split = await splitting;
    const commitment = { ...split.commitment, digest: '0'.repeat(64) };
    expect(await joinShares(await opened(split), { ...split, commitment })).toEqual({
      ok: false,
      fault: { code: 'SHARES-DO-NOT-OPEN' },
    });
  });

  it('asks for two at least, whatever threshold was recorded', async () => {
    const split = await splitting;
    const [a] = await opened(split);
    expect(await joinShares([a!], { ...split, threshold: 1 })).toMatchObject({ fault: { code: 'SHARES-TOO-FEW' } });
  });
});

describe('Releasing a share', () => {
  it('seals it anew to the one who joins', async () => {
    const { shares } = await splitAmong(2, 2);
    const released = await releaseShare(openers[0]!.identity, shares[0]!.sealed, release.recipient);
    expect(released.ok && (await openShare(release.identity, released.sealed))).toMatchObject({
      ok: true,
      share: { opener: 'a', of: recipient },
    });
  });

  it('is not possible with the key of another opener', async () => {
    const { shares } = await splitAmong(2, 2);
    expect(await releaseShare(openers[1]!.identity, shares[0]!.sealed, release.recipient)).toEqual({
      ok: false,
      fault: { code: 'WRONG-KEY' },
    });
  });

  it('is not possible of what is no share', async () => {
    expect(await openShare(release.identity, 'x y')).toEqual({ ok: false, fault: { code: 'NOT-AGE' } });
  });
});
