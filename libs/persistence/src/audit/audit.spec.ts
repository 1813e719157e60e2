import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { eventfulAggregate, needsOwner, TestCase } from '../testing/case.fixture.js';
import { fill, readModel, type Filled } from '../testing/filled.fixture.js';
import { TestUnsealing, testKeys } from '../testing/sealing.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { carryOutDisposals } from './dispose.js';
import { rebuild } from './rebuild.js';
import { verify } from './verify.js';

let database: TestDatabase;
let record: CaseRecord;
let filled: Filled;
let client: PoolClient;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({
    url: database.commandUrl,
    aggregate: eventfulAggregate,
    windowKeys: testKeys,
    opening: { url: database.relayUrl, unsealing: new TestUnsealing() },
  });
  filled = await fill(record);
  client = await database.owner.connect();
});
afterAll(async () => {
  client.release();
  await record.stop();
  await database.stop();
});

/** Changes the record as a superuser who turns the triggers off, looks, and puts it back as it was. */
async function tampered(sql: string, values: readonly unknown[] = []) {
  const tables = [
    'event',
    'event_body',
    'stream',
    'submission',
    'submission_body',
    'submission_window',
    'submission_clear',
    'outcome',
  ];
  await client.query('set session_replication_role = replica');
  for (const table of tables) await client.query(`create temporary table kept_${table} as table ${table}`);
  try {
    const { rowCount } = await client.query(sql, [...values]);
    expect(rowCount).toBeGreaterThan(0);
    return (await verify(client)).breaks;
  } finally {
    for (const table of tables) {
      await client.query(`delete from ${table}`);
      await client.query(`insert into ${table} select * from kept_${table}`);
      await client.query(`drop table kept_${table}`);
    }
    await client.query('set session_replication_role = origin');
  }
}

describe('Verifying', () => {
  it('finds that a record which nobody has changed holds', async () => {
    const found = await verify(client);
    expect(found).toMatchObject({ streams: 5, windows: 1, submissions: 5, breaks: [] });
    expect(found.events).toBeGreaterThan(20);
    expect((await verify(client, filled.preparing.id)).streams).toBe(1);
  });

  const id = () => filled.preparing.id;
  const second = 'where stream_id = $1 and seq = 2';
  it.each([
    ['facts', `update event set facts = replace(facts, 'evaluator-1', 'evaluator-9') ${second}`],
    ['the actor', `update event set envelope = replace(envelope, 'needs-owner', 'somebody') ${second}`],
    ['a time', `update event set at = at + interval '1 ms' ${second}`],
    ['a type', `update event set type = 'PersonReplaced' ${second}`],
    ['a hash', `update event set hash = repeat('a', 64) ${second}`],
  ])('finds a change of %s, and where', async (_what, sql) => {
    expect(await tampered(sql, [id()])).toEqual([expect.objectContaining({ stream: id(), seq: 2 })]);
  });

  it('finds an event that was taken out, and one that was cut off at the end', async () => {
    expect(await tampered(`delete from event ${second}`, [id()])).toMatchObject([{ stream: id(), seq: 2 }]);
    expect(await tampered('delete from event where stream_id = $1 and seq = 4', [id()])).toMatchObject([
      { stream: id(), says: 'the stream ends with event 4, the log with 3' },
    ]);
  });

  it('finds an end that was cut off with the stream and snapshot made to fit, by what was acknowledged', async () => {
    const found = await tampered(
      `with cut as (delete from event where stream_id = $1 and seq = 4)
       update stream set seq = 3, head = (select hash from event where stream_id = $1 and seq = 3) where id = $1`,
      [id()],
    );
    expect(found).toMatchObject([{ stream: id(), says: 'event 4 was acknowledged, the log ends with 3' }]);
  });

  it('finds another body, a body that is gone, and a snapshot that the events do not make', async () => {
    const first = 'where stream_id = $1 and seq = 1';
    expect(await tampered(`update event_body set body = '{"background":"x"}' ${first}`, [id()])).toMatchObject([
      { seq: 1 },
    ]);
    expect(await tampered(`delete from event_body ${first}`, [id()])).toMatchObject([{ seq: 1 }]);
    const snapshot = `update stream set state = replace(state, 'evaluator-1', 'evaluator-9') where id = $1`;
    expect(await tampered(snapshot, [id()])).toMatchObject([{ says: 'the snapshot is not what the events make' }]);
  });

  it.each([
    ['the time', `update submission set received_at = received_at - interval '1 s' where seq = 4`, 4],
    ['the envelope', `update submission set envelope = replace(envelope, 'supplier-b', 'supplier-x') where seq = 3`, 3],
    [
      'the content',
      `update submission_body b set content = '[]' from submission s where s.submission_id = b.submission_id and s.seq = 2`,
      2,
    ],
  ])('finds a change of %s of a submission', async (_what, sql, seq) => {
    expect(await tampered(sql)).toEqual([
      expect.objectContaining({ stream: filled.opened.id, window: 'requests', seq }),
    ]);
  });

  it('finds clear text that is not what the opening kept', async () => {
    expect(await tampered(`update submission_clear set content = '{}'`)).toEqual([
      expect.objectContaining({ window: 'requests', says: expect.stringContaining('clear text') as string }),
    ]);
  });

  it('finds a window whose whole chain was made anew, by what the opening sealed', async () => {
    const found = await tampered(
      `with gone as (delete from submission), bodies as (delete from submission_body)
       update submission_window set seq = 0, head = repeat('0', 64)`,
    );
    expect(found).toMatchObject([{ window: 'requests', says: expect.stringContaining('opening') as string }]);
  });
});

