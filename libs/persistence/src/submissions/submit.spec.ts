import { openPool } from '../connection/pool.js';
import { randomUUID } from 'node:crypto';
import { system } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventfulAggregate, needsOwner, newCase, person, receiving, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { sealedFor, TestUnsealing, testKeys } from '../testing/sealing.fixture.js';
import { digestOf, submissionDigest } from './decide-submission.js';
import type { SealedEnvelope, SubmissionRequest } from './submission-request.js';

let database: TestDatabase;
let record: CaseRecord;
let other: CaseRecord;
const opened: CaseRecord[] = [];
const open = (more = {}) => {
  const opening = { url: database.relayUrl, unsealing: new TestUnsealing() };
  const own = { url: database.commandUrl, aggregate: eventfulAggregate, windowKeys: testKeys, opening };
  const one = openCaseRecord({ ...own, ...more });
  opened.push(one);
  return one;
};
beforeAll(async () => {
  database = await testDatabase();
  record = open();
  other = open();
});
afterAll(async () => {
  await Promise.all(opened.map((one) => one.stop()));
  await database.stop();
});

const [opener1, opener2] = [person('opener-1'), person('opener-2')];
const openers = [opener1, opener2].map(({ id }) => ({ person: id, role: 'opener' as const }));
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

/** @param dueInMs from when the window is announced, whatever it took to come there */
async function receivingCase(dueInMs = 3_600_000, openTo: readonly string[] | null = null) {
  const one = new TestCase(record);
  await one.create(openers);
  const dueAt = new Date(Date.now() + dueInMs).toISOString();
  await one.happened(...receiving('2026-01-01T00:00:00.000Z', dueAt, openTo));
  return { one, dueAt };
}
/** A training case's window: its clock stands until it is moved. */
async function trainingCase(now: string, dueAt: string): Promise<TestCase> {
  const one = new TestCase(record);
  await one.send(needsOwner, 'CreateCase', { ...newCase(openers), training: { startsAt: now } });
  await one.happened(...receiving(now, dueAt));
  return one;
}
const sealedBy = (supplier: string, more: object = {}) => [sealedFor('request', { supplier, ...more })];
const ofSize = (length: number) => {
  const [{ id, content }] = sealedBy('supplier-a') as [SealedEnvelope];
  return [{ id, content: content.replace(/=+$/, 'A').padEnd(length, 'A') }];
};
const submission = (one: TestCase, supplier: string, more: Partial<SubmissionRequest> = {}): SubmissionRequest => ({
  caseId: one.id,
  windowId: 'requests',
  commandId: randomUUID(),
  supplier,
  person: `bidder@${supplier}`,
  action: 'submit',
  envelopes: more.action === 'withdraw' ? [] : sealedBy(supplier),
  ...more,
});
const log = async (one: TestCase) =>
  (
    await database.owner.query<{ kind: string; supplier: string }>(
      'select kind, supplier from submission where case_id = $1 order by seq',
      [one.id],
    )
  ).rows.map((row) => `${row.kind} ${row.supplier}`);
const close = (one: TestCase) => one.send(system, 'CloseWindow', { window: 'requests' });
async function opening(one: TestCase) {
  await one.send(opener1, 'RequestOpening', { window: 'requests' });
  await one.send(opener2, 'RequestOpening', { window: 'requests' });
  return one.send(system, 'OpenWindow', { window: 'requests' });
}

