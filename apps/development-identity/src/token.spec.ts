import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeJwt } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.js';
import { startDevelopmentIdentity } from './development-identity.js';

const folder = await mkdtemp(join(tmpdir(), 'identity-'));
const identity = await startDevelopmentIdentity({ ...readConfiguration({}), port: 0, stateFolder: folder });
const program = fileURLToPath(new URL('token.js', import.meta.url));

const run = (...args: string[]) =>
  new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const env = { BEHOV_IDENTITY_PORT: new URL(identity.issuer).port };
    const child = execFile(process.execPath, [program, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });

afterAll(() => rm(folder, { recursive: true }));

describe('The token program', () => {
  it('prints the access token of a person', async () => {
    const { code, stdout } = await run('beslutsfattare@goteborg.example');
    expect(code).toBe(0);
    expect(decodeJwt(stdout).sub).toBe('beslutsfattare@goteborg.example');
  });

  it('prints the access token of a service account', async () => {
    const { stdout } = await run('--service', 'integration@goteborg.example');
    expect(decodeJwt(stdout).sub).toBe('integration@goteborg.example');
  });

  it('says what it wants when it is told nothing', async () => {
    expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('token.js SUBJECT') as string });
  });

  it('says that nobody answers when the provider is down', async () => {
    await identity.close();
    const { code, stderr } = await run('beslutsfattare@goteborg.example');
    expect(code).toBe(2);
    expect(stderr).toContain('No identity provider answers at http://localhost:');
  });
});
