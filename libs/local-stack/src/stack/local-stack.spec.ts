import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseProbe } from '../postgres/database-probe.js';
import { identityOf } from '../process/process-identity.js';
import { grpcHealthProbe } from '../temporal/grpc-health.js';
import { temporaryFolder } from '../temporary-folder.js';
import { type LocalStack, type StackEvent, startStack } from './local-stack.js';
import { temporarySettings } from './settings.js';

let stack: LocalStack | undefined;
const folders: string[] = [];
afterEach(async () => {
  await stack?.stop();
  stack = undefined;
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

async function settings(overrides: Parameters<typeof temporarySettings>[0] = {}) {
  const folder = await temporaryFolder('stack');
  folders.push(folder);
  return temporarySettings({ stateDir: join(folder, 'state'), ...overrides });
}

describe('A stack', () => {
  it('starts the parts that were asked for, in a folder and on ports of its own, and kills and restarts each', async () => {
    const own = await settings();
    stack = await startStack({ parts: ['postgres', 'temporal', 'search-attributes'], settings: own });
    const ready = async () => ({
      postgres: await databaseProbe(stack?.env['BEHOV_OWNER_DATABASE_URL'] ?? '')(),
      temporal: await grpcHealthProbe(stack?.env['TEMPORAL_ADDRESS'] ?? '')(),
    });
    expect(await ready()).toEqual({ postgres: undefined, temporal: undefined });
    for (const name of ['postgres', 'temporal'] as const) {
      await stack.part(name).kill9();
      expect((await ready())[name]).toBeTypeOf('string');
      await stack.part(name).start();
      expect(await ready()).toEqual({ postgres: undefined, temporal: undefined });
    }
    expect(dirname(dirname(stack.part('postgres').logFile))).toBe(own.stateDir);
  });

  it('that stops leaves no process, and no folder that nobody asked for', async () => {
    stack = await startStack({ parts: ['postgres', 'temporal'] });
    const pids = [stack.part('postgres').pid, stack.part('temporal').pid];
    await stack.stop();
    await expect(stat(dirname(stack.settings.stateDir))).rejects.toThrow('ENOENT');
    expect(pids.map((pid) => identityOf(pid ?? 0))).toEqual([undefined, undefined]);
  });

  it('of which one part fails says why and stops the others', async () => {
    const spawned: number[] = [];
    const onEvent = (event: StackEvent) => event.kind === 'spawned' && spawned.push(event.identity.pid);
    const own = await settings({ oidcIssuer: 'http://127.0.0.1:9' });
    const start = startStack({ parts: ['postgres', 'identity'], settings: own, onEvent });
    await expect(start).rejects.toThrow(
      /OpenID provider of OIDC_ISSUER \(http:\/\/127\.0\.0\.1:9\) is not ready after 3 s/,
    );
    expect(spawned).toHaveLength(1);
    expect(identityOf(spawned[0] ?? 0)).toBeUndefined();
  });

  it('knows nothing of parts that it did not start', async () => {
    stack = await startStack({ parts: [], settings: await settings() });
    expect(() => stack?.part('worker')).toThrow('worker was not started here');
  });
});