describe('A submission', () => {
  it('is received with its time and the digest of its content, and leaves the case as it was', async () => {
    const { one } = await receivingCase();
    const before = await database.owner.query('select * from stream where id = $1', [one.id]);
    const summary = await database.owner.query('select * from case_summary where case_id = $1', [one.id]);
    const outcome = await record.submit(submission(one, 'supplier-a'));
    expect(outcome).toMatchObject({
      status: 'accepted',
      digest: digestOf({ envelopes: sealedBy('supplier-a') }),
      repeated: false,
    });
    expect(Math.abs(Date.parse(outcome.receivedAt) - Date.now())).toBeLessThan(5_000);
    expect((await database.owner.query('select * from stream where id = $1', [one.id])).rows).toEqual(before.rows);
    const after = await database.owner.query('select * from case_summary where case_id = $1', [one.id]);
    expect(after.rows).toEqual(summary.rows);
  });

  it('can be replaced and withdrawn while the window receives', async () => {
    const { one } = await receivingCase();
    for (const action of ['submit', 'submit', 'withdraw', 'submit'] as const) {
      expect(await record.submit(submission(one, 'supplier-a', { action }))).toMatchObject({ status: 'accepted' });
    }
    expect(await log(one)).toEqual(
      ['received', 'replaced', 'withdrawn', 'received'].map((kind) => `${kind} supplier-a`),
    );
  });

  it('that is not there cannot be withdrawn', async () => {
    const { one } = await receivingCase();
    const outcome = await record.submit(submission(one, 'supplier-a', { action: 'withdraw' }));
    expect(outcome).toMatchObject({ status: 'refused', refusal: { code: 'NOTHING-TO-WITHDRAW' } });
  });

  it('is refused to a supplier that was not invited', async () => {
    const { one } = await receivingCase(3_600_000, ['supplier-a']);
    expect(await record.submit(submission(one, 'supplier-a'))).toMatchObject({ status: 'accepted' });
    const outcome = await record.submit(submission(one, 'supplier-b'));
    expect(outcome).toMatchObject({ status: 'refused', refusal: { code: 'NOT-INVITED' } });
  });

  it('is refused before the window opens, and where there is none', async () => {
    const one = new TestCase(record);
    await one.create(openers);
    expect(await record.submit(submission(one, 'supplier-a'))).toMatchObject({ refusal: { code: 'WINDOW-UNKNOWN' } });
    await one.happened(...receiving(inAnHour(), new Date(Date.now() + 7_200_000).toISOString()));
    expect(await record.submit(submission(one, 'supplier-a'))).toMatchObject({ refusal: { code: 'WINDOW-NOT-OPEN' } });
  });

  it('of more than 256 kB is refused', async () => {
    const { one } = await receivingCase();
    const outcome = await record.submit(submission(one, 'supplier-a', { envelopes: ofSize(262_148) }));
    expect(outcome).toMatchObject({ status: 'refused', refusal: { code: 'SUBMISSION-SIZE' } });
    const fits = await record.submit(submission(one, 'supplier-a', { envelopes: ofSize(262_144) }));
    expect(fits).toMatchObject({ status: 'accepted' });
  });

  it('sent fifty times at once through two processes is received once', async () => {
    const { one } = await receivingCase();
    const request = submission(one, 'supplier-a');
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? record : other).submit(request)),
    );
    expect(outcomes.filter((outcome) => !outcome.repeated)).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => outcome.status === 'accepted' && outcome.submissionId)).size).toBe(1);
    expect(await log(one)).toEqual(['received supplier-a']);
  });

  it('with the id of another is refused', async () => {
    const { one } = await receivingCase();
    const request = submission(one, 'supplier-a');
    await record.submit(request);
    const outcome = await record.submit({ ...request, envelopes: sealedBy('supplier-a', { changed: true }) });
    expect(outcome).toMatchObject({ status: 'refused', refusal: { code: 'COMMAND-ID-REUSED' } });
  });

  it('is one of five hundred at once on one window, all of them received, through two processes', async () => {
    const { one } = await receivingCase();
    const envelopes = ofSize(60_000);
    const began = performance.now();
    const outcomes = await Promise.all(
      Array.from({ length: 500 }, (_, index) =>
        (index % 2 ? record : other).submit(submission(one, `supplier-${index}`, { envelopes })),
      ),
    );
    console.log(`500 submissions of 60 kB on one window: ${Math.round(performance.now() - began)} ms`);
    expect(outcomes.filter((outcome) => outcome.status === 'accepted')).toHaveLength(500);
    expect(new Set(await log(one)).size).toBe(500);
    const left = await database.owner.query('select from arrival where case_id = $1', [one.id]);
    expect(left.rowCount).toBe(0);
  });
});

