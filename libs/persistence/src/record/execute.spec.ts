import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestCase, needsOwner, newCase, procurer } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { openCaseRecord, type CaseRecord } from './case-record.js';

let database: TestDatabase;
let record: CaseRecord;
let other: CaseRecord;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl });
  other = openCaseRecord({ url: database.commandUrl });
});
afterAll(async () => {
  await Promise.all([record.stop(), other.stop()]);
  await database.stop();
});

const sequence = async (id: string) =>
  (
    await database.owner.query<{ seq: number }>('select seq from event where stream_id = $1 order by seq', [id])
  ).rows.map((row) => row.seq);
const assign = (name: string) => ({ person: name, role: 'evaluator' as const });

describe('A command', () => {
  it('is accepted, and is in the log when it is answered', async () => {
    const one = new TestCase(record);
    const outcome = await one.create();
    expect(outcome).toMatchObject({ status: 'accepted', firstSeq: 1, seq: 1, repeated: false });
    expect(await sequence(one.id)).toEqual([1]);
  });

  it('is decided at the time of its receipt', async () => {
    const one = new TestCase(record);
    const outcome = await one.create([], { receivedAt: '2027-01-11T07:00:00.000Z' });
    expect(outcome).toMatchObject({ at: '2027-01-11T07:00:00.000Z', receivedAt: '2027-01-11T07:00:00.000Z' });
  });

  it('of a training case is decided at the time of the case', async () => {
    const one = new TestCase(record);
    const began = await one.send(needsOwner, 'CreateCase', {
      ...newCase(),
      training: { startsAt: '2017-03-01T07:00:00Z' },
    });
    expect(began).toMatchObject({ status: 'accepted', at: '2017-03-01T07:00:00.000Z' });
    const moved = await one.send(needsOwner, 'AdvanceClock', { to: '2017-03-02T07:00:00Z' });
    expect(moved).toMatchObject({ status: 'accepted', at: '2017-03-01T07:00:00.000Z' });
    const again = await one.send(needsOwner, 'AdvanceClock', { to: '2017-03-03T07:00:00Z' });
    expect(again).toMatchObject({ status: 'accepted', at: '2017-03-02T07:00:00.000Z' });
  });

  it('that is refused changes nothing, and its outcome is kept', async () => {
    const one = new TestCase(record);
    await one.create();
    const commandId = randomUUID();
    const refused = await one.send(procurer, 'AdvanceClock', { nextDeadline: true }, { commandId });
    expect(refused).toMatchObject({ status: 'refused', refusal: { code: 'CLOCK-TRAINING' }, repeated: false });
    const again = await one.send(procurer, 'AdvanceClock', { nextDeadline: true }, { commandId });
    expect(again).toEqual({ ...refused, repeated: true });
    expect(await sequence(one.id)).toEqual([1]);
  });

  it('to a case that does not exist is refused', async () => {
    const refused = await new TestCase(record).send(procurer, 'AdvanceClock', { nextDeadline: true });
    expect(refused).toMatchObject({ status: 'refused', refusal: { code: 'CASE-UNKNOWN' } });
  });

  it('with an outdated expectation is answered PRECONDITION, which is not the outcome of its id', async () => {
    const one = new TestCase(record);
    await one.create();
    const commandId = randomUUID();
    const body = assign('evaluator-1');
    const failed = await one.send(needsOwner, 'AssignPerson', body, { commandId, expectedSeq: 0 });
    expect(failed).toMatchObject({ status: 'refused', refusal: { code: 'PRECONDITION', expected: '1' } });
    const taken = await one.send(needsOwner, 'AssignPerson', body, { commandId, expectedSeq: 1 });
    expect(taken).toMatchObject({ status: 'accepted', repeated: false });
    const repeated = await one.send(needsOwner, 'AssignPerson', body, { commandId, expectedSeq: 1 });
    expect(repeated).toEqual({ ...taken, repeated: true });
  });

  it('whose rule throws fails alone, and leaves nothing', async () => {
    const one = new TestCase(record);
    await one.create();
    const [failed, taken] = await Promise.allSettled([
      one.send(needsOwner, 'CreateCase', { toString: null, organisation: 1n }),
      one.send(needsOwner, 'AssignPerson', assign('evaluator-1')),
    ]);
    expect(failed).toMatchObject({ status: 'rejected' });
    expect(taken).toMatchObject({ status: 'fulfilled', value: { status: 'accepted', seq: 2 } });
  });
});

