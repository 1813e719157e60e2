import { describe, expect, it } from 'vitest';
import { closedLoop } from './closed-loop.js';
import { cpuOf, memoryOf } from './processes.js';
import { p50, p99, quantile } from './quantiles.js';

describe('A quantile', () => {
  it('is a value that was measured, by its rank', () => {
    const values = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([p50(values), p99(values), quantile(values, 1)]).toEqual([50, 99, 100]);
  });

  it('of nothing is an error, not a figure', () => {
    expect(() => p50([])).toThrow('nothing was measured');
  });
});

describe('A closed loop', () => {
  it('has at most one step of each client under way', async () => {
    const under = [0, 0, 0];
    const { latenciesMs } = await closedLoop(3, 0.05, async (client) => {
      under[client]! += 1;
      expect(under[client]).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 2));
      under[client]! -= 1;
    });
    expect(latenciesMs.length).toBeGreaterThan(3);
  });

  it('fails when a step is not acknowledged', async () => {
    await expect(closedLoop(1, 0.05, () => Promise.reject(new Error('409')))).rejects.toThrow('409');
  });
});

describe('What a process has used', () => {
  it('grows as it works', () => {
    const before = cpuOf({ me: process.pid });
    for (const until = performance.now() + 100; performance.now() < until;);
    const after = cpuOf({ me: process.pid });
    expect(after['me']! - before['me']!).toBeGreaterThanOrEqual(50);
    expect(after['driver']! - before['driver']!).toBeGreaterThanOrEqual(50);
    expect(memoryOf(process.pid)).toBeGreaterThan(1e6);
  });
});
