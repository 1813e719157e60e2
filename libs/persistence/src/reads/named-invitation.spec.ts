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

const reader = (supplier: string) => ({
  person: `bidder@${supplier}`,
  organisationRoles: [],
  suppliers: [supplier],
});
const documents = {
  version: 1,
  awardBasis: 'price',
  model: 'A',
  criteria: [],
  minimumInvited: 0,
  mayAwardOnInitialTenders: false,
  eliminates: false,
  electronicTenders: true,
  documentsFree: true,
  tenderValidityMonths: 6,
  terminationClauses: true,
};
/** Up to the start decision: nothing is announced. */
const started = receiving('2026-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z').slice(0, -3);

describe('An invitation without a notice', () => {
  it('shows the documents to those who are asked, and to nobody else', async () => {
    const kase = new TestCase(record);
    await kase.create();
    await kase.happened(
      ...started.map((one) =>
        one.type === 'StartDecided'
          ? { ...one, facts: { ...one.facts, procedure: { id: 'negotiated-without-notice', version: 1 } } }
          : one,
      ),
      { type: 'DocumentsWritten', facts: documents, body: { requirements: 'As the patent describes.' } },
      { type: 'DocumentsApproved', facts: { version: 1 } },
    );
    const seen = async (supplier: string) =>
      (await reads.publications(reader(supplier), { caseId: kase.id })).items.map((one) => one.id);
    expect(await seen('supplier-a')).toEqual([]);
    await kase.happened({
      type: 'SuppliersInvited',
      facts: { suppliers: ['supplier-a'] },
      body: { suppliers: [{ supplier: 'supplier-a', reasons: 'Holds the patent.' }] },
    });
    expect(await seen('supplier-a')).toContain('documents/1');
    expect(await seen('supplier-b')).toEqual([]);
    const shown = (await reads.publications(reader('supplier-a'), { caseId: kase.id })).items;
    expect(JSON.stringify(shown)).not.toContain('Holds the patent.');
  });
});
