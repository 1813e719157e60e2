import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { ended, sendSignal } from './end-process.js';
import { identityOf } from './process-identity.js';
import { freePort } from './ports.js';
import { tcpProbe } from './readiness.js';
import { type ProcessEvent, type ProcessSpec, SupervisedProcess } from './supervised-process.js';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder('supervised');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const listening = 'require("net").createServer().listen(Number(process.argv[1]), "127.0.0.1");';

async function specOf(name: string, program: string): Promise<ProcessSpec> {
  const port = await freePort();
  return {
    name,
    command: process.execPath,
    args: ['-e', program, String(port)],
    logFile: join(folder, `${name}.log`),
    ready: tcpProbe(port),
    readyWithinMs: 10_000,
    graceMs: 300,
  };
}

function eventOf(events: readonly ProcessEvent[], kind: ProcessEvent['kind']): Promise<ProcessEvent> {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      const found = events.find((event) => event.kind === kind);
      if (!found) return;
      clearInterval(look);
      resolve(found);
    }, 10);
  });
}

describe('A supervised process', () => {
  it('is started again after kill -9, and not after it was stopped', async () => {
    const events: ProcessEvent[] = [];
    const part = new SupervisedProcess(await specOf('restarted', listening), {
      restart: true,
      onEvent: (event) => events.push(event),
    });
    await part.start();
    const first = part.pid;
    part.kill9();
    expect(await eventOf(events, 'exited')).toMatchObject({ how: 'killed by SIGKILL', restartInMs: 250 });
    await eventOf(events, 'restarted');
    const second = part.pid;
    expect(second).not.toBe(first);
    await part.stop();
    expect(part.pid).toBeUndefined();
    expect(identityOf(second ?? 0)).toBeUndefined();
    expect(events.filter(({ kind }) => kind === 'exited')).toHaveLength(1);
  });

  it('stays dead after a crash on purpose, and starts again on request', async () => {
    const part = new SupervisedProcess(await specOf('crashed', listening), { restart: true });
    await part.start();
    await part.crash();
    expect(part.pid).toBeUndefined();
    await part.start();
    expect(part.pid).toBeGreaterThan(0);
    await part.stop();
  });

  it('that ends before it is ready fails with its last words and its log', async () => {
    const spec = await specOf('broken', 'console.error("no such key"); process.exit(3)');
    const error = await new SupervisedProcess(spec).start().catch((thrown: Error) => thrown);
    expect(String(error)).toContain('broken ended at once, exit status 3');
    expect(String(error)).toContain('no such key');
    expect(String(error)).toContain(spec.logFile);
  });

  it('that cannot be run at all fails with the reason', async () => {
    const spec = { ...(await specOf('absent', '')), command: join(folder, 'absent') };
    await expect(new SupervisedProcess(spec).start()).rejects.toThrow('absent could not be started');
  });

  it('that does not become ready in time is killed and says what was waited for', async () => {
    const events: ProcessEvent[] = [];
    const spec = { ...(await specOf('slow', 'setInterval(() => {}, 1000)')), readyWithinMs: 200 };
    const part = new SupervisedProcess(spec, { onEvent: (event) => events.push(event) });
    await expect(part.start()).rejects.toThrow(/slow not ready after 0 s: 127\.0\.0\.1:\d+ doesn't answer/);
    const spawned = events.find((event) => event.kind === 'spawned');
    expect(identityOf(spawned?.identity.pid ?? 0)).toBeUndefined();
  });

  it('that ignores the request to stop is killed after the grace time', async () => {
    const part = new SupervisedProcess(await specOf('deaf', `process.on("SIGTERM", () => {}); ${listening}`));
    await part.start();
    const from = performance.now();
    await part.stop();
    expect(part.pid).toBeUndefined();
    expect(performance.now() - from).toBeGreaterThan(290);
  });

  it.each([
    ['ends with its starter, also after kill -9', false],
    ['that is kept running outlives its starter, so that the next one can take over', true],
  ])('%s', async (_what, restart) => {
    const spec = await specOf(`orphan-${restart}`, listening);
    const index = new URL('../index.js', import.meta.url).href;
    const program = `
      const { SupervisedProcess, tcpProbe } = await import(${JSON.stringify(index)});
      const ready = tcpProbe(${spec.args[2]});
      const part = new SupervisedProcess({ ...${JSON.stringify(spec)}, ready }, { restart: ${restart} });
      await part.start();
      console.log(part.pid);
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [pid] = (await once(starter.stdout, 'data')) as [Buffer];
    const part = identityOf(Number(pid.toString()));
    expect(part).toBeDefined();
    starter.kill('SIGKILL');
    await once(starter, 'exit');
    if (part) expect(await ended(part, 1_500)).toBe(!restart);
    if (part) sendSignal(part, 'SIGKILL');
  });
});
