import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { eventfulAggregate, receiving, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { Reads } from './reads.js';

let database: TestDatabase;
let record: CaseRecord;
let reads: Reads;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate });
  reads = new Reads({ url: database.apiUrl });
});
afterAll(async () => {
  await Promise.all([record.stop(), reads.stop()]);
  await database.stop();
});

const other = { person: 'bidder@supplier-b', organisationRoles: [], suppliers: ['supplier-b'] };
const item = { id: 'survey', what: 'Survey of the ground' };

describe('What some suppliers were told', () => {
  it('is shown to all with the notice, not before, and never with the name of who knew it', async () => {
    const kase = new TestCase(record);
    await kase.create();
    await kase.happened({
      type: 'DisclosureAdded',
      facts: { ...item, knownTo: ['supplier-a'], givenOn: '2026-01-02' },
      body: { content: 'Clay to eight metres.' },
    });
    const seen = async () => (await reads.publications(other, { caseId: kase.id })).items;
    expect(await seen()).toEqual([]);
    await kase.happened(...receiving('2026-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z'));
    const shown = await seen();
    expect(shown).toContainEqual(
      expect.objectContaining({
        id: 'disclosure/survey',
        content: expect.objectContaining({ disclosure: { ...item, content: 'Clay to eight metres.' } }) as object,
      }),
    );
    expect(JSON.stringify(shown)).not.toContain('supplier-a');
  });
});
