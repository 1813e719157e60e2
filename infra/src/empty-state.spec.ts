import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { relocatedDataDir, temporaryFolder } from '@behov/local-stack';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyState } from './empty-state.js';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('fresh');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('A fresh start', () => {
  it("empties the state, but keeps what was fetched and this run's own file", async () => {
    await Promise.all(['cache/bin', 'postgres', 'logs'].map((name) => mkdir(join(folder, name), { recursive: true })));
    await Promise.all(['temporal.db', 'temporal.db-wal', 'run.json'].map((name) => writeFile(join(folder, name), '')));
    await emptyState(folder);
    expect((await readdir(folder)).sort()).toEqual(['cache', 'run.json']);
    expect(await readdir(join(folder, 'cache'))).toEqual(['bin']);
  });

  it("empties the database's folder also where it had to lie elsewhere", async () => {
    const elsewhere = relocatedDataDir(join(folder, 'postgres'));
    await mkdir(elsewhere, { recursive: true });
    await emptyState(folder);
    await expect(readdir(dirname(elsewhere))).rejects.toThrow('ENOENT');
  });
});
