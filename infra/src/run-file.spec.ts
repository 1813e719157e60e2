import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identityOf, temporaryFolder } from '@behov/local-stack';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Run, RunFile } from './run-file.js';

const children: ChildProcess[] = [];
let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder('run-file');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function sleeper(): number {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  children.push(child);
  return child.pid ?? 0;
}

const longGone = { pid: 4_000_000, started: '1' };

async function leave(run: Partial<Run>): Promise<void> {
  const whole: Run = {
    starter: longGone,
    startedAt: '2026-11-20T08:00:00.000Z',
    state: 'running',
    addresses: { API: 'http://127.0.0.1:7801' },
    parts: {},
    ...run,
  };
  await writeFile(join(folder, 'run.json'), JSON.stringify(whole));
}

async function claim(): Promise<string[]> {
  const lines: string[] = [];
  await new RunFile(folder, {}).claim((line) => lines.push(line));
  return lines;
}

async function starterInFile(): Promise<number> {
  return (JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')) as Run).starter.pid;
}

describe('A start', () => {
  it('on an empty folder takes it without a word', async () => {
    expect(await claim()).toEqual([]);
    expect(await starterInFile()).toBe(process.pid);
  });

  it('while another runs is refused with its process and its addresses, and leaves it alone', async () => {
    const other = identityOf(sleeper());
    await leave({ starter: other });
    await expect(claim()).rejects.toMatchObject({
      name: 'AlreadyRunningError',
      run: { starter: other, addresses: { API: 'http://127.0.0.1:7801' } },
    });
    expect(await starterInFile()).toBe(other?.pid);
  });

  it('after a starter that was killed stops the parts that it left, and says so', async () => {
    const worker = identityOf(sleeper());
    await leave({ parts: { worker: worker ?? longGone, api: longGone } });
    expect(await claim()).toEqual([
      'The run of 2026-11-20T08:00:00.000Z (pid 4000000) ended without stopping its parts:',
      `  worker (pid ${worker?.pid}) stopped`,
    ]);
    expect(identityOf(worker?.pid ?? 0)).toBeUndefined();
    expect(await starterInFile()).toBe(process.pid);
  });

  it('spares a stranger that got the process id of a part', async () => {
    const stranger = sleeper();
    await leave({ parts: { worker: { pid: stranger, started: 'in another life' } } });
    await claim();
    expect(identityOf(stranger)).toBeDefined();
  });

  it('sets aside a run file that nobody can read', async () => {
    await writeFile(join(folder, 'run.json'), '{"starter":');
    expect(await claim()).toEqual([]);
    expect(await starterInFile()).toBe(process.pid);
  });

  it('wins for one of two that come at the same moment', async () => {
    await mkdir(join(folder, 'both'));
    const both = [1, 2].map(() => new RunFile(join(folder, 'both'), {}).claim(() => {}));
    const outcomes = (await Promise.allSettled(both)).map(({ status }) => status).sort();
    expect(outcomes).toEqual(['fulfilled', 'rejected']);
  });
});
