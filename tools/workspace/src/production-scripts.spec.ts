import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTemporal, searchAttributes, startTemporal } from '@behov/local-stack';
import type { TemporalServer } from '@behov/local-stack';
import { workspaceRoot } from './workspace.js';

const production = join(workspaceRoot, 'infra/production');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'behov-production-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('Every script', () => {
  it.each(globSync('**/*.sh', { cwd: production }))('%s is one that a plain shell understands', (script) => {
    execFileSync('sh', ['-n', join(production, script)]);
    expect(readFileSync(join(production, script), 'utf8')).toMatch(/^#!\/bin\/sh\n(#.*\n)+set -eu\n/);
  });
});

describe('create-secrets.sh', () => {
  const read = () =>
    Object.fromEntries(
      readdirSync(join(folder, 'secrets')).map((name) => [name, readFileSync(join(folder, 'secrets', name), 'utf8')]),
    );

  it('makes secrets of 256 bits in a closed folder, and keeps those that are there', () => {
    cpSync(join(production, 'create-secrets.sh'), join(folder, 'create-secrets.sh'));
    execFileSync('sh', [join(folder, 'create-secrets.sh')]);
    const made = read();
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
    expect(made['postgresql-password']).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length);
    expect(new URL(made['behov-owner-database-url']!).password).toBe(made['behov-owner-database-password']);
    const { active, keys } = JSON.parse(made['codec-keys']!) as { active: string; keys: Record<string, string> };
    expect(Buffer.from(keys[active]!, 'base64')).toHaveLength(32);
    execFileSync('sh', [join(folder, 'create-secrets.sh')]);
    expect(read()).toEqual(made);
  });
});

describe('read-secrets.sh', () => {
  const run = (environment: Record<string, string>) =>
    spawnSync('sh', [join(production, 'read-secrets.sh'), 'sh', '-c', 'printf "%s" "$BEHOV_A"; env | grep _FILE'], {
      env: { PATH: process.env['PATH'], ...environment },
      encoding: 'utf8',
    });

  it('gives the program what the file holds, whatever stands in it', () => {
    const value = `{"a": "b'c\\n$(false) %s"}`;
    writeFileSync(join(folder, 'a'), `${value}\n`);
    expect(run({ BEHOV_A_FILE: join(folder, 'a') }).stdout).toBe(value);
  });

  it("leaves variables that aren't the program's alone", () => {
    expect(run({ BEHOV_A: '', SSL_CERT_FILE: '/nowhere' }).stdout).toContain('SSL_CERT_FILE=/nowhere');
  });

  it('refuses a file that is empty or not there, and names the variable', () => {
    writeFileSync(join(folder, 'empty'), '');
    for (const file of ['empty', 'missing']) {
      const { status, stderr } = run({ BEHOV_A_FILE: join(folder, file) });
      expect(status).toBe(78);
      expect(stderr).toContain('BEHOV_A_FILE');
    }
  });
});

describe('prepare-namespace.sh', () => {
  let server: TemporalServer;
  let environment: NodeJS.ProcessEnv;
  const temporal = (...args: string[]) =>
    execFileSync('temporal', [...args, '--output', 'json'], { env: environment, encoding: 'utf8' });

  beforeAll(async () => {
    server = await startTemporal({ logFile: join(folder, 'temporal.log') });
    symlinkSync(await findTemporal('cli'), join(folder, 'temporal'));
    chmodSync(folder, 0o755);
    environment = {
      PATH: `${folder}:${process.env['PATH']}`,
      HOME: folder,
      TEMPORAL_ADDRESS: server.address,
      TEMPORAL_NAMESPACE: 'behov',
      RETENTION: '30d',
    };
  });
  afterAll(() => server.stop());

  it('makes the namespace with the search attributes of npm start, and may run again', () => {
    for (let time = 0; time < 2; time += 1) {
      execFileSync('sh', [join(production, 'temporal/prepare-namespace.sh')], { env: environment });
    }
    const { customAttributes } = JSON.parse(
      temporal('operator', 'search-attribute', 'list', '--namespace', 'behov'),
    ) as { customAttributes: Record<string, string> };
    const types = Object.entries(customAttributes).map(([name, type]) => [
      name,
      type.replace('INDEXED_VALUE_TYPE_', '').replace('_', '').toLowerCase(),
    ]);
    const wanted = Object.entries(searchAttributes).map(([name, type]) => [name, type.toLowerCase()]);
    expect(Object.fromEntries(types)).toMatchObject(Object.fromEntries(wanted) as Record<string, string>);
    const { config } = JSON.parse(temporal('operator', 'namespace', 'describe', '--namespace', 'behov')) as {
      config: { workflowExecutionRetentionTtl: string };
    };
    expect(config.workflowExecutionRetentionTtl).toBe('2592000s');
  });
});