describe('A command id', () => {
  it('sent fifty times at once has one outcome and happens once', async () => {
    const one = new TestCase(record);
    await one.create();
    const elsewhere = new TestCase(other, one.id);
    const commandId = randomUUID();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 ? one : elsewhere).send(needsOwner, 'AssignPerson', assign('evaluator-1'), { commandId }),
      ),
    );
    expect(outcomes.filter((outcome) => !outcome.repeated)).toHaveLength(1);
    const { repeated: _, ...first } = outcomes[0]!;
    for (const { repeated, ...outcome } of outcomes) expect({ repeated, ...outcome }).toEqual({ repeated, ...first });
    expect(await sequence(one.id)).toEqual([1, 2]);
  });

  it('of a creation sent fifty times at once makes one case', async () => {
    const one = new TestCase(record);
    const elsewhere = new TestCase(other, one.id);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? one : elsewhere).create([], { commandId: 'create' })),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'accepted' && !outcome.repeated)).toHaveLength(1);
    expect(outcomes.every((outcome) => outcome.status === 'accepted')).toBe(true);
    expect(await sequence(one.id)).toEqual([1]);
  });

  it('is refused for another command or another actor, which leaves the first outcome as it was', async () => {
    const one = new TestCase(record);
    const commandId = randomUUID();
    const first = await one.create([], { commandId });
    const otherCommand = await one.send(needsOwner, 'AssignPerson', assign('evaluator-1'), { commandId });
    expect(otherCommand).toMatchObject({ status: 'refused', refusal: { code: 'COMMAND-ID-REUSED' } });
    const otherActor = await one.send({ ...needsOwner, id: 'somebody' }, 'CreateCase', newCase(), { commandId });
    expect(otherActor).toMatchObject({ status: 'refused', refusal: { code: 'COMMAND-ID-REUSED' } });
    expect(await one.create([], { commandId })).toEqual({ ...first, repeated: true });
  });

  it('is the same command whatever the order of its fields', async () => {
    const one = new TestCase(record);
    await one.create();
    const commandId = randomUUID();
    await one.send(needsOwner, 'AssignPerson', { person: 'a', role: 'evaluator' }, { commandId });
    const again = await one.send(needsOwner, 'AssignPerson', { role: 'evaluator', person: 'a' }, { commandId });
    expect(again).toMatchObject({ status: 'accepted', repeated: true });
  });

  it('belongs to its case: another case may use it too', async () => {
    const [one, two] = [new TestCase(record), new TestCase(record)];
    await one.create([], { commandId: 'the-same' });
    expect(await two.create([], { commandId: 'the-same' })).toMatchObject({ status: 'accepted', repeated: false });
  });
});

describe('Commands to one case', () => {
  it('from two processes at once are serialised: each happens once, in a sequence without holes', async () => {
    const one = new TestCase(record);
    await one.create();
    const elsewhere = new TestCase(other, one.id);
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        (index % 2 ? one : elsewhere).send(needsOwner, 'AssignPerson', assign(`evaluator-${index}`)),
      ),
    );
    expect(outcomes.every((outcome) => outcome.status === 'accepted')).toBe(true);
    const seqs = outcomes.map((outcome) => (outcome.status === 'accepted' ? outcome.seq : 0));
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 2));
    expect(await sequence(one.id)).toHaveLength(201);
  });

  it('see what another process has changed meanwhile', async () => {
    const one = new TestCase(record);
    const elsewhere = new TestCase(other, one.id);
    await one.create();
    await elsewhere.send(needsOwner, 'AssignPerson', assign('evaluator-1'));
    const third = await one.send(needsOwner, 'AssignPerson', assign('evaluator-2'));
    expect(third).toMatchObject({ status: 'accepted', seq: 3 });
    const refused = await elsewhere.send(needsOwner, 'AssignPerson', assign('evaluator-2'), { expectedSeq: 2 });
    expect(refused).toMatchObject({ status: 'refused', refusal: { code: 'PRECONDITION', expected: '3' } });
  });
});

describe('Commands to different cases', () => {
  it('do not wait for a case whose row is locked', async () => {
    const held = new TestCase(record);
    await held.create();
    const free = new TestCase(record);
    await free.create();
    const holder = await database.owner.connect();
    await holder.query('begin');
    await holder.query('select from stream where id = $1 for update', [held.id]);
    const waiting = Promise.all(
      Array.from({ length: 40 }, (_, index) => held.send(needsOwner, 'AssignPerson', assign(`evaluator-${index}`))),
    );
    for (let index = 0; index < 20; index += 1) {
      expect(await free.send(needsOwner, 'AssignPerson', assign(`evaluator-${index}`))).toMatchObject({
        status: 'accepted',
      });
    }
    expect(await sequence(held.id)).toEqual([1]);
    await holder.query('commit');
    holder.release();
    expect((await waiting).every((outcome) => outcome.status === 'accepted')).toBe(true);
  });
});
