import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@behov/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from './report/page.js';
import type { Results } from './results.js';

let folder: string;
let results: Results;
beforeAll(async () => {
  folder = await temporaryFolder('bench');
  const main = fileURLToPath(new URL('./main.js', import.meta.url));
  const child = spawn(process.execPath, [main, '--quick', '--out', folder], { stdio: ['ignore', 'inherit', 'pipe'] });
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect(status, told).toBe(0);
  results = JSON.parse(await readFile(join(folder, 'results.json'), 'utf8')) as Results;
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** All numbers in a value; JSON writes one that isn't finite as null. */
const numbers = (value: unknown): readonly (number | null)[] => {
  if (typeof value === 'number' || value === null) return [value];
  return typeof value === 'object' ? Object.values(value).flatMap(numbers) : [];
};

describe('A quick bench', () => {
  it('measures every way with every number of open cases', () => {
    const measured = results.throughput?.map(({ contestant, clients }) => `${contestant} ${clients}`);
    expect(measured).toEqual(['api 1', 'transaction 1', 'update 1', 'api 8', 'transaction 8', 'update 8']);
    for (const { perSecond, p50Ms, p99Ms, commands } of results.throughput ?? []) {
      expect(perSecond.every((one) => one > 0)).toBe(true);
      expect(p99Ms).toBeGreaterThanOrEqual(p50Ms);
      expect(commands).toBeGreaterThan(0);
    }
  });

  it('finds every command in its workflow, and every submission acknowledged', () => {
    expect(results.lag?.map(({ load }) => load)).toEqual(['calm', 'full']);
    expect(results.burst?.lastWorkflowAfterSeconds).toBeGreaterThan(0);
    expect(results.suppliers).toMatchObject({ suppliers: 10, acknowledged: 10, otherwise: {} });
  });

  it('tells the size of a finished case, and what other open cases cost', () => {
    expect(results.storage?.finishedCases).toBe(1);
    expect(results.openCases?.[0]?.openCases).toBe(0);
    expect(results.openCases?.[1]?.openCases).toBeGreaterThanOrEqual(10);
  });

  it('gives finite figures alone', () => {
    const figures = numbers(results);
    expect(figures.length).toBeGreaterThan(50);
    expect(figures.filter((one) => one === null || one < 0)).toEqual([]);
  });

  it('writes the page that its results make', async () => {
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(page(results));
  });
});
