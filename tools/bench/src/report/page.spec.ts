import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@behov/local-stack';
import { describe, expect, it } from 'vitest';
import type { Results, ThroughputResult } from '../results.js';
import { aims } from './aims.js';
import { json } from './json.js';
import { page } from './page.js';

const none: Results = {
  measuredAt: '2026-11-22T12:00:00.000Z',
  quick: false,
  machine: { cpu: 'one', cores: 2, memoryGb: 4, os: 'Linux 6' },
  versions: { node: '24.0.0' },
};
const load = (contestant: ThroughputResult['contestant'], clients: number, perSecond: number[], p50Ms = 1) => ({
  ...{ contestant, clients, perSecond, p50Ms },
  ...{ commands: 1, p99Ms: 2, cpuMsPerCommand: { driver: 1 } },
});

describe('The page of figures', () => {
  it('that is committed is made of the results that are committed', async () => {
    const [text, figures] = await Promise.all(
      ['README.md', 'results.json'].map((name) => readFile(join(projectRoot, 'docs/benchmarks', name), 'utf8')),
    );
    const results = JSON.parse(figures!) as Results;
    expect([page(results), json(results)]).toEqual([text, figures]);
  });

  it('counts an aim as reached at its boundary, and not below', () => {
    const times = (ours: number) =>
      aims({ ...none, throughput: [load('api', 8, [ours]), load('update', 8, [100])] }).map((one) => one.reached);
    expect(times(300)).toEqual([true]);
    expect(times(299)).toEqual([false]);
  });

  it('compares the median of a step with the one of a transaction', () => {
    const [aim] = aims({ ...none, throughput: [load('api', 1, [1], 3.1), load('transaction', 1, [1], 1)] });
    expect(aim).toMatchObject({ figure: '3.1 times', reached: false });
  });

  it('does not count 499 of 500 suppliers as all', () => {
    const suppliers = { suppliers: 500, contentBytes: 1, acknowledged: 499, seconds: 1, p50Ms: 1, p99Ms: 1 };
    expect(aims({ ...none, suppliers: { ...suppliers, otherwise: { '503 X': 1 } } })[0]?.reached).toBe(false);
  });

  it('says which parts failed', () => {
    expect(page({ ...none, failed: { burst: 'why' } })).toContain('burst: failed');
  });
});
