import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { InternalConnectionOptionsSymbol } from '@temporalio/client/lib/connection.js';
import { msToTs } from '@temporalio/common/lib/time.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerSearchAttributes } from '../stack/search-attributes.js';
import { temporaryFolder } from '../temporary-folder.js';
import { type TemporalServer, startTemporal, startTestServer } from './start-temporal.js';

let folder: string;
let server: TemporalServer | undefined;

beforeEach(async () => {
  folder = await temporaryFolder('temporal');
});
afterEach(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function connected<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

function statusOf(address: string, workflowId: string): Promise<string> {
  return connected(address, async (connection) => {
    const { status } = await new Client({ connection }).workflow.getHandle(workflowId).describe();
    return status.name;
  });
}

async function attributesOf(address: string): Promise<string[]> {
  const answer = await connected(address, (connection) =>
    connection.operatorService.listSearchAttributes({ namespace: 'default' }),
  );
  return Object.keys(answer.customAttributes);
}

describe("Temporal's development server", () => {
  it('keeps its workflows over kill -9 and over an orderly restart, on the same port', async () => {
    server = await startTemporal({ dbFile: join(folder, 'temporal.db') });
    const { address } = server;
    await connected(address, (connection) =>
      new Client({ connection }).workflow.start('waits', { taskQueue: 'none', workflowId: 'case-1' }),
    );
    await server.kill9();
    await server.start();
    expect(await statusOf(address, 'case-1')).toBe('RUNNING');
    await server.stop();
    await server.start();
    expect(await statusOf(address, 'case-1')).toBe('RUNNING');
  });

  it('learns search attributes that are added after its database file was made', async () => {
    server = await startTemporal({ dbFile: join(folder, 'temporal.db'), searchAttributes: { Stage: 'Keyword' } });
    expect(await attributesOf(server.address)).toEqual(['Stage']);
    const wanted = { Stage: 'Keyword', Overdue: 'Bool' } as const;
    await registerSearchAttributes(server.address, 'default', wanted);
    await registerSearchAttributes(server.address, 'default', wanted);
    expect((await attributesOf(server.address)).sort()).toEqual(['Overdue', 'Stage']);
  });
});

describe("Temporal's test server", () => {
  it('skips a day without waiting for it', async () => {
    server = await startTestServer({ logFile: join(folder, 'test-server.log') });
    const options = { address: server.address, [InternalConnectionOptionsSymbol]: { supportsTestService: true } };
    const connection = await Connection.connect(options);
    try {
      const clock = async () => Number((await connection.testService?.getCurrentTime({}))?.time?.seconds ?? 0);
      const from = await clock();
      await connection.testService?.unlockTimeSkippingWithSleep({ duration: msToTs('1 day') });
      expect((await clock()) - from).toBeGreaterThanOrEqual(86_400);
    } finally {
      await connection.close();
    }
  });
});
