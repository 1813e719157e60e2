import { openPool } from '../connection/pool.js';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../audit/rebuild.js';
import { migrateDown, migrateUp } from '../connection/migrate.js';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { eventfulAggregate, TestCase } from '../testing/case.fixture.js';
import { fill, readModel } from '../testing/filled.fixture.js';
import { TestUnsealing, testKeys } from '../testing/sealing.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { migrations } from './index.js';

let database: TestDatabase;
let record: CaseRecord;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({
    url: database.commandUrl,
    aggregate: eventfulAggregate,
    windowKeys: testKeys,
    opening: { url: database.relayUrl, unsealing: new TestUnsealing() },
  });
  await fill(record);
});
afterAll(async () => {
  await record.stop();
  await database.stop();
});

async function schema() {
  const { rows } = await database.owner.query<{ line: string }>(`
    select format('%s.%s %s %s', table_name, column_name, data_type, is_nullable) as line
      from information_schema.columns where table_schema = 'public' and table_name <> 'migration'
    union all select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migration'
    union all select format('%s %s %s %s %s', tablename, policyname, roles, cmd, qual) from pg_policies
    union all select format('%s %s %s', table_name, grantee, privilege_type) from information_schema.role_table_grants
      where table_schema = 'public' and grantee like 'behov%'
    union all select format('%s.%s %s %s', table_name, column_name, grantee, privilege_type)
      from information_schema.column_privileges where table_schema = 'public' and grantee like 'behov%'
    union all select tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
    union all select proname from pg_proc where pronamespace = 'public'::regnamespace and prolang in (
      select oid from pg_language where lanname in ('sql', 'plpgsql'))
    order by 1`);
  // A column that was dropped and made anew stands last: the order of columns means nothing.
  return rows.map((row) => row.line).toSorted();
}

describe('Migrations', () => {
  it('have nothing left to do on a migrated database', async () => {
    expect(await migrateUp(database.ownerUrl)).toEqual([]);
  });

  it('go down and up again on a filled database, one by one, to the same schema', async () => {
    const before = await schema();
    const rows = await readModel(database.owner);
    await migrateDown(database.ownerUrl, 1);
    await migrateUp(database.ownerUrl);
    expect(await schema()).toEqual(before);
    const client = await database.owner.connect();
    try {
      await rebuild(client);
    } finally {
      client.release();
    }
    const sorted = (all: Awaited<ReturnType<typeof readModel>>) =>
      Object.entries(all).map(([table, found]) => [table, found.map((row) => canonicalRow(row)).toSorted()]);
    expect(sorted(await readModel(database.owner))).toEqual(sorted(rows));

    for (let down = 1; down <= migrations.length; down += 1) {
      await migrateDown(database.ownerUrl, down);
      expect(await migrateUp(database.ownerUrl)).toHaveLength(down);
      expect(await schema()).toEqual(before);
    }
  });

  it('leave nothing behind when all are taken back, and a database that works when they are run again', async () => {
    await migrateDown(database.ownerUrl, migrations.length);
    const left = await database.owner.query(
      `select from information_schema.tables where table_schema = 'public' and table_name <> 'migration'`,
    );
    expect(left.rowCount).toBe(0);
    await migrateUp(database.ownerUrl);
    const again = openCaseRecord({ url: database.commandUrl });
    try {
      expect(await new TestCase(again).create()).toMatchObject({ status: 'accepted', seq: 1 });
    } finally {
      await again.stop();
    }
  });

  it('are run by an owner who is not a superuser, in a database of its own, from the command line', async () => {
    await database.owner.query(`create role plain_owner login createrole password 'plain'`);
    // The login roles of this server belong to another owner; one that may create roles is given them.
    for (const role of ['behov_api', 'behov_command', 'behov_relay']) {
      await database.owner.query(`grant ${role} to plain_owner with admin option`);
    }
    await database.owner.query('create database plain owner plain_owner');
    const at = (url: string, user?: string) => {
      const other = new URL(url);
      other.pathname = '/plain';
      if (user) [other.username, other.password] = [user, 'plain'];
      return other.href;
    };
    const migrate = fileURLToPath(new URL('../migrate.js', import.meta.url));
    const env = {
      ...process.env,
      BEHOV_OWNER_DATABASE_URL: at(database.ownerUrl, 'plain_owner'),
      BEHOV_API_DATABASE_URL: at(database.apiUrl),
      BEHOV_COMMAND_DATABASE_URL: at(database.commandUrl),
      BEHOV_RELAY_DATABASE_URL: at(database.relayUrl),
    };
    const first = await promisify(execFile)(process.execPath, [migrate], { env });
    expect(first.stdout).toContain(`Ran ${migrations.length} migrations`);
    const plain = openCaseRecord({
      url: at(database.commandUrl),
      aggregate: eventfulAggregate,
      windowKeys: testKeys,
      opening: { url: at(database.relayUrl), unsealing: new TestUnsealing() },
    });
    const owner = openPool({ url: at(database.ownerUrl, 'plain_owner'), size: 1, name: 'specification' });
    try {
      await fill(plain);
      expect((await owner.query('select from case_summary')).rowCount).toBe(2);
      await expect(owner.query('delete from event')).rejects.toThrow(/append-only/);
    } finally {
      await Promise.all([plain.stop(), owner.end()]);
    }
  });
});

const canonicalRow = (found: unknown) => {
  const { row } = found as { row: object };
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
};
