import { spawn } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PortName, freePort, identityOf, portDefinitions, portNames, temporaryFolder } from '@behov/local-stack';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let holder: Server | undefined;

beforeEach(async () => {
  folder = await temporaryFolder('start');
});
afterEach(async () => {
  holder?.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string>, ...args: string[]): Promise<{ code: number | null; output: string }> {
  const program = fileURLToPath(new URL('./start.js', import.meta.url));
  const base = { PATH: process.env['PATH'], BEHOV_STATE: folder };
  const child = spawn(process.execPath, [program, ...args], { env: { ...base, ...env } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

async function ports(fixed: Partial<Record<PortName, number>> = {}): Promise<Record<string, string>> {
  const env: Record<string, string> = {};
  for (const name of portNames) env[portDefinitions[name].variable] = String(fixed[name] ?? (await freePort()));
  return env;
}

describe('npm start', () => {
  it('while it runs already tells the addresses and how to stop it, and ends with status 1', async () => {
    const run = {
      starter: identityOf(process.pid),
      startedAt: '2026-11-20T08:00:00.000Z',
      state: 'running',
      addresses: { API: 'http://127.0.0.1:7801' },
      parts: {},
    };
    await writeFile(join(folder, 'run.json'), JSON.stringify(run));
    const { code, output } = await start({});
    expect(output).toContain(`Behov runs already (pid ${process.pid}, since 2026-11-20T08:00:00.000Z).`);
    expect(output).toContain('http://127.0.0.1:7801');
    expect(output).toContain(`kill ${process.pid}`);
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual(['run.json']);
  });

  it('with a busy port starts nothing, names the port and the way out, and leaves no run file', async () => {
    const busy = await freePort();
    holder = createServer().listen(busy, '127.0.0.1');
    const { code, output } = await start(await ports({ mail: busy }));
    expect(output).toContain(`Port ${busy} (development mailbox (SMTP)) is busy`);
    expect(output).toContain('set BEHOV_MAIL_PORT to another port');
    expect(code).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    [['--frsh'], {}, 'Unknown argument: --frsh'],
    [[], { BEHOV_PG_PORT: 'x' }, 'BEHOV_PG_PORT is "x"; expected: a port number'],
  ])('with %j %j says what is wrong', async (args, env, message) => {
    const { code, output } = await start(env as Record<string, string>, ...args);
    expect(output).toContain(message);
    expect(code).toBe(1);
  });
});
