import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../audit/rebuild.js';
import { Reads } from '../reads/reads.js';
import { eventfulAggregate, needsOwner, newCase, person, procurer, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { openCaseRecord, type CaseRecord } from './case-record.js';

let database: TestDatabase;
let record: CaseRecord;
let reads: Reads;
let earlier: TestCase;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate });
  reads = new Reads({ url: database.apiUrl });
  earlier = new TestCase(record, randomUUID());
  await earlier.create();
  await earlier.happened(
    { type: 'AnalysisWritten', facts: { analysis: 'needs', version: 1, content }, body: { statement: 'Old.' } },
    { type: 'AnalysisWritten', facts: { analysis: 'needs', version: 2, content }, body: { statement: 'Places.' } },
    { type: 'AnalysisApproved', facts: { analysis: 'needs', version: 2 } },
    {
      type: 'MeasurementRecorded',
      facts: { track: 'case', indicator: 'energy', point: 'P1Y', value: 66, on: '2030-06-15', by: 'hand' },
    },
  );
});
afterAll(async () => {
  await Promise.all([record.stop(), reads.stop()]);
  await database.stop();
});

const indicator = { id: 'energy', text: 'Energy', unit: 'kWh', baseline: { value: 95 }, target: { value: 60 } };
const content = { indicators: [{ ...indicator, measuredAt: ['P1Y'] }] };
const begin = async (id: string, owner = needsOwner, changes: object = {}) => {
  const one = new TestCase(record, randomUUID());
  const body = { ...newCase(), reference: 'GBG-NEXT', ...changes, continues: { case: id } };
  const outcome = await one.send(owner, 'CreateCase', body);
  return { one, answer: outcome.status === 'accepted' ? 'accepted' : outcome.refusal.code };
};
const reader = (id: string) => ({ person: id, organisationRoles: [], suppliers: [] });

describe('A case that goes on from another', () => {
  let next: TestCase;
  it('gets its thread, with the texts as they were last', async () => {
    const { one, answer } = await begin(earlier.id);
    next = one;
    expect(answer).toBe('accepted');
    const reading = await reads.getCase(reader('needs-owner'), next.id);
    expect(reading?.state.continues).toMatchObject({
      case: earlier.id,
      reference: 'GBG-2017-HOPPET',
      measured: [{ indicator: 'energy', value: 66, on: '2030-06-15' }],
    });
    const { rows } = await database.owner.query<{ body: string }>(
      `select b.body from event e join event_body b using (stream_id, seq) where stream_id = $1 and type = $2`,
      [next.id, 'AnalysisWritten'],
    );
    expect(rows.map(({ body }) => JSON.parse(body) as object)).toEqual([{ statement: 'Places.' }]);
  });

  it('is shown by the earlier one, also to who has no role in it', async () => {
    const follower = [{ caseId: next.id, reference: 'GBG-NEXT' }];
    expect(await reads.continuationsOf(reader('needs-owner'), earlier.id)).toEqual(follower);
    expect(await reads.continuationsOf(reader(procurer.id), earlier.id)).toEqual(follower);
    expect(await reads.continuationsOf(reader('stranger'), earlier.id)).toEqual([]);
    expect(await reads.continuationsOf(reader('needs-owner'), next.id)).toEqual([]);
  });

  it('is refused where there is no such case, or it is not for whoever begins to see', async () => {
    expect((await begin(randomUUID())).answer).toBe('CONTINUES-KNOWN');
    expect((await begin('not-an-id')).answer).toBe('CONTINUES-KNOWN');
    expect((await begin(earlier.id, person('other', 'goteborg', 'needs-owner'))).answer).toBe('CONTINUES-KNOWN');
    const uppsala = person('needs-owner', 'uppsala', 'needs-owner');
    expect((await begin(earlier.id, uppsala, { organisation: 'uppsala' })).answer).toBe('CONTINUES-KNOWN');
    expect(await reads.continuationsOf(reader('needs-owner'), earlier.id)).toHaveLength(1);
  });

  it('is linked again when the read model is made anew', async () => {
    const rows = async () => (await database.owner.query('select * from case_continuation')).rows;
    const before = await rows();
    expect(before).toHaveLength(1);
    await database.owner.query('delete from case_continuation');
    const client = await database.owner.connect();
    await rebuild(client).finally(() => client.release());
    expect(await rows()).toEqual(before);
  });
});
