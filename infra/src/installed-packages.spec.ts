import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '@behov/local-stack';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const { isInstalled } = (await import(new URL('../installed-packages.mjs', import.meta.url).href)) as {
  isInstalled(root: string): boolean;
};

let root: string;
beforeEach(async () => {
  root = await temporaryFolder('packages');
  await mkdir(join(root, 'node_modules'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const pg = { 'node_modules/pg': { version: '8.23.1', integrity: 'sha512-a' } };

function lock(packages: object): Promise<void> {
  return writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
}

function installed(packages: object): Promise<void> {
  return writeFile(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
}

describe('node_modules', () => {
  it('is installed anew in a bare clone', async () => {
    await lock(pg);
    expect(isInstalled(root)).toBe(false);
  });

  it('is kept if it holds what the lockfile says, but for packages of other machines', async () => {
    await lock({ ...pg, 'node_modules/for-windows': { version: '1.0.0', optional: true }, 'apps/api': {} });
    await installed(pg);
    expect(isInstalled(root)).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/pg': { version: '8.24.0', integrity: 'sha512-b' } }],
    ['one more package', { ...pg, 'node_modules/pino': { version: '10.4.0', integrity: 'sha512-c' } }],
  ])('is installed anew if the lockfile comes to hold %s', async (_what, next) => {
    await lock(pg);
    await installed(pg);
    expect(isInstalled(root)).toBe(true);
    await lock(next);
    expect(isInstalled(root)).toBe(false);
  });
});
