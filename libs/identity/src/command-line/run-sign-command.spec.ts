import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { JWK } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { readSignedCommand } from '../signed-command/read-signed-command.js';
import { runSignCommand } from './run-sign-command.js';

const now = 1_799_996_400;
const folder = await mkdtemp(join(tmpdir(), 'sign-command-'));
const keyFile = join(folder, 'integration.jwk.json');
const publicJwk = JSON.parse(await runSignCommand(['generate-key', '--out', keyFile], now)) as JWK;

const sign = (...further: string[]) =>
  runSignCommand(
    `--case case-1 --account integration@goteborg.example --key ${keyFile} --command ApproveAnalysis --role decision-maker`
      .split(' ')
      .concat(further),
    now,
  );

const read = (jws: string) =>
  readSignedCommand(jws, { caseId: 'case-1', now, keyOf: () => Promise.resolve(publicJwk) });

afterAll(() => rm(folder, { recursive: true }));

describe('The command-line tool', () => {
  it('writes a private key that only its owner can read, and prints the public one', async () => {
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(keyFile, 'utf8'))).toHaveProperty('d');
    expect(publicJwk).not.toHaveProperty('d');
  });

  it('never writes a key over another', async () => {
    await expect(runSignCommand(['generate-key', '--out', keyFile], now)).rejects.toThrow('EEXIST');
  });

  it('signs a command that can be read', async () => {
    const jws = await sign('--body', '{"analysis":"risks"}', '--on-behalf-of', 'beslutsfattare@goteborg.example');
    expect(await read(jws)).toMatchObject({
      ok: true,
      command: { type: 'ApproveAnalysis', body: { analysis: 'risks' } },
      onBehalfOf: 'beslutsfattare@goteborg.example',
      expiresAt: now + 120,
    });
  });

  it('takes the id and the lifetime that it is given', async () => {
    const jws = await sign('--id', 'command-1', '--ttl', '300');
    expect(await read(jws)).toMatchObject({ ok: true, commandId: 'command-1', expiresAt: now + 300 });
  });

  it('prints a JSON string for the Temporal command line', async () => {
    expect(await read(JSON.parse(await sign('--json')) as string)).toMatchObject({ ok: true });
  });

  it.each([
    [['--ttl', '301'], 'The lifetime must be 1 to 300 whole seconds'],
    [['--body', '[]'], '--body must be a JSON object'],
    [['--body', '{'], '--body must be a JSON object'],
    [['--key', '/nowhere'], '--key: ENOENT'],
    [['--case', ''], '--case is missing'],
    [['--unknown'], "Unknown option '--unknown'"],
  ])('says what is wrong with %j', async (further, message) => {
    await expect(sign(...further)).rejects.toThrow(message);
  });

  it('runs as a program and ends with status 2 when it is misused', async () => {
    const program = fileURLToPath(new URL('../sign-command.js', import.meta.url));
    const run = promisify(execFile);
    await expect(run(process.execPath, [program, '--case', 'x'])).rejects.toMatchObject({ code: 2 });
    expect((await run(process.execPath, [program, '--help'])).stdout).toContain('generate-key');
  });
});
