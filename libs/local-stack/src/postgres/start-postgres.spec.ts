import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { type Postgres, startPostgres } from './start-postgres.js';

let folder: string;
const servers: Postgres[] = [];

beforeEach(async () => {
  folder = await temporaryFolder('postgres');
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function started(options: Partial<Parameters<typeof startPostgres>[0]> = {}): Promise<Postgres> {
  const server = await startPostgres({ dataDir: join(folder, 'data'), durable: false, ...options });
  servers.push(server);
  return server;
}

async function query(server: Postgres, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('A PostgreSQL server of our own', () => {
  it('keeps 500 committed rows over kill -9, on the same folder and port, twice', async () => {
    const server = await started({ durable: true });
    await query(server, 'create table kept (id int primary key)');
    for (const [from, to] of [
      [1, 250],
      [251, 500],
    ]) {
      await query(server, `insert into kept select generate_series(${from}, ${to})`);
      await server.kill9();
      expect(server.pid).toBeUndefined();
      await server.start();
    }
    expect(await query(server, 'select count(*)::int as rows, sum(id)::int as sum from kept')).toEqual([
      { rows: 500, sum: 125_250 },
    ]);
  });

  it('stores UTF-8, sorts Swedish with ICU, and asks for a password', async () => {
    const server = await started();
    const sorted = `select string_agg(w, '' order by w collate "sv-x-icu") as words from unnest(array['ö','ä','å','z']) w`;
    expect(await query(server, sorted)).toEqual([{ words: 'zåäö' }]);
    expect(await query(server, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    const client = new pg.Client({ connectionString: server.url.replace('development-owner', 'wrong') });
    await expect(client.connect()).rejects.toThrow('password authentication failed');
  });

  it('replaces the one that an earlier run left on the folder', async () => {
    const left = await started();
    await query(left, 'create table kept as select 1 as id');
    const leftPid = left.pid;
    const lines: string[] = [];
    const server = await started({ log: (line) => lines.push(line) });
    expect(lines).toEqual([`Stopped the PostgreSQL server (pid ${leftPid}) that an earlier run had left`]);
    expect(await query(server, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  it('starts in a temporary folder that was made for its maker alone', async () => {
    const closed = await mkdtemp(join(folder, 'closed-'));
    const server = await started({ dataDir: join(closed, 'data') });
    expect(server.dataDir).toBe(join(closed, 'data'));
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
