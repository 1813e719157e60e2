import { describe, expect, it } from 'vitest';
import { RateLimit } from './rate-limit.js';

describe('A rate limit', () => {
  it('lets the first through at once and the others evenly', async () => {
    const rate = new RateLimit(50);
    const { signal } = new AbortController();
    const from = performance.now();
    for (let turn = 0; turn < 6; turn += 1) await rate.turn(signal);
    expect(performance.now() - from).toBeGreaterThan(90);
  });

  it('stops waiting when it is told to', async () => {
    const rate = new RateLimit(0.01);
    const stop = new AbortController();
    await rate.turn(stop.signal);
    setTimeout(() => stop.abort(), 20);
    expect(await rate.turn(stop.signal)).toBe(false);
  });
});