describe('The deadline', () => {
  const now = '2027-06-14T21:58:59.999Z';
  const dueAt = '2027-06-14T21:59:00.000Z';

  it('is kept to the millisecond: the last one before is in time, the one at the deadline is late', async () => {
    const one = await trainingCase(now, dueAt);
    expect(await record.submit(submission(one, 'supplier-a'))).toMatchObject({ status: 'accepted', receivedAt: now });
    await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
    const late = await record.submit(submission(one, 'supplier-b'));
    expect(late).toMatchObject({ status: 'refused', refusal: { code: 'WINDOW-CLOSED' }, receivedAt: dueAt });
    expect(await log(one)).toEqual(['received supplier-a', 'late supplier-b']);
    const kept = await database.owner.query(
      'select supplier from submission_body b join submission using (submission_id) where b.case_id = $1',
      [one.id],
    );
    expect(kept.rows).toEqual([{ supplier: 'supplier-a' }]);
  });

  it('lets the opening bring what counted, what was late and the head of the chain', async () => {
    const one = await trainingCase(now, dueAt);
    const offers = [{ lot: '1', price: 90_000_000, values: [] }];
    await record.submit(submission(one, 'supplier-a'));
    const counted = await record.submit(
      submission(one, 'supplier-a', { envelopes: sealedBy('supplier-a', { offers }) }),
    );
    await record.submit(submission(one, 'supplier-b'));
    await record.submit(submission(one, 'supplier-b', { action: 'withdraw' }));
    await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
    await record.submit(submission(one, 'supplier-c'));
    expect(await close(one)).toMatchObject({ status: 'accepted' });
    expect(await opening(one)).toMatchObject({ status: 'accepted' });
    const { rows } = await database.owner.query<{ facts: string }>(
      `select facts from event where stream_id = $1 and type = 'WindowOpened'`,
      [one.id],
    );
    const window = await database.owner.query<{ head: string; status: string }>(
      'select head, status from submission_window where case_id = $1',
      [one.id],
    );
    expect(JSON.parse(rows[0]!.facts)).toMatchObject({
      head: window.rows[0]!.head,
      submissions: [
        { supplier: 'supplier-a', offers, id: counted.status === 'accepted' && counted.submissionId, receivedAt: now },
      ],
      late: [{ supplier: 'supplier-c', receivedAt: dueAt }],
    });
    expect(window.rows[0]!.status).toBe('opened');
  });

  it('passed before the opening puts what comes after it into the case, once', async () => {
    const one = await trainingCase(now, dueAt);
    await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
    await close(one);
    await opening(one);
    const late = submission(one, 'supplier-c');
    expect(await record.submit(late)).toMatchObject({ refusal: { code: 'WINDOW-CLOSED' }, repeated: false });
    expect(await other.submit(late)).toMatchObject({ refusal: { code: 'WINDOW-CLOSED' }, repeated: true });
    const { rows } = await database.owner.query<{ facts: string }>(
      `select facts from event where stream_id = $1 and type = 'LateSubmissionRefused'`,
      [one.id],
    );
    expect(rows.map((row) => JSON.parse(row.facts) as unknown)).toEqual([
      { window: 'requests', supplier: 'supplier-c', receivedAt: dueAt, digest: digestOf(late) },
    ]);
  });
});

