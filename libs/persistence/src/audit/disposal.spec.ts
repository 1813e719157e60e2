import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { Reads } from '../reads/reads.js';
import type { ReceivedFile, StoredContent } from '../files/file-record.js';
import { eventfulAggregate, needsOwner, newCase, person, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { rebuild } from './rebuild.js';
import { verify } from './verify.js';

let database: TestDatabase;
let record: CaseRecord;
let reads: Reads;
let client: PoolClient;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate });
  reads = new Reads({ url: database.apiUrl });
  client = await database.owner.connect();
}, 60_000);
afterAll(async () => {
  client.release();
  await reads.stop();
  await record.stop();
  await database.stop();
});

const [registrar, decisionMaker] = [person('registrar'), person('decision-maker')];
const people = [
  { person: registrar.id, role: 'registrar' as const },
  { person: decisionMaker.id, role: 'decision-maker' as const },
];

const file = (caseId: string, more: Partial<ReceivedFile> = {}): ReceivedFile => ({
  file: randomUUID(),
  caseId,
  organisation: 'goteborg',
  sha256: 'a'.repeat(64),
  size: 5,
  media: 'application/pdf',
  name: 'Ritning.pdf',
  person: 'procurer',
  commandId: randomUUID(),
  receivedAt: '2027-01-11T08:00:00.000Z',
  scanner: 'clamd',
  scannedAt: '2027-01-11T08:00:01.000Z',
  ...more,
});

/** A case that was closed five years ago, with its time of keeping set. */
async function ripe(): Promise<TestCase> {
  const one = new TestCase(record);
  await one.send(needsOwner, 'CreateCase', { ...newCase(people), training: { startsAt: '2027-01-11T08:00:00Z' } });
  await one.send(needsOwner, 'CloseCase', { reasons: 'The need was met otherwise.' });
  await one.send(registrar, 'SetRetention', {
    class: 'documentation',
    keep: 'until',
    untilOn: '2031-06-30',
    decision: 'Plan 4.2',
  });
  expect(await one.send(needsOwner, 'AdvanceClock', { nextDeadline: true })).toMatchObject({ status: 'accepted' });
  return one;
}

const propose = (one: TestCase, documents: readonly string[]) =>
  one.send(registrar, 'ProposeDisposal', { class: 'documentation', documents });
const decision = { disposal: 'd1', decision: 'dispose', reference: 'GBG-2031-0017', reasons: 'The time has passed.' };
const bodies = async (id: string) =>
  (await client.query<{ seq: number }>('select seq from event_body where stream_id = $1 and body is not null', [id]))
    .rows;

describe('Disposal after the end', () => {
  it('is decided on what is there, carried out with the decision, and told by the audit', async () => {
    const one = await ripe();
    const kept = file(one.id);
    await record.files.keep(kept);
    expect(await propose(one, ['event/99'])).toMatchObject({ refusal: { code: 'DISPOSAL-DOCUMENTS' } });
    expect(await propose(one, ['event/2', `file/${kept.file}`])).toMatchObject({ status: 'accepted' });
    expect((await bodies(one.id)).map(({ seq }) => seq)).toContain(2);
    expect(await one.send(decisionMaker, 'DecideDisposal', decision)).toMatchObject({ status: 'accepted' });
    expect((await bodies(one.id)).map(({ seq }) => seq)).not.toContain(2);

    const found = await verify(client, one.id);
    expect(found.breaks).toEqual([]);
    expect(found.disposals).toEqual([
      { stream: one.id, document: 'event/2', by: 'GBG-2031-0017' },
      { stream: one.id, document: `file/${kept.file}`, by: 'GBG-2031-0017' },
    ]);
    const identity = { person: registrar.id, organisationRoles: [], suppliers: [] };
    expect(await reads.file(identity, one.id, kept.file)).toMatchObject({ disposedBy: 'GBG-2031-0017' });
    expect((await reads.history(identity, one.id))[1]).toMatchObject({ disposedBy: 'GBG-2031-0017' });
    expect(await rebuild(client, one.id)).toBe(1);
    // What is gone can't be asked for, or disposed of again.
    const asked = { receivedOn: '2031-07-01', documents: ['event/2'] };
    expect(await one.send(registrar, 'RequestAccess', asked)).toMatchObject({ refusal: { code: 'ACCESS-DOCUMENTS' } });
    expect(await propose(one, ['event/2'])).toMatchObject({ refusal: { code: 'DISPOSAL-DOCUMENTS' } });
  });

  it('removes nothing while somebody waits for an answer', async () => {
    const one = await ripe();
    await propose(one, ['event/2']);
    await one.send(registrar, 'RequestAccess', { receivedOn: '2031-07-01', documents: ['event/2'] });
    expect(await one.send(decisionMaker, 'DecideDisposal', decision)).toMatchObject({
      refusal: { code: 'DISPOSAL-PENDING' },
    });
    expect((await bodies(one.id)).map(({ seq }) => seq)).toContain(2);
    const test = { request: 'a1', document: 'event/2', outcome: 'masked' };
    const parts = (part: string) => [{ part, ground: 'OSL-31:16', harm: 'It would harm the supplier.' }];
    expect(await one.send(registrar, 'TestSecrecy', { ...test, parts: parts('reason') })).toMatchObject({
      refusal: { code: 'ACCESS-PARTS' },
    });
    await one.send(registrar, 'TestSecrecy', { ...test, parts: parts('reasons') });
    const answer = { request: 'a1', reasons: 'One passage is secret.' };
    expect(await one.send(decisionMaker, 'DecideAccess', answer)).toMatchObject({ status: 'accepted' });
    expect(await one.send(decisionMaker, 'DecideDisposal', decision)).toMatchObject({ status: 'accepted' });
  });
});

describe('The content of a file that is disposed of', () => {
  it('leaves the storage unless another file has the same one', async () => {
    const [one, other] = [await ripe(), await ripe()];
    const [own, shared] = [file(one.id, { sha256: 'b'.repeat(64) }), file(one.id, { sha256: 'c'.repeat(64) })];
    for (const each of [own, shared, file(other.id, { sha256: shared.sha256 })]) await record.files.keep(each);
    await propose(
      one,
      [own, shared].map(({ file: id }) => `file/${id}`),
    );
    await one.send(decisionMaker, 'DecideDisposal', decision);
    const removed: StoredContent[] = [];
    const remove = async (content: StoredContent) => void removed.push(await Promise.resolve(content));
    await record.files.removeDisposed(one.id, remove);
    expect(removed).toEqual([{ organisation: 'goteborg', sha256: own.sha256 }]);
  });

  it('is not removed while a file with the same one is recorded', async () => {
    const one = await ripe();
    const gone = file(one.id, { sha256: 'd'.repeat(64) });
    await record.files.keep(gone);
    await propose(one, [`file/${gone.file}`]);
    await one.send(decisionMaker, 'DecideDisposal', decision);
    const order: string[] = [];
    let kept: Promise<unknown> | undefined;
    await record.files.removeDisposed(one.id, async () => {
      kept = record.files.keep(file(one.id, { sha256: gone.sha256 })).then(() => order.push('recorded'));
      await wait(200);
      order.push('removed');
    });
    await kept;
    expect(order).toEqual(['removed', 'recorded']);
    await record.files.removeDisposed(one.id, () => Promise.reject(new Error('it stands again')));
  });
});
