import { randomUUID } from 'node:crypto';
import { system, type Role } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from './decide-submission.js';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { Reads } from '../reads/reads.js';
import { eventfulAggregate, newCase, needsOwner, person, TestCase } from '../testing/case.fixture.js';
import { sealedFor, TestUnsealing, testKeys } from '../testing/sealing.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';

let database: TestDatabase;
let record: CaseRecord;
let reads: Reads;
let contest: TestCase;

const at = '2027-05-10T08:00:00.000Z';
const dueAt = '2027-08-16T21:59:00.000Z';
const window = { window: 'entries' };
const people: { person: string; role: Role }[] = [
  { person: 'opener-1', role: 'opener' },
  { person: 'opener-2', role: 'opener' },
  { person: 'juror', role: 'jury' },
  { person: 'procurer', role: 'procurer' },
];
const envelopes = [{ id: 'entry', recipient: 'age1key1' }];
const sealedBy = (supplier: string) => sealedFor('entry', { supplier, idea: `the idea of ${supplier.slice(-1)}` });
const as = (id: string, ...suppliers: string[]) => ({ person: id, organisationRoles: [], suppliers });

/** Everything that the case itself keeps: events, state and what the read model made of them. */
async function kept(): Promise<string> {
  const tables = ['event', 'event_body', 'case_summary', 'case_supplier', 'task', 'publication', 'submission_window'];
  const found = await Promise.all(
    tables.map((table) => {
      const column = table.startsWith('event') ? 'stream_id' : 'case_id';
      return database.owner.query(`select * from ${table} where ${column} = $1`, [contest.id]);
    }),
  );
  const stream = await database.owner.query('select * from stream where id = $1', [contest.id]);
  return JSON.stringify([stream.rows, ...found.map((one) => one.rows)]);
}

beforeAll(async () => {
  database = await testDatabase();
  const { commandUrl: url, relayUrl } = database;
  const opening = { url: relayUrl, unsealing: new TestUnsealing() };
  record = openCaseRecord({ url, aggregate: eventfulAggregate, windowKeys: testKeys, opening });
  reads = new Reads({ url: database.apiUrl });
  contest = new TestCase(record);
  await contest.send(needsOwner, 'CreateCase', { ...newCase(people), training: { startsAt: at } });
  const analyses = ['needs', 'landscape', 'business-case', 'market', 'risks', 'strategy'];
  const procedure = { id: 'design-contest', version: 1 };
  await contest.happened(
    ...analyses.map((analysis) => ({ type: 'AnalysisWritten', facts: { analysis, version: 1, content: {} } })),
    ...analyses.map((analysis) => ({ type: 'AnalysisApproved', facts: { analysis, version: 1 } })),
    { type: 'StartDecided', facts: { decision: 'start', procedure, lots: [{ id: '1', title: '1' }] } },
    { type: 'DocumentsApproved', facts: { version: 1 } },
    { type: 'JuryAppointed', facts: { jury: [{ person: 'juror', qualified: true }] } },
    { type: 'NoticePublished', facts: { dispatchedAt: at, publicationId: '1', questionsUntilOn: '2027-08-01' } },
    {
      type: 'WindowAnnounced',
      facts: {
        id: 'entries',
        stage: 'entries',
        track: 'case',
        receives: 'entry',
        openTo: null,
        opensAt: at,
        dueAt,
        envelopes,
      },
    },
  );
  const submit = (supplier: string) =>
    record.submit({
      caseId: contest.id,
      windowId: 'entries',
      commandId: randomUUID(),
      supplier,
      person: `bidder@${supplier}`,
      action: 'submit',
      envelopes: [sealedBy(supplier)],
    });
  await submit('supplier-a');
  await submit('supplier-b');
  await contest.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
  await submit('supplier-late');
  await contest.send(system, 'CloseWindow', window);
  await contest.send(person('opener-1'), 'RequestOpening', window);
  await contest.send(person('opener-2'), 'RequestOpening', window);
  await contest.send(system, 'OpenWindow', window);
  await submit('supplier-later');
});
afterAll(async () => {
  await Promise.all([record.stop(), reads.stop()]);
  await database.stop();
});

describe('Opened entries to a contest', () => {
  it('are known by pseudonyms, and nothing that the case keeps names who made them', async () => {
    const all = await kept();
    expect(all).toContain('entry-1');
    expect(all).toContain('entry-2');
    for (const supplier of ['supplier-a', 'supplier-b', 'supplier-late', 'supplier-later']) {
      expect(all).not.toContain(supplier);
    }
  });

  it('are not listed with their suppliers for anybody but those themselves', async () => {
    for (const buyer of ['juror', 'procurer', 'opener-1']) {
      expect(await reads.submissions(as(buyer), contest.id)).toEqual([]);
    }
    expect(await reads.submissions(as('x', 'supplier-a'), contest.id)).toMatchObject([{ supplier: 'supplier-a' }]);
  });

  it('can be read by the jury without a name', async () => {
    const { rows } = await database.owner.query<{ submission_id: string }>(
      `select submission_id from submission where case_id = $1 and supplier = 'supplier-a'`,
      [contest.id],
    );
    const found = await reads.openedSubmission(as('juror'), contest.id, rows[0]!.submission_id);
    expect(found).toMatchObject({ opened: [{ envelope: 'entry', content: { idea: 'the idea of a' } }] });
    expect(JSON.stringify(found?.opened)).not.toContain('supplier-a');
  });

  it('get their names when the jury has signed', async () => {
    const digests = ['supplier-a', 'supplier-b'].map((one) => [digestOf({ envelopes: [sealedBy(one)] }), one] as const);
    const entrants = Object.fromEntries(
      digests.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, supplier], index) => [`entry-${index + 1}`, supplier]),
    );
    await contest.happened({ type: 'JuryReportAgreed', facts: { track: 'case', ranking: ['entry-1', 'entry-2'] } });
    await contest.send(person('juror'), 'DeclareInterests', { interests: [] });
    await contest.send(person('procurer'), 'DeclareInterests', { interests: [] });
    expect(await contest.send(person('procurer'), 'RevealEntries', window)).toMatchObject({
      status: 'refused',
      refusal: { code: 'STAGE' },
    });
    expect(await contest.send(person('juror'), 'SignJuryReport', {})).toMatchObject({ status: 'accepted' });
    expect(await contest.send(person('procurer'), 'RevealEntries', window)).toMatchObject({ status: 'accepted' });
    const state = (await database.owner.query('select state::jsonb as state from stream where id = $1', [
      contest.id,
    ])) as {
      rows: { state: { contest: { revealed: { entrants: object } } } }[];
    };
    expect(state.rows[0]?.state.contest.revealed.entrants).toEqual(entrants);
  });
});