describe('Closing a window', () => {
  it('waits for what arrived before the deadline, while other commands to the case go on', async () => {
    const { one, dueAt } = await receivingCase(1_000);
    const request = submission(one, 'supplier-a');
    const arrived = await database.owner.query(`select * from arrive($1, 'requests', $2, $3, null)`, [
      one.id,
      [request.commandId],
      [submissionDigest(request)],
    ]);
    expect(arrived.rowCount).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, Date.parse(dueAt) - Date.now() + 50));
    let closed = false;
    const closing = close(one).then((outcome) => {
      closed = true;
      return outcome;
    });
    expect(await one.send(needsOwner, 'AssignPerson', { person: 'a', role: 'evaluator' })).toMatchObject({
      status: 'accepted',
    });
    expect(closed).toBe(false);
    const outcome = await record.submit(request);
    expect(outcome).toMatchObject({ status: 'accepted' });
    expect(outcome.receivedAt < dueAt).toBe(true);
    expect(await closing).toMatchObject({ status: 'accepted' });
    expect(await record.submit(submission(one, 'supplier-b'))).toMatchObject({ refusal: { code: 'WINDOW-CLOSED' } });
  });

  it('gives up an arrival that nobody decides, which then is late if it comes back', async () => {
    const impatient = open({ arrivalGivenUpAfterMs: 100 });
    const { one } = await receivingCase(200);
    const request = submission(one, 'supplier-a');
    const keys = [[request.commandId], [submissionDigest(request)]];
    await database.owner.query(`select * from arrive($1, 'requests', $2, $3, null)`, [one.id, ...keys]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await close(new TestCase(impatient, one.id))).toMatchObject({ status: 'accepted' });
    expect(await record.submit(request)).toMatchObject({ status: 'refused', refusal: { code: 'WINDOW-CLOSED' } });
  });

  it('loses nobody: what is answered as received counts, what is late does not, with hundreds around the deadline', async () => {
    const { one, dueAt } = await receivingCase(700);
    const until = Date.parse(dueAt) + 150;
    const sent: Promise<Awaited<ReturnType<CaseRecord['submit']>>>[] = [];
    let closing: ReturnType<typeof close> | undefined;
    for (let index = 0; Date.now() < until; index += 1) {
      sent.push((index % 2 ? record : other).submit(submission(one, `supplier-${index}`)));
      if (!closing && Date.now() >= Date.parse(dueAt)) closing = close(one);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    closing ??= close(one);
    const outcomes = await Promise.all(sent);
    expect(await closing).toMatchObject({ status: 'accepted' });
    for (const outcome of outcomes) {
      expect(outcome.status).toBe(outcome.receivedAt < dueAt ? 'accepted' : 'refused');
    }
    expect(outcomes.some((outcome) => outcome.status === 'refused')).toBe(true);
    await opening(one);
    const { rows } = await database.owner.query<{ facts: string }>(
      `select facts from event where stream_id = $1 and type = 'WindowOpened'`,
      [one.id],
    );
    const facts = JSON.parse(rows[0]!.facts) as { submissions: unknown[]; late: unknown[] };
    expect(facts.submissions).toHaveLength(outcomes.filter((outcome) => outcome.status === 'accepted').length);
    expect(facts.late).toHaveLength(outcomes.filter((outcome) => outcome.status === 'refused').length);
  });
});

describe('What is sealed', () => {
  it('can be read by no role of the program while the window receives, nor can anyone count it', async () => {
    const { one } = await receivingCase();
    await record.submit(submission(one, 'supplier-a'));
    const command = openPool({ url: database.commandUrl, size: 1, name: 'specification' });
    const api = openPool({ url: database.apiUrl, size: 1, name: 'specification' });
    const relay = openPool({ url: database.relayUrl, size: 1, name: 'specification' });
    try {
      await expect(command.query('select content from submission_body')).rejects.toThrow(/permission denied/);
      await expect(command.query('select wrapped from window_key')).rejects.toThrow(/permission denied/);
      await expect(command.query('select content from submission_clear')).rejects.toThrow(/permission denied/);
      await expect(api.query('select wrapped from window_key')).rejects.toThrow(/permission denied/);
      expect((await api.query('select content from submission_body where case_id = $1', [one.id])).rows).toEqual([]);
      await expect(api.query('select seq from submission_window')).rejects.toThrow(/permission denied/);
      await expect(api.query('select seq from submission')).rejects.toThrow(/permission denied/);
      for (const [table, column] of Object.entries({
        submission_body: 'content',
        submission: 'supplier',
        window_key: 'wrapped',
      })) {
        const { rows } = await relay.query(`select ${column} from ${table} where case_id = $1`, [one.id]);
        expect(rows, table).toEqual([]);
      }
      await expect(relay.query('select 1 from arrival')).rejects.toThrow(/permission denied/);
      await expect(api.query('select 1 from arrival')).rejects.toThrow(/permission denied/);
    } finally {
      await Promise.all([command.end(), api.end(), relay.end()]);
    }
  });
});
