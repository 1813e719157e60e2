import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../audit/rebuild.js';
import { eventfulAggregate, needsOwner, newCase, person, procurer, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { openCaseRecord, type CaseRecord } from './case-record.js';

let database: TestDatabase;
let record: CaseRecord;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate });
});
afterAll(async () => {
  await record.stop();
  await database.stop();
});

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const training = { startsAt: '2027-03-01T08:00:00.000Z' };
const base = { ...newCase(), training, estimatedValue: sek(300_000) };

const begun = async (changes: object = {}, owner = needsOwner) => {
  const one = new TestCase(record, randomUUID());
  expect(await one.send(owner, 'CreateCase', { ...base, ...changes })).toMatchObject({ status: 'accepted' });
  return one;
};

/** A direct award of 300 000 SEK that was concluded on a day. */
async function concluded(reference: string, on: string, changes: object = {}, owner = needsOwner) {
  const one = await begun({ reference, ...changes }, owner);
  await one.happened(
    {
      type: 'StartDecided',
      facts: {
        decision: 'start',
        procedure: { id: 'direct-award', version: 1 },
        ground: 'below-limit',
        lots: [{ id: '1', title: '1' }],
      },
    },
    { type: 'ContractConcluded', facts: { track: '1', supplier: 'supplier-a', on } },
  );
}

const estimate = async (body: object = {}, changes: object = {}) => {
  const one = await begun(changes);
  const said = { kind: 'fixed-total', baseAmount: sek(450_000), ...body };
  const outcome = await one.send(procurer, 'EstimateValue', said);
  return outcome.status === 'accepted' ? 'accepted' : `${outcome.refusal.code} ${outcome.refusal.expected ?? ''}`;
};

describe('The direct awards of an organisation', () => {
  beforeAll(async () => {
    await concluded('OTHER-GROUP', '2027-02-01', { cpv: ['48814000-7'] });
    await concluded('LAST-YEAR', '2026-12-31');
    await concluded('NEXT-YEAR', '2028-01-01');
    const uppsala = person('needs-owner', 'uppsala', 'needs-owner');
    await concluded('OTHER-ORGANISATION', '2027-02-01', { organisation: 'uppsala' }, uppsala);
    await concluded('REAL', '2027-02-01', { training: undefined });
  });

  it('in other groups, years or organisations, and real ones for a training case, need not be counted', async () => {
    expect(await estimate()).toBe('accepted');
  });

  it('of the year in the same CPV group are not left out', async () => {
    await concluded('D-1', '2027-01-01');
    await concluded('D-2', '2027-12-31', { cpv: ['45210000-2'] });
    expect(await estimate()).toBe('VALUE-AGGREGATION D-1 (300000 SEK, 2027-01-01), D-2 (300000 SEK, 2027-12-31)');
    const earlierAwards = [{ reference: 'D-1', amount: sek(300_000), on: '2027-01-01' }];
    expect(await estimate({ earlierAwards })).toContain('D-2');
    const others = { notSameKind: ['D-2'], notSameKindReasons: 'Another building site and other works.' };
    expect(await estimate({ earlierAwards, ...others })).toBe('accepted');
  });

  it('are found again when the read model is made anew', async () => {
    const rows = async () => (await database.owner.query('select * from direct_award order by reference')).rows;
    const before = await rows();
    expect(before).toHaveLength(7);
    await database.owner.query('delete from direct_award');
    const client = await database.owner.connect();
    try {
      await rebuild(client);
    } finally {
      client.release();
    }
    expect(await rows()).toEqual(before);
  });

  it('are nobody’s to read but the command’s own transaction', async () => {
    const grants = await database.owner.query<{ grantee: string }>(
      `select distinct grantee from information_schema.role_table_grants
       where table_name = 'direct_award' and grantee in ('behov_api', 'behov_command', 'behov_relay')`,
    );
    expect(grants.rows).toEqual([{ grantee: 'behov_command' }]);
  });
});
