import { openPool } from '../connection/pool.js';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventfulAggregate } from '../testing/case.fixture.js';
import { fill } from '../testing/filled.fixture.js';
import { TestUnsealing, testKeys } from '../testing/sealing.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { openCaseRecord } from './case-record.js';

let database: TestDatabase;
let pools: { readonly [role: string]: pg.Pool };
beforeAll(async () => {
  database = await testDatabase();
  const { commandUrl: url, relayUrl } = database;
  const opening = { url: relayUrl, unsealing: new TestUnsealing() };
  const record = openCaseRecord({ url, aggregate: eventfulAggregate, windowKeys: testKeys, opening });
  await fill(record);
  await record.refuseMessage({ caseId: '00000000-0000-4000-8000-000000000000', reason: 'UNSIGNED', message: 'x' });
  await record.stop();
  const pool = (connectionString: string) => openPool({ url: connectionString, size: 1, name: 'specification' });
  pools = {
    owner: pool(database.ownerUrl),
    api: pool(database.apiUrl),
    command: pool(database.commandUrl),
    relay: pool(database.relayUrl),
  };
});
afterAll(async () => {
  await Promise.all(Object.values(pools).map((pool) => pool.end()));
  await database.stop();
});

const refused = (role: string, sql: string) =>
  expect(pools[role]!.query(sql), `${role}: ${sql}`).rejects.toThrow(/append-only|disposal only|permission denied/);

describe('What is recorded', () => {
  const appended = ['event', 'outcome', 'submission', 'submission_outcome', 'refused_message', 'window_key'];
  it.each(['owner', 'api', 'command', 'relay'])('cannot be changed, deleted or truncated by %s', async (role) => {
    for (const table of appended) {
      expect((await database.owner.query(`select from ${table}`)).rowCount).toBeGreaterThan(0);
      const { rows } = await database.owner.query<{ column: string }>(
        'select min(column_name) as column from information_schema.columns where table_name = $1',
        [table],
      );
      const column = rows[0]!.column;
      await refused(role, `update ${table} set ${column} = ${column}`);
      await refused(role, `delete from ${table}`);
      await refused(role, `truncate ${table}`);
    }
    for (const table of ['event_body', 'submission_body', 'submission_clear']) {
      await refused(role, `delete from ${table}`);
      await refused(role, `truncate ${table}`);
    }
    await refused(role, `update event_body set body = 'x', salt = 'y'`);
    await refused(role, `update submission_body set content = 'x'`);
  });
});

describe('A login role', () => {
  const allTables = async () =>
    (
      await database.owner.query<{ table: string }>(
        `select table_name as table from information_schema.tables where table_schema = 'public'`,
      )
    ).rows.map((row) => row.table);

  it('of the API can write nothing at all', async () => {
    for (const table of await allTables()) {
      await refused('api', `insert into ${table} default values`);
      await refused('api', `delete from ${table}`);
      await refused('api', `truncate ${table}`);
    }
    await refused('api', 'update case_summary set seq = 1');
    await refused('api', 'select head from submission_window');
  });

  it('of the worker reads events, of bodies requests for an opening and what papers quote alone, of attachments those of opened parts, and writes how far they were told', async () => {
    const relay = pools['relay']!;
    expect((await relay.query('select envelope, facts from event')).rowCount).toBeGreaterThan(0);
    expect((await relay.query('update stream set told_seq = told_seq')).rowCount).toBe(2);
    expect((await relay.query('select body from event_body')).rows).toEqual([]);
    await refused('relay', 'select state from stream');
    await refused('relay', 'update stream set seq = seq');
    // Which they are, and only in what is opened: the worker opens them and keeps what they hold as files.
    const attachments = ['submission_attachment', 'opened_attachment'];
    for (const table of attachments) expect((await relay.query(`select * from ${table}`)).rows).toEqual([]);
    const read = ['event', 'stream', 'follower_told', 'procurement'];
    for (const table of (await allTables()).filter((one) => !read.includes(one))) {
      if (!attachments.includes(table)) await refused('relay', `select * from ${table}`);
      await refused('relay', `insert into ${table} default values`);
    }
    await refused('relay', `insert into event (stream_id) values (null)`);
  });

  it('of the commands reads no bodies, tells nothing as told, and deletes no stream', async () => {
    await refused('command', 'select body from event_body');
    await refused('command', 'select content from submission_body');
    await refused('command', 'update stream set told_seq = 0');
    await refused('command', `update stream set kind = 'case'`);
    await refused('command', 'delete from stream');
    await refused('command', 'select * from migration');
  });

  it.each(['api', 'command', 'relay'])('of the %s makes no tables, and becomes nobody else', async (role) => {
    await refused(role, 'create table mine (id integer)');
    for (const other of ['behov_owner', 'behov_api', 'behov_command', 'behov_relay']) {
      if (other !== `behov_${role}`) await refused(role, `set role ${other}`);
    }
    await expect(pools[role]!.query(`alter role behov_${role} superuser`)).rejects.toThrow(/permission denied/);
    await expect(pools[role]!.query('alter table event disable trigger all')).rejects.toThrow(/must be owner/);
    await expect(pools[role]!.query('set session_replication_role = replica')).rejects.toThrow(/permission denied/);
  });
});
