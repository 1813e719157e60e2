import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../audit/verify.js';
import { needsOwner, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { RecordStoppedError, RecordUnavailableError } from '../connection/errors.js';
import { openCaseRecord, type CaseRecord } from './case-record.js';
import type { Outcome } from './command-request.js';

let database: TestDatabase;
let record: CaseRecord;
beforeAll(async () => {
  // What is answered must be on the disk: nothing is turned off here.
  database = await testDatabase({ durable: true });
  record = openCaseRecord({ url: database.commandUrl });
});
afterAll(async () => {
  await record.stop();
  await database.stop();
});

interface Sent {
  readonly case: TestCase;
  readonly commandId: string;
  readonly person: string;
}

const send = async ({ case: one, commandId, person }: Sent): Promise<Outcome | Error> => {
  try {
    return await one.send(needsOwner, 'AssignPerson', { person, role: 'evaluator' }, { commandId });
  } catch (error) {
    return error as Error;
  }
};

/** Sends commands to some cases without pause while something happens, and gives what was answered. */
async function during(what: () => Promise<void>): Promise<Map<Sent, Outcome | Error>> {
  const cases = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const one = new TestCase(record);
      await one.create();
      return one;
    }),
  );
  const answers = new Map<Sent, Outcome | Error>();
  let going = true;
  const senders = cases.map(async (one) => {
    for (let index = 0; going; index += 1) {
      const batch = [0, 1, 2].map((each) => ({ case: one, commandId: randomUUID(), person: `e-${index}-${each}` }));
      for (const [each, answer] of (await Promise.all(batch.map(send))).entries()) answers.set(batch[each]!, answer);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  });
  await what();
  going = false;
  await Promise.all(senders);
  return answers;
}

/** Whoever got no answer asks again with the same id; then each command has happened once. */
async function expectOnceEach(answers: Map<Sent, Outcome | Error>): Promise<void> {
  for (const [sent, answer] of answers) {
    if (answer instanceof Error) {
      expect(answer).toBeInstanceOf(RecordUnavailableError);
      const again = await send(sent);
      expect(again).toMatchObject({ status: 'accepted' });
      answers.set(sent, again);
    } else expect(answer.status).toBe('accepted');
  }
  const bySeq = new Map(
    [...answers].map(([sent, answer]) => [`${sent.case.id}/${(answer as { seq: number }).seq}`, sent]),
  );
  expect(bySeq.size).toBe(answers.size);
  const { rows } = await database.owner.query<{ id: string; seq: number; facts: string }>(
    `select stream_id as id, seq, facts from event where type = 'PersonAssigned' and stream_id = any ($1)`,
    [[...new Set([...answers.keys()].map((sent) => sent.case.id))]],
  );
  expect(rows).toHaveLength(answers.size);
  for (const row of rows)
    expect(JSON.parse(row.facts)).toMatchObject({ person: bySeq.get(`${row.id}/${row.seq}`)?.person });
  const client = await database.owner.connect();
  expect((await verify(client)).breaks).toEqual([]);
  client.release();
}

describe('An answered command', () => {
  it('stays, and no other happens twice, when connections are cut again and again', async () => {
    const answers = await during(async () => {
      for (let cut = 0; cut < 12; cut += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        await database.owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name in ('behov-command', 'behov-clock')`,
        );
      }
    });
    expect(answers.size).toBeGreaterThan(100);
    await expectOnceEach(answers);
  });

  it('stays when the server is killed and started again', async () => {
    const answers = await during(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await database.postgres.kill9();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await database.postgres.start();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect([...answers.values()].some((answer) => answer instanceof RecordUnavailableError)).toBe(true);
    await expectOnceEach(answers);
  });

  it('is refused after the record was told to stop, which answers what it had taken', async () => {
    const stopping = openCaseRecord({ url: database.commandUrl });
    const one = new TestCase(stopping);
    await one.create();
    const taken = Array.from({ length: 40 }, (_, index) =>
      one.send(
        needsOwner,
        'AssignPerson',
        { person: `e-${index}`, role: 'evaluator' },
        { receivedAt: '2027-01-11T07:00:00.000Z' },
      ),
    );
    const stopped = stopping.stop();
    const late = one.send(
      needsOwner,
      'AssignPerson',
      { person: 'late', role: 'evaluator' },
      { receivedAt: '2027-01-11T07:00:00.000Z' },
    );
    await expect(late).rejects.toThrow(RecordStoppedError);
    await stopped;
    expect(
      (await Promise.all(taken)).every((outcome) => outcome.status === 'refused' || outcome.status === 'accepted'),
    ).toBe(true);
  });
});