describe('Rebuilding', () => {
  it('makes the same rows that the commands made', async () => {
    const before = await readModel(database.owner);
    const emptied = ['case_summary', 'case_person', 'task', 'publication', 'procurement', 'organisation_member'];
    for (const table of [...emptied, 'organisation_private', 'organisation_claim', 'supplier_group']) {
      expect(before[table]!.length).toBeGreaterThan(0);
      await database.owner.query(`delete from ${table}`);
    }
    await database.owner.query(`update stream set state = '{}', state_shape = 0`);
    expect(await rebuild(client)).toBe(5);
    expect(await readModel(database.owner)).toEqual(before);
  });

  it('is not needed for a command to a case whose snapshot has an old shape', async () => {
    await database.owner.query(`update stream set state = '{}', state_shape = 0 where id = $1`, [filled.preparing.id]);
    const fresh = openCaseRecord({ url: database.commandUrl });
    try {
      const one = new TestCase(fresh, filled.preparing.id);
      const outcome = await one.send(needsOwner, 'AssignPerson', { person: 'evaluator-3', role: 'evaluator' });
      expect(outcome).toMatchObject({ status: 'accepted', seq: 5 });
    } finally {
      await fresh.stop();
    }
    expect((await verify(client)).breaks).toEqual([]);
  });
});

describe('Disposing of a body', () => {
  const decided = (facts: object) => ({
    type: 'DisposalDecided',
    facts: {
      disposal: 'd1',
      class: 'documentation',
      reference: 'GBG-2029-0017',
      events: [],
      files: [],
      submissions: [],
      ...facts,
    },
  });

  it('leaves a chain that holds and says by which decision the text went, also from what was published', async () => {
    const { id } = filled.opened;
    const { rows } = await client.query<{ seq: number }>(
      `select seq from event where stream_id = $1 and type = 'QuestionAsked'`,
      [id],
    );
    const seq = rows[0]!.seq;
    expect(await carryOutDisposals(client, id)).toEqual([]);
    await filled.opened.happened(decided({ events: [seq] }));
    expect((await verify(client, id)).breaks).toMatchObject([
      { says: `event/${seq} is there, though its disposal was decided` },
    ]);
    expect(await carryOutDisposals(client, id)).toMatchObject([{ reference: 'GBG-2029-0017' }]);
    const found = await verify(client);
    expect(found.breaks).toEqual([]);
    expect(found.disposals).toEqual([{ stream: id, document: `event/${seq}`, by: 'GBG-2029-0017' }]);
    for (const table of ['event_body', 'publication', 'stream', 'event', 'outcome']) {
      const left = await client.query(`select from ${table} t where t::text like '%include the roof%'`);
      expect([table, left.rowCount]).toEqual([table, 0]);
    }
    expect(await carryOutDisposals(client, id)).toHaveLength(1);
    expect((await verify(client)).disposals).toEqual(found.disposals);
  });

  it('takes a decision in the log that names it, also for the owner of the tables', async () => {
    const gone = `update event_body set body = null, salt = null, disposed_by = $2 where stream_id = $1 and body is not null`;
    for (const by of ['GBG-2029-0017', 'another']) {
      await expect(client.query(gone, [filled.opened.id, by])).rejects.toThrow('by disposal only');
    }
    await expect(client.query('select * from carry_out_disposal($1, 1)', [filled.opened.id])).rejects.toThrow(
      'decides no disposal',
    );
  });
});

describe('The command line', () => {
  const audit = fileURLToPath(new URL('../audit.js', import.meta.url));
  const run = async (...args: string[]) => {
    const env = { ...process.env, BEHOV_OWNER_DATABASE_URL: database.ownerUrl };
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [audit, ...args], { env });
      return { status: 0, output: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { status: code, output: stdout + stderr };
    }
  };

  it('verifies with exit status 0, and 1 when a chain is broken, with the place', async () => {
    expect(await run('verify')).toMatchObject({
      status: 0,
      output: expect.stringContaining('all chains hold') as string,
    });
    await client.query('set session_replication_role = replica');
    await client.query(`update event set facts = '{}' where stream_id = $1 and seq = 2`, [filled.preparing.id]);
    const broken = await run('verify', filled.preparing.id);
    expect(broken.status).toBe(1);
    expect(broken.output).toContain(`BROKEN ${filled.preparing.id}, number 2`);
    expect((await run('verify', filled.opened.id)).status).toBe(0);
  });

  it('explains itself with exit status 2, and says when there is no such case', async () => {
    expect(await run('verify', 'x')).toMatchObject({ status: 2, output: expect.stringContaining('Usage') as string });
    expect((await run('verify', '00000000-0000-4000-8000-000000000000')).status).toBe(1);
  });
});
