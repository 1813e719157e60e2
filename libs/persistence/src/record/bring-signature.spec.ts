import { randomUUID } from 'node:crypto';
import type { CheckedSignature } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventfulAggregate, needsOwner, newCase, person, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import type { SigningSettings } from './bring-signature.js';
import { Reads } from '../reads/reads.js';
import { openCaseRecord, type CaseRecord } from './case-record.js';

const decider = person('decider');
const supplier = { ...person('bidder'), suppliers: ['supplier-a'] };
const counts: CheckedSignature = {
  ok: true,
  signer: { kind: 'person', name: 'Signer' },
  thumbprint: 'e'.repeat(64),
  certificate: 'Q0VSVA==',
};
/** What was asked of whoever verifies. */
const asked: (readonly [digest: string, signature: string, at: string])[] = [];
const verifying: SigningSettings = {
  ways: ['verified'],
  signatures: {
    async verify(...what) {
      asked.push(what);
      return what[1] === 'Rk9SR0VE' ? { ok: false, fault: 'WRONG' } : counts;
    },
  },
};

let database: TestDatabase;
let record: CaseRecord;
let byHand: CaseRecord;
beforeAll(async () => {
  database = await testDatabase();
  const options = { url: database.commandUrl, aggregate: eventfulAggregate };
  record = openCaseRecord({ ...options, signing: verifying });
  byHand = openCaseRecord(options);
}, 60_000);
afterAll(async () => {
  await record.stop();
  await byHand.stop();
  await database.stop();
});

const at = '2027-06-01T08:00:00.000Z';
const none = { options: [], milestones: [], penalties: [], terms: [], subcontractors: [] };
const settled = {
  ...{ ...none, value: { amount: 300_000, currency: 'SEK' }, payment: { model: 'fixed' } },
  ...{ startsOn: '2027-06-01', endsOn: '2028-05-31' },
};
const track = '1';
const suppliers = ['supplier-a'];

/** A direct award that is ready to be signed, with the contract as a file. */
async function signing(through = record) {
  const one = new TestCase(through);
  const people = [{ person: decider.id, role: 'decision-maker' }];
  const created = { ...newCase(), people, training: { startsAt: at } };
  expect(await one.send(needsOwner, 'CreateCase', created)).toMatchObject({ status: 'accepted' });
  const procedure = { id: 'direct-award', version: 1 };
  const lots = [{ id: track, title: track }];
  const analyses = ['needs', 'landscape', 'business-case', 'market', 'risks', 'strategy'];
  await one.happened(
    ...analyses.map((analysis) => ({ type: 'AnalysisWritten', facts: { analysis, version: 1, content: {} } })),
    ...analyses.map((analysis) => ({ type: 'AnalysisApproved', facts: { analysis, version: 1 } })),
    ...['co-development', 'test-bed', 'joint-project', 'innovation-contest'].map((pitfall) => ({
      type: 'PitfallAnswered',
      facts: { pitfall, version: 1, on: at.slice(0, 10), answers: { applies: false } },
    })),
    { type: 'StartDecided', facts: { decision: 'start', procedure, ground: 'below-limit', lots } },
    { type: 'DocumentsApproved', facts: { version: 1 } },
    { type: 'SuppliersInvited', facts: { suppliers } },
    {
      type: 'WindowAnnounced',
      facts: {
        id: 'offers',
        stage: 'offers',
        track: 'case',
        receives: 'tender',
        openTo: suppliers,
        opensAt: at,
        dueAt: at,
      },
    },
    { type: 'WindowOpened', facts: { window: 'offers', openedBy: [], submissions: [], late: [], head: '' } },
    { type: 'RankingEstablished', facts: { track, ranking: [], model: 'A' } },
    { type: 'AwardDecided', facts: { track, suppliers } },
    { type: 'ContractSettled', facts: { track, supplier: suppliers[0], content: settled } },
  );
  expect(await one.send(decider, 'DeclareInterests', { interests: [] })).toMatchObject({ status: 'accepted' });
  const sha256 = 'd'.repeat(64);
  const file = randomUUID();
  const received = { caseId: one.id, organisation: 'goteborg', person: 'procurer', commandId: randomUUID() };
  const kept = { sha256, size: 1, media: 'application/pdf', name: 'Avtal.pdf', scanner: 'clamd' };
  await through.files.keep({ file, ...received, ...kept, receivedAt: at, scannedAt: at });
  return { one, document: file, sha256 };
}

const code = (outcome: Awaited<ReturnType<TestCase['send']>>) =>
  outcome.status === 'accepted' ? 'accepted' : outcome.refusal.code;

describe("A contract's signature", () => {
  it('is verified against the file as it was received, then against what the authority has signed', async () => {
    const { one, document, sha256 } = await signing();
    asked.length = 0;
    expect(code(await one.send(decider, 'SignContract', { document, signature: 'Q01T' }))).toBe('accepted');
    expect(code(await one.send(supplier, 'CountersignContract', { signature: 'Q01T' }))).toBe('accepted');
    expect(asked).toEqual([
      [sha256, 'Q01T', at],
      [sha256, 'Q01T', at],
    ]);
  });

  it('is of a document that the supplier reads from then on, and no other supplier', async () => {
    const { one, document, sha256 } = await signing();
    const reads = new Reads({ url: database.apiUrl });
    const seen = (id: string) =>
      reads.file({ person: `bidder@${id}`, organisationRoles: [], suppliers: [id] }, one.id, document);
    expect(await seen('supplier-a')).toBeUndefined();
    await one.send(decider, 'SignContract', { document, signature: 'Q01T' });
    expect(await seen('supplier-a')).toMatchObject({ sha256, name: 'Avtal.pdf' });
    expect(await seen('supplier-b')).toBeUndefined();
    await reads.stop();
  });

  it('is not what the command says of it', async () => {
    const { one, document } = await signing();
    const forged = { document, signature: 'Rk9SR0VE', checked: counts };
    expect(code(await one.send(decider, 'SignContract', forged))).toBe('CONTRACT-SIGNATURE-WRONG');
  });

  it('is of a file of the same case', async () => {
    const [{ one }, { document }] = [await signing(), await signing()];
    asked.length = 0;
    expect(code(await one.send(decider, 'SignContract', { document, signature: 'Q01T' }))).toBe('FILE-KNOWN');
    expect(asked).toEqual([]);
  });

  it('is given by hand, and no other way, where nothing is configured', async () => {
    const { one, document } = await signing(byHand);
    expect(code(await one.send(decider, 'SignContract', { document, signature: 'Q01T' }))).toBe('CONTRACT-SIGNING-WAY');
    expect(code(await one.send(decider, 'SignContract', { reference: 'GBG/1' }))).toBe('accepted');
    const { one: other } = await signing();
    expect(code(await other.send(decider, 'SignContract', { reference: 'GBG/1' }))).toBe('CONTRACT-SIGNING-WAY');
  });
});
