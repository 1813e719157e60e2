import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeFile } from './compose-file.js';
import { textOf, workspaceRoot } from './workspace.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'behov-production-settings-'));
  cpSync(join(workspaceRoot, 'infra/production/create-secrets.sh'), join(folder, 'create-secrets.sh'));
  execFileSync('sh', [join(folder, 'create-secrets.sh')]);
  const keys = join(workspaceRoot, 'libs/sealing/dist/node/make-keys.js');
  execFileSync(process.execPath, [keys, join(folder, 'secrets')]);
  writeFileSync(join(folder, 'secrets/api-client-secret'), 'given by the provider');
  writeFileSync(join(folder, 'secrets/smtp-url'), 'smtps://user:password@mail.example');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a service's program finds in its environment, with the example's settings and the secrets that are made. */
function environmentOf(service: string): Record<string, string> {
  const example = [...textOf('infra/production/settings.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)];
  const given = composeFile().services[service]!.environment!;
  return {
    ...Object.fromEntries(example.map(([, name, value]) => [name!, value!])),
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value.replace('/run/secrets/', `${folder}/secrets/`)]),
    ),
  };
}

describe('The API in production', () => {
  type Read = (environment: Record<string, string>) => { mode: string; port: number };
  const read = async (environment: Record<string, string>) => {
    const compiled = join(workspaceRoot, 'apps/api/dist/configuration/read-configuration.js');
    const { readConfiguration } = (await import(compiled)) as { readConfiguration: Read };
    return readConfiguration(environment);
  };

  it('takes the example of settings, the secrets that are made and what compose gives', async () => {
    expect(await read(environmentOf('api'))).toMatchObject({ mode: 'production', port: 7801 });
  });

  it('refuses to start without its secrets', async () => {
    const bare = Object.entries(environmentOf('api')).filter(([name]) => !name.endsWith('_FILE'));
    await expect(read(Object.fromEntries(bare))).rejects.toThrow(/BEHOV_API_DATABASE_URL/);
  });
});
