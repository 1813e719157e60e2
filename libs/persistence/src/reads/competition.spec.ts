import { createHash, randomUUID } from 'node:crypto';
import { system } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { eventfulAggregate, needsOwner, newCase, person, receiving, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { sealedFor, TestUnsealing, testKeys } from '../testing/sealing.fixture.js';
import { Reads } from './reads.js';

const now = '2027-06-14T21:58:59.999Z';
const dueAt = '2027-06-14T21:59:00.000Z';
const [opener1, opener2] = [person('opener-1'), person('opener-2')];
const openers = [opener1, opener2].map(({ id }) => ({ person: id, role: 'opener' as const }));
const as = (id: string, ...suppliers: string[]) => ({ person: id, organisationRoles: [], suppliers });
const suppliers = ['supplier-a', 'supplier-b'];
const window = { window: 'requests' };

let database: TestDatabase;
let record: CaseRecord;
let reads: Reads;
let one: TestCase;
const seen = (id: string, ...of: string[]) => reads.competition(as(id, ...of), one.id);

beforeAll(async () => {
  database = await testDatabase();
  const opening = { url: database.relayUrl, unsealing: new TestUnsealing() };
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate, windowKeys: testKeys, opening });
  reads = new Reads({ url: database.apiUrl });
  one = new TestCase(record);
  await one.send(needsOwner, 'CreateCase', { ...newCase(openers), training: { startsAt: now } });
  await one.happened(...receiving(now, dueAt));
  for (const supplier of [...suppliers, 'supplier-a']) {
    await record.submit({
      caseId: one.id,
      windowId: 'requests',
      commandId: randomUUID(),
      supplier,
      person: `bidder@${supplier}`,
      action: 'submit',
      envelopes: [sealedFor('request', { supplier })],
    });
  }
  await one.happened({ type: 'ClockAdvanced', facts: { to: dueAt } });
  await one.send(system, 'CloseWindow', window);
});
afterAll(async () => {
  await Promise.all([record.stop(), reads.stop()]);
  await database.stop();
});

describe('What a competition is checked with', () => {
  it('is nothing before the opening', async () => {
    expect(await seen('procurer')).toEqual({ links: [], openings: [] });
    expect(await seen('bidder@supplier-a', 'supplier-a')).toEqual({ links: [], openings: [] });
  });

  it('is the whole chain for who sees the case, and fits the head that the opening sealed', async () => {
    for (const opener of [opener1, opener2]) await one.send(opener, 'RequestOpening', window);
    await one.send(system, 'OpenWindow', window);
    const { links, openings } = await seen('procurer');
    expect(links.map(({ seq, kind, of, supplier }) => [seq, kind, of, supplier])).toEqual([
      [1, 'received', 1, 'supplier-a'],
      [2, 'received', 2, 'supplier-b'],
      [3, 'replaced', 1, 'supplier-a'],
    ]);
    const head = links.reduce(
      (previous, { text }) => createHash('sha256').update(`${previous}\n${text}`).digest('hex'),
      '0'.repeat(64),
    );
    expect(openings).toMatchObject([{ type: 'WindowOpened', window: 'requests', envelope: 'request', head }]);
    expect(openings[0]?.openers).toEqual(['opener-1', 'opener-2']);
  });

  it('is nothing for suppliers before all lots are decided, nor for strangers', async () => {
    expect((await seen('bidder@supplier-a', 'supplier-a')).links).toEqual([]);
    const sentAt = dueAt;
    const told = { track: '1', sentAt, electronic: true, recipients: suppliers, standstillEndsOn: '2027-07-01' };
    await one.happened({ type: 'TenderersNotified', facts: told });
    expect((await seen('bidder@supplier-a', 'supplier-a')).links).toEqual([]);
    await one.happened({ type: 'AwardDecided', facts: { track: '1', suppliers: ['supplier-b'] } });
    expect((await seen('stranger')).openings).toEqual([]);
    expect((await seen('bidder@supplier-x', 'supplier-x')).links).toEqual([]);
  });

  it('is for a tenderer that was told the chain without what others sent', async () => {
    const { links, openings } = await seen('bidder@supplier-a', 'supplier-a');
    expect(links.map(({ seq, of, supplier }) => [seq, of, supplier])).toEqual([
      [1, 1, 'supplier-a'],
      [2, 2, undefined],
      [3, 1, 'supplier-a'],
    ]);
    expect(links[1]?.text).toBeUndefined();
    expect(openings).toHaveLength(1);
    expect(JSON.stringify({ links, openings })).not.toContain('supplier-b');
  });
});
