import { createHash, randomUUID } from 'node:crypto';
import { system } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../audit/verify.js';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { Reads } from '../reads/reads.js';
import { eventfulAggregate, needsOwner, newCase, person, receiving, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { sealedFor, TestUnsealing, testKeys } from '../testing/sealing.fixture.js';
import { attachmentLimits } from './attachments.js';

const now = '2027-06-14T21:58:59.999Z';
const dueAt = '2027-06-14T21:59:00.000Z';
const windowId = 'requests';
const window = { window: windowId };
const [opener1, opener2] = [person('opener-1'), person('opener-2')];
const openers = [opener1, opener2].map(({ id }) => ({ person: id, role: 'opener' as const }));
const of = (text: string) => createHash('sha256').update(text).digest('hex');
const [plan, drawing] = [of('plan'), of('drawing')] as [string, string];
const code = (answer: object) =>
  'refusal' in answer
    ? (answer.refusal as { readonly code: string }).code
    : 'status' in answer
      ? answer.status
      : 'kept';

let database: TestDatabase;
let worker: CaseRecord;
let api: CaseRecord;
let reads: Reads;
beforeAll(async () => {
  database = await testDatabase();
  const own = { url: database.commandUrl, aggregate: eventfulAggregate, windowKeys: testKeys };
  worker = openCaseRecord({ ...own, opening: { url: database.relayUrl, unsealing: new TestUnsealing() } });
  api = openCaseRecord(own);
  reads = new Reads({ url: database.apiUrl });
});
afterAll(async () => {
  await Promise.all([worker.stop(), api.stop(), reads.stop()]);
  await database.stop();
});

async function receivingCase(openTo: readonly string[] | null = null): Promise<TestCase> {
  const one = new TestCase(api);
  await one.send(needsOwner, 'CreateCase', { ...newCase(openers), training: { startsAt: now } });
  await one.happened(...receiving(now, dueAt, openTo));
  return one;
}
const place = (one: TestCase, supplier = 'supplier-a') => ({ caseId: one.id, windowId, supplier });
const upload = (one: TestCase, sha256 = plan, supplier = 'supplier-a', size = 1_000) =>
  api.attachments.keep(place(one, supplier), { sha256, size });
const file = (sha256: string) => ({
  name: `${sha256.slice(0, 4)}.pdf`,
  size: 900,
  sha256: of(sha256),
  media: 'a/b',
  sealed: { size: 1_000, sha256 },
});
const submit = (one: TestCase, files: readonly string[], { supplier = 'supplier-a', named = files } = {}) =>
  api.submit({
    caseId: one.id,
    windowId,
    commandId: randomUUID(),
    supplier,
    person: `bidder@${supplier}`,
    action: 'submit',
    envelopes: [{ ...sealedFor('request', { supplier, files: named.map(file) }), files }],
  });
async function opened(one: TestCase) {
  await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
  await one.send(system, 'CloseWindow', window);
  for (const each of [opener1, opener2]) await one.send(each, 'RequestOpening', window);
  return new TestCase(worker, one.id).send(system, 'OpenWindow', window);
}
const as = (id: string, ...suppliers: string[]) => ({ person: id, organisationRoles: [], suppliers });
const asked = (one: TestCase) => ({ caseId: one.id, windowId, envelope: 'request' });

async function breaksOf(one: TestCase) {
  const client = await database.owner.connect();
  try {
    return (await verify(client, one.id)).breaks;
  } finally {
    client.release();
  }
}

describe('A sealed attachment', () => {
  it('is received once, with its time, and shown to its supplier alone', async () => {
    const one = await receivingCase();
    expect(await upload(one)).toEqual({ receivedAt: now, repeated: false });
    expect(await upload(one)).toEqual({ receivedAt: now, repeated: true });
    const own = await reads.attachments(as('bidder', 'supplier-a'), one.id, windowId, 'supplier-a');
    expect(own).toEqual([{ sha256: plan, size: 1_000, receivedAt: now, organisation: 'goteborg' }]);
    for (const other of [as('bidder', 'supplier-b'), as(opener1.id), as(needsOwner.id)]) {
      expect(await reads.attachments(other, one.id, windowId, 'supplier-a')).toEqual([]);
    }
  });

  it('is received from the opening of the window to the deadline, and from those invited', async () => {
    const one = await receivingCase(['supplier-a']);
    expect(code(await upload(one, plan, 'supplier-b'))).toBe('NOT-INVITED');
    expect(code(await api.attachments.keep({ ...place(one), windowId: 'no-such' }, { sha256: plan, size: 1 }))).toBe(
      'WINDOW-UNKNOWN',
    );
    expect(code(await upload(one))).toBe('kept');
    await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
    expect(code(await upload(one, drawing))).toBe('ATTACHMENT-LATE');
    expect(code(await api.attachments.mayAdd(place(one), 1))).toBe('ATTACHMENT-LATE');
  });

  it('is one of a limited number of limited size in all', async () => {
    const one = await receivingCase();
    expect(code(await upload(one, plan, 'supplier-a', attachmentLimits.bytes - 10))).toBe('kept');
    expect(code(await upload(one, drawing, 'supplier-a', 11))).toBe('ATTACHMENTS-FULL');
    expect(code(await upload(one, drawing, 'supplier-a', 10))).toBe('kept');
    expect(code(await upload(one, drawing, 'supplier-b'))).toBe('kept');
  });
});

describe('A submission that refers to attachments', () => {
  it('is received when each of them is there, from that supplier and in that window', async () => {
    const one = await receivingCase();
    await upload(one, plan, 'supplier-b');
    await upload(await receivingCase());
    expect(await submit(one, [plan])).toMatchObject({
      refusal: { code: 'ATTACHMENT-MISSING', field: 'envelopes[0].files', expected: plan },
    });
    await upload(one);
    expect(code(await submit(one, [plan, drawing]))).toBe('ATTACHMENT-MISSING');
    await upload(one, drawing);
    expect(code(await submit(one, [plan, drawing]))).toBe('accepted');
  });

  it('covers them by its digest, so that the chain is verified with them', async () => {
    const one = await receivingCase();
    await upload(one);
    const [without, with1] = [await submit(one, []), await submit(one, [plan])];
    expect('digest' in without && 'digest' in with1 && without.digest !== with1.digest).toBe(true);
    expect(await breaksOf(one)).toEqual([]);
  });

  it.each([[['x']], [[plan, plan]], [[plan.toUpperCase()]], [Array.from({ length: 501 }, (_, at) => of(String(at)))]])(
    'says which by their digests, each once',
    async (files) => {
      expect(code(await submit(await receivingCase(), files))).toBe('SUBMISSION-ATTACHMENTS');
    },
  );

  it('is late when it is late, whatever it refers to', async () => {
    const one = await receivingCase();
    await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
    expect(code(await submit(one, [plan]))).toBe('WINDOW-CLOSED');
  });

  it('holds them: they are not removed, even when it is replaced or withdrawn', async () => {
    const one = await receivingCase();
    const gone: string[] = [];
    const remove = (sha256: string) =>
      api.attachments.remove(place(one), sha256, ({ sha256: content }) => Promise.resolve(void gone.push(content)));
    await upload(one);
    await upload(one, drawing);
    await upload(one, drawing, 'supplier-b');
    await submit(one, [plan]);
    await submit(one, []);
    expect(await remove(plan)).toBe('referred');
    // Somebody else has the same content: it stays in the storage.
    expect([await remove(drawing), await remove(drawing), gone]).toEqual(['removed', 'unknown', []]);
  });

  it('is refused or holds them, when they are removed in the same moment', async () => {
    const one = await receivingCase();
    for (let round = 0; round < 20; round += 1) {
      const sha256 = of(`round ${round}`);
      await upload(one, sha256);
      const [outcome, removal] = await Promise.all([
        submit(one, [sha256]),
        worker.attachments.remove(place(one), sha256, () => Promise.resolve()),
      ]);
      expect(['accepted referred', 'ATTACHMENT-MISSING removed']).toContain(`${code(outcome)} ${removal}`);
    }
  });
});

describe('After the opening', () => {
  const openings = () => worker.attachmentOpenings!;

  it('those that were referred to can be opened by the worker, once, and nothing before', async () => {
    const one = await receivingCase();
    await upload(one);
    await upload(one, drawing);
    await submit(one, [plan], { named: [plan, drawing] });
    expect(await openings().toOpen(asked(one))).toEqual([]);
    expect(await opened(one)).toMatchObject({ status: 'accepted' });
    const todo = await openings().toOpen(asked(one));
    expect(todo.map(({ sealed, referred }) => [sealed.sha256, referred])).toEqual([
      [plan, true],
      [drawing, false],
    ]);
    const { submission } = todo[0]!;
    const done = { submission, envelope: 'request' };
    await openings().record(one.id, windowId, { ...done, sha256: plan, outcome: { file: randomUUID() } });
    await openings().record(one.id, windowId, { ...done, sha256: drawing, outcome: { fault: 'MISSING' } });
    await openings().record(one.id, windowId, { ...done, sha256: drawing, outcome: { fault: 'DAMAGED' } });
    expect(await openings().toOpen(asked(one))).toEqual([]);
    const seen = await reads.openedSubmission(as(opener1.id), one.id, submission);
    expect(seen?.attachments.map(({ sha256, fault }) => [sha256, fault]).toSorted()).toEqual(
      [
        [plan, null],
        [drawing, 'MISSING'],
      ].toSorted(),
    );
    expect((await openings().unseal({ ...asked(one), openers: [] })).ok).toBe(true);
  });

  it('is told by a number, and asked for as outside work', async () => {
    const one = await receivingCase();
    await upload(one);
    await submit(one, [plan]);
    await opened(one);
    const { rows } = await database.owner.query<{ facts: string }>(
      `select facts from event where stream_id = $1 and type = 'WindowOpened'`,
      [one.id],
    );
    expect(JSON.parse(rows[0]!.facts)).toMatchObject({ attachments: 1 });
  });
});
