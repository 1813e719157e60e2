import { randomUUID } from 'node:crypto';
import { system } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { Reads } from '../reads/reads.js';
import { eventfulAggregate, needsOwner, newCase, person, receiving, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { sealedFor, TestUnsealing, testKeys } from '../testing/sealing.fixture.js';

const now = '2027-06-14T21:58:59.999Z';
const dueAt = '2027-06-14T21:59:00.000Z';
const window = { window: 'requests' };
const [opener1, opener2, procurer] = [person('opener-1'), person('opener-2'), person('procurer')];
const openers = [opener1, opener2].map(({ id }) => ({ person: id, role: 'opener' as const }));
const as = (id: string, ...suppliers: string[]) => ({ person: id, organisationRoles: [], suppliers });

let database: TestDatabase;
let worker: CaseRecord;
let api: CaseRecord;
let reads: Reads;
const unsealing = new TestUnsealing();
beforeAll(async () => {
  database = await testDatabase();
  const own = { url: database.commandUrl, aggregate: eventfulAggregate, windowKeys: testKeys };
  worker = openCaseRecord({ ...own, opening: { url: database.relayUrl, unsealing } });
  api = openCaseRecord(own);
  reads = new Reads({ url: database.apiUrl });
});
afterAll(async () => {
  await Promise.all([worker.stop(), api.stop(), reads.stop()]);
  await database.stop();
});

async function receivingCase(): Promise<TestCase> {
  const one = new TestCase(api);
  await one.send(needsOwner, 'CreateCase', { ...newCase(openers), training: { startsAt: now } });
  await one.happened(...receiving(now, dueAt));
  return one;
}
const submit = (one: TestCase, supplier: string, more: object = {}) =>
  api.submit({
    caseId: one.id,
    windowId: 'requests',
    commandId: randomUUID(),
    supplier,
    person: `bidder@${supplier}`,
    action: 'submit',
    envelopes: [sealedFor('request', { supplier, canary: 'a secret of theirs' })],
    ...more,
  });
async function closed(...suppliers: readonly string[]): Promise<TestCase> {
  const one = await receivingCase();
  for (const supplier of suppliers) await submit(one, supplier);
  await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
  await one.send(system, 'CloseWindow', window);
  return one;
}
const byWorker = (one: TestCase) => new TestCase(worker, one.id);
const events = async (one: TestCase, type: string) =>
  (
    await database.owner.query<{ facts: string }>('select facts from event where stream_id = $1 and type = $2', [
      one.id,
      type,
    ])
  ).rows.map(({ facts }) => JSON.parse(facts) as { readonly [name: string]: unknown });

describe('The key of a window', () => {
  it('is put away with its window, for that window alone', async () => {
    const one = await receivingCase();
    const { rows } = await database.owner.query('select * from window_key where case_id = $1', [one.id]);
    expect(rows).toMatchObject([{ window_id: 'requests', envelope: 'request', recipient: 'age1key1', split: null }]);
    expect(JSON.parse((rows[0] as { wrapped: string }).wrapped)).toMatchObject({
      case: one.id,
      window: 'requests',
      envelope: 'request',
    });
  });

  it('is shown to suppliers by its public half', async () => {
    const one = await receivingCase();
    expect(await reads.windows(as('bidder', 'supplier-a'), one.id)).toMatchObject([
      { id: 'requests', envelopes: [{ id: 'request', recipient: 'age1key1' }] },
    ]);
  });
});

describe('Opening a window', () => {
  it('takes both openers, who may ask in the same moment through two processes', async () => {
    const one = await closed('supplier-a');
    expect(await byWorker(one).send(system, 'OpenWindow', window)).toMatchObject({
      refusal: { code: 'OPENING-TOGETHER' },
    });
    const asked = await Promise.all([
      one.send(opener1, 'RequestOpening', window),
      byWorker(one).send(opener2, 'RequestOpening', window),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect(await events(one, 'WindowOpened')).toEqual([]);
    expect(await byWorker(one).send(system, 'OpenWindow', window)).toMatchObject({ status: 'accepted' });
    expect(await events(one, 'WindowOpened')).toMatchObject([
      {
        envelope: 'request',
        submissions: [{ supplier: 'supplier-a' }],
        list: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
  });

  it('takes no key out before both have asked', async () => {
    const one = await closed('supplier-a');
    const before = unsealing.asked.length;
    await one.send(opener1, 'RequestOpening', window);
    await byWorker(one).send(system, 'OpenWindow', window);
    await byWorker(one).send(procurer, 'OpenWindow', window);
    expect(unsealing.asked.length).toBe(before);
  });

  it('is refused where nobody can unseal, and tried again where the keys are out of reach', async () => {
    const one = await closed('supplier-a');
    for (const opener of [opener1, opener2]) await one.send(opener, 'RequestOpening', window);
    expect(await one.send(system, 'OpenWindow', window)).toMatchObject({ refusal: { code: 'OPENING-RELEASED' } });
    unsealing.isDown = true;
    const commandId = randomUUID();
    const opening = () => byWorker(one).send(system, 'OpenWindow', window, { commandId });
    await expect(opening()).rejects.toThrow(/cannot be reached/);
    unsealing.isDown = false;
    expect(await opening()).toMatchObject({ status: 'accepted', repeated: false });
    expect(await opening()).toMatchObject({ status: 'accepted', repeated: true });
  });

  it('lists what does not open with what is wrong, and keeps the clear text of the rest', async () => {
    const one = await receivingCase();
    const answers = [{ requirement: 'quiet', text: 'As a library' }];
    await submit(one, 'supplier-a', {
      envelopes: [sealedFor('request', { supplier: 'supplier-a', canary: 'a secret of theirs', answers })],
    });
    await submit(one, 'supplier-b', { envelopes: [sealedFor('request', {}, { recipient: 'age1other' })] });
    await submit(one, 'supplier-c');
    await submit(one, 'supplier-c', { action: 'withdraw', envelopes: [] });
    await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
    for (const [actor, command] of [
      [system, 'CloseWindow'],
      [opener1, 'RequestOpening'],
      [opener2, 'RequestOpening'],
      [system, 'OpenWindow'],
    ] as const) {
      expect(await byWorker(one).send(actor, command, window)).toMatchObject({ status: 'accepted' });
    }
    expect(await events(one, 'WindowOpened')).toMatchObject([
      {
        submissions: [{ supplier: 'supplier-a', answers: ['quiet'] }, { supplier: 'supplier-b' }],
        faulty: [{ supplier: 'supplier-b', envelope: 'request', fault: 'WRONG-KEY' }],
      },
    ]);
    // Both were received in the same millisecond: either can be the first of the list.
    const first = (await reads.submissions(as('procurer'), one.id)).find(({ supplier }) => supplier === 'supplier-a');
    const read = (who: string, ...suppliers: string[]) =>
      reads.openedSubmission(as(who, ...suppliers), one.id, first!.submissionId);
    expect(await read('procurer')).toMatchObject({
      opened: [{ envelope: 'request', content: { supplier: 'supplier-a', canary: 'a secret of theirs' } }],
    });
    expect(await read('needs-owner')).toBeUndefined();
    expect(await read('bidder@supplier-b', 'supplier-b')).toBeUndefined();
  });
});

describe('A split key', () => {
  const split = async () => {
    const one = new TestCase(api);
    await one.send(needsOwner, 'CreateCase', { ...newCase(openers), training: { startsAt: now } });
    for (const opener of [opener1, opener2]) {
      await one.send(opener, 'RegisterOpenerKey', { recipient: `age1of${opener.id.replace('-', '')}` });
    }
    await one.happened({ type: 'DocumentsWritten', facts: { version: 1, criteria: [], keySplit: { threshold: 2 } } });
    const [...events] = receiving(now, dueAt);
    const last = events.pop() as { type: string; facts: object };
    const envelopes = [{ id: 'request', recipient: 'age1key1', commitment: 'commitment of age1key1' }];
    await one.happened(...events, { ...last, facts: { ...last.facts, envelopes, takes: 2 } });
    await submit(one, 'supplier-a');
    await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
    await one.send(system, 'CloseWindow', window);
    return one;
  };

  it('gives each opener their own share and nobody another’s', async () => {
    const one = await split();
    expect(await reads.ownShares(as('opener-1'), one.id, 'requests')).toEqual([
      { envelope: 'request', sealed: 'share of age1key1 for opener-1' },
    ]);
    expect(await reads.ownShares(as('procurer'), one.id, 'requests')).toEqual([]);
    const { rows } = await database.owner.query('select wrapped from window_key where case_id = $1', [one.id]);
    expect(rows).toEqual([{ wrapped: null }]);
  });

  it('is joined of what the openers give, and asked for anew when it does not fit', async () => {
    const one = await split();
    const ask = async (...shares: readonly [string, string]) => {
      await one.send(opener1, 'RequestOpening', { ...window, share: shares[0] });
      await one.send(opener2, 'RequestOpening', { ...window, share: shares[1] });
      return byWorker(one).send(system, 'OpenWindow', window);
    };
    expect(await ask('right', 'wrong')).toMatchObject({ status: 'accepted' });
    expect(await events(one, 'OpeningFailed')).toMatchObject([
      { faults: [{ opener: 'opener-2', fault: 'SHARE-FOREIGN' }] },
    ]);
    expect(await events(one, 'WindowOpened')).toEqual([]);
    expect(await ask('right', 'right too')).toMatchObject({ status: 'accepted' });
    expect(unsealing.asked.at(-1)?.shares).toEqual([
      { opener: 'opener-1', share: 'right' },
      { opener: 'opener-2', share: 'right too' },
    ]);
    expect(await events(one, 'WindowOpened')).toHaveLength(1);
  });
});

describe('A draft', () => {
  const place = (one: TestCase, supplier: string) => ({ caseId: one.id, windowId: 'requests', supplier });

  it('is the supplier’s own, is replaced, and goes when it submits', async () => {
    const one = await receivingCase();
    expect(await api.drafts.save(place(one, 'supplier-a'), 'sealed draft')).toBe(true);
    expect(await api.drafts.save(place(one, 'supplier-a'), 'second draft')).toBe(true);
    const read = (reader: ReturnType<typeof as>) => reads.draft(reader, one.id, 'requests', 'supplier-a');
    expect(await read(as('bidder', 'supplier-a'))).toMatchObject({ content: 'second draft' });
    for (const other of [as('bidder', 'supplier-b'), as('procurer'), as('opener-1')]) {
      expect(await read(other)).toBeUndefined();
    }
    await submit(one, 'supplier-a');
    expect(await read(as('bidder', 'supplier-a'))).toBeUndefined();
  });

  it('is for a window that receives, and for those who may submit', async () => {
    const one = await closed();
    expect(await api.drafts.save(place(one, 'supplier-a'), 'late')).toBe(false);
    expect(await api.drafts.save({ ...place(one, 'supplier-a'), windowId: 'none' }, 'x')).toBe(false);
  });
});

describe('A submission that is not sealed as the window asks', () => {
  it.each([
    ['without its part', [], 'SUBMISSION-ENVELOPES'],
    ['with a part of another name', [sealedFor('tender', {})], 'SUBMISSION-ENVELOPES'],
    ['with the same part twice', [sealedFor('request', {}), sealedFor('request', {})], 'SUBMISSION-ENVELOPES'],
    ['in the clear', [{ id: 'request', content: Buffer.from('A tender').toString('base64') }], 'SUBMISSION-SEALED'],
    ['as something else than base64', [{ id: 'request', content: 'a tender!' }], 'SUBMISSION-SEALED'],
  ])('is refused %s, and leaves no trace', async (_what, envelopes, code) => {
    const one = await receivingCase();
    expect(await submit(one, 'supplier-a', { envelopes })).toMatchObject({ status: 'refused', refusal: { code } });
    expect((await database.owner.query('select from submission where case_id = $1', [one.id])).rowCount).toBe(0);
  });
});
