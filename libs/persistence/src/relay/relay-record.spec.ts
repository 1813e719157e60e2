import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { eventfulAggregate, needsOwner, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { RelayRecord } from './relay-record.js';

let database: TestDatabase;
let record: CaseRecord;
let relay: RelayRecord;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate });
  relay = new RelayRecord(database.relayUrl);
});
afterAll(async () => {
  await Promise.all([record.stop(), relay.stop()]);
  await database.stop();
});

const assign = (one: TestCase, name: string) =>
  one.send(needsOwner, 'AssignPerson', { person: name, role: 'evaluator' });

describe('The relay', () => {
  it('finds the case that has waited longest, and not those that were told or are busy', async () => {
    const [first, second] = [new TestCase(record), new TestCase(record)];
    await first.create();
    await second.create();
    await assign(first, 'a');
    const untold = await relay.nextUntold(10);
    expect(untold.map((one) => [one.caseId, one.seq, one.toldSeq])).toEqual([
      [first.id, 2, 0],
      [second.id, 1, 0],
    ]);
    expect((await relay.nextUntold(10, [first.id])).map((one) => one.caseId)).toEqual([second.id]);
    expect(await relay.lag()).toMatchObject({ cases: 2 });
    await relay.told(first.id, 1);
    expect((await relay.nextUntold(10)).map((one) => [one.caseId, one.toldSeq])).toEqual([
      [second.id, 0],
      [first.id, 1],
    ]);
    await relay.told(first.id, 2);
    await relay.told(second.id, 1);
    expect(await relay.nextUntold(10)).toEqual([]);
    expect(await relay.lag()).toEqual({ cases: 0, oldestMs: 0 });
    await relay.told(first.id, 1);
    expect(await relay.nextUntold(10)).toEqual([]);
    await assign(first, 'b');
    expect((await relay.nextUntold(10)).map((one) => one.toldSeq)).toEqual([2]);
  });

  it('finds an event that was being recorded while the one before it was told', async () => {
    const one = new TestCase(record);
    await one.create();
    const recording = await database.owner.connect();
    await recording.query('begin');
    await recording.query(
      `insert into event (stream_id, seq, type, at, envelope, facts, body_digest, hash)
       select stream_id, 2, type, at, envelope, facts, body_digest, hash from event where stream_id = $1`,
      [one.id],
    );
    await recording.query('update stream set seq = 2 where id = $1', [one.id]);
    const told = relay.told(one.id, 1);
    await expect
      .poll(async () => {
        const { rows } = await database.owner.query<{ waiting: number }>(
          `select count(*)::integer as waiting from pg_locks where not granted`,
        );
        return rows[0]!.waiting;
      })
      .toBeGreaterThan(0);
    await recording.query('commit');
    recording.release();
    await told;
    expect((await relay.nextUntold(10)).map((each) => [each.caseId, each.toldSeq])).toContainEqual([one.id, 1]);
    await relay.told(one.id, 2);
  });

  it('reads events in order, with facts and without bodies', async () => {
    const one = new TestCase(record);
    await one.create();
    await assign(one, 'a');
    await assign(one, 'b');
    const [created, ...more] = await relay.eventsAfter(one.id, 0);
    expect(created).toMatchObject({ seq: 1, type: 'CaseCreated', actor: { id: 'needs-owner', role: 'needs-owner' } });
    expect(JSON.stringify(created)).not.toContain('fossila material');
    expect(more.map((event) => event.seq)).toEqual([2, 3]);
    expect((await relay.eventsAfter(one.id, 1, 1)).map((event) => event.seq)).toEqual([2]);
  });

  it('is one at a time, hears news, and another takes over when it goes', async () => {
    let heard = 0;
    const leader = await relay.lead(() => (heard += 1));
    expect(leader).toBeDefined();
    expect(await relay.lead(() => {})).toBeUndefined();
    await new TestCase(record).create();
    await expect.poll(() => heard).toBeGreaterThan(0);
    await leader!.release();
    await leader!.ended;
    const next = await relay.lead(() => {});
    expect(next).toBeDefined();
    await database.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'behov-relay-leader'`,
    );
    await next!.ended;
  });
});
