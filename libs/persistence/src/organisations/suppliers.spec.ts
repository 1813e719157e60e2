import { randomUUID } from 'node:crypto';
import { organisationCommands } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../connection/pool.js';
import type { Identity } from '../reads/identity.js';
import { Reads } from '../reads/reads.js';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { Followers } from '../relay/followers.js';
import { eventfulAggregate, person, receiving, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { followsAtMost } from './follow-record.js';

type Body = { readonly [name: string]: unknown };
let database: TestDatabase;
let record: CaseRecord;
let reads: Reads;
let followers: Followers;
let competing: TestCase;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate });
  reads = new Reads({ url: database.apiUrl });
  followers = new Followers(database.relayUrl);
  competing = new TestCase(record);
  await competing.create();
  for (const [name, number] of [
    ['se-tra', '559000-0005'],
    ['se-tak', '556012-5790'],
  ]) {
    await give(name!, 'RegisterSupplier', { ...example, organisation: name, number, contact: `anbud@${name}.example` });
  }
  await follow('se-tra', 'it', { caseId: competing.id });
  await competing.happened(...receiving('2026-01-01T00:00:00.000Z', inAnHour()));
});
afterAll(async () => {
  await Promise.all([record.stop(), reads.stop(), followers.stop()]);
  await database.stop();
});

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const example = organisationCommands['RegisterSupplier']!.example as Body;
const give = async (organisation: string, type: string, body: Body, by = `founder@${organisation}`) =>
  record.organisations.execute({
    organisation,
    commandId: randomUUID(),
    command: { type, body },
    actor: person(by),
    receivedAt: await record.receive(),
  });
const follow = (supplier: string, id: string, what: object) =>
  record.follows.follow({ supplier, id, person: `founder@${supplier}`, ...what });
const acting = (...suppliers: readonly string[]): Identity => ({
  person: `founder@${suppliers[0]}`,
  organisationRoles: [],
  suppliers,
});
const buyers: readonly Identity[] = [
  { person: 'needs-owner', organisationRoles: [{ organisation: 'goteborg', role: 'manager' }], suppliers: [] },
  { person: 'procurer', organisationRoles: [{ organisation: 'goteborg', role: 'registrar' }], suppliers: [] },
];

describe('A supplier', () => {
  it('has its number alone, whoever else registers it', async () => {
    expect(await give('se-copy', 'RegisterSupplier', { ...example, organisation: 'se-copy' })).toMatchObject({
      refusal: { code: 'NUMBER-TAKEN', field: 'number' },
    });
  });

  it('makes its founder a member who acts for it', async () => {
    expect((await record.organisations.memberships('founder@se-tra')).suppliers).toEqual(['se-tra']);
  });

  it('shows all who they deal with, and its own people the rest', async () => {
    expect(await reads.supplier(buyers[0]!, 'se-tra')).toMatchObject({ country: 'SE', number: '5590000005' });
    expect(await reads.ownSuppliers(acting('se-tra'))).toMatchObject([
      { organisation: 'se-tra', contact: 'anbud@se-tra.example', members: [{ person: 'founder@se-tra' }] },
    ]);
    expect(await reads.ownSuppliers({ ...buyers[0]!, suppliers: [] })).toEqual([]);
  });

  it('never shows a personal number', async () => {
    await give('se-sole', 'RegisterSupplier', { ...example, organisation: 'se-sole', number: '19121212-1212' });
    const shown = await reads.supplier(buyers[0]!, 'se-sole');
    expect(shown).toMatchObject({ numberKind: 'personal-number', number: null });
    const rows = await database.owner.query(`select facts, envelope, (select state from stream s where s.id = stream_id)
      from event where facts || envelope like '%191212121212%'`);
    expect(rows.rowCount).toBe(0);
    const again = await give('se-again', 'RegisterSupplier', {
      ...example,
      organisation: 'se-again',
      number: '191212121212',
    });
    expect(again).toMatchObject({ refusal: { code: 'NUMBER-TAKEN' } });
  });

  it('shows an invitation to the person who is asked', async () => {
    await give('se-tra', 'InviteMember', { person: 'colleague', role: 'supplier' });
    expect(await reads.ownInvitations({ ...acting(), person: 'colleague' })).toMatchObject([
      { organisation: 'se-tra', role: 'supplier' },
    ]);
    expect(await reads.ownInvitations(buyers[0]!)).toEqual([]);
  });

  it('is claimed by others for the operator to decide', async () => {
    await give('se-tra', 'ClaimSupplier', { statement: 'It is mine.' }, 'claimant');
    expect(await record.organisations.claims()).toEqual([{ organisation: 'se-tra', person: 'claimant' }]);
  });
});

describe('A group of suppliers', () => {
  const id = randomUUID();
  const group = async (type: string, body: Body, supplier: string) =>
    record.groups.execute({
      caseId: id,
      commandId: randomUUID(),
      command: { type, body },
      actor: { ...person(`founder@${supplier}`), suppliers: [supplier] },
      receivedAt: await record.receive(),
    });

  it('is seen by those who are in it or asked, and by no buyer', async () => {
    await group('FormGroup', { procurement: competing.id, name: 'G', members: ['se-tak'], lots: [] }, 'se-tra');
    for (const one of ['se-tra', 'se-tak']) expect(await reads.groups(acting(one))).toMatchObject([{ group: id }]);
    for (const one of [...buyers, acting('se-sole')]) expect(await reads.groups(one)).toEqual([]);
  });

  it('is not seen any longer by who has declined', async () => {
    await group('DeclineGroup', {}, 'se-tak');
    expect(await reads.groups(acting('se-tak'))).toEqual([]);
  });

  it('touches neither the case nor its record', async () => {
    const { rows } = await database.owner.query<{ n: number }>(
      'select count(*)::integer as n from event where stream_id = $1 and facts like $2',
      [competing.id, '%se-tra%'],
    );
    expect(rows[0]!.n).toBe(0);
  });
});

describe('Following', () => {
  const of = async (supplier: string) =>
    (await reads.notifications(acting(supplier))).items.map(({ caseId, kind }) => `${caseId} ${kind}`);
  /** The newest of the notices. */
  const told = async (kind = 'NoticePublished') => {
    const { items } = await reads.publications(buyers[0]!, { caseId: competing.id, kind });
    return items.find((one) => /^\d+\/\d+$/.test(one.id))!.id;
  };

  it('brings what is published in a procurement, and nothing to those who do not follow', async () => {
    expect(await of('se-tra')).toContain(`${competing.id} NoticePublished`);
    expect(await of('se-tak')).toEqual([]);
  });

  it('is seen by the supplier alone, and not even by the command role for another', async () => {
    expect(await reads.follows(acting('se-tra'))).toMatchObject([{ id: 'it', caseId: competing.id }]);
    for (const one of [...buyers, acting('se-tak')]) expect(await reads.follows(one)).toEqual([]);
    const pool = openPool({ url: database.commandUrl, name: 'test', size: 1 });
    try {
      expect((await pool.query('select from follow')).rowCount).toBe(0);
      await expect(pool.query('select from follower_told')).rejects.toThrow(/permission denied/);
    } finally {
      await pool.end();
    }
    expect(await record.follows.unfollow('se-tak', 'it')).toBe(false);
  });

  it('by a search brings what is found from then on', async () => {
    await follow('se-tak', 'schools', { cpv: '4521', organisation: 'goteborg', text: 'förskola' });
    await follow('se-sole', 'roads', { cpv: '4523' });
    expect(await of('se-tak')).toEqual([]);
    await competing.happened({
      type: 'NoticePublished',
      facts: { dispatchedAt: '2026-01-01T00:00:00.000Z', publicationId: 'n2', questionsUntilOn: '2026-02-01' },
    });
    expect(await of('se-tak')).toEqual([`${competing.id} NoticePublished`]);
    expect(await of('se-sole')).toEqual([]);
  });

  it('is told once each, in batches', async () => {
    const key = await told();
    const next = async (limit: number) =>
      (await followers.next(competing.id, { key, suppliers: [] }, limit)).map(
        ({ address, repeat }) => `${address} ${repeat}`,
      );
    expect(await next(1)).toEqual(['anbud@se-tak.example false']);
    await followers.finish(competing.id, key, ['se-tak']);
    expect(await next(10)).toEqual(['anbud@se-tra.example false']);
    await followers.release(competing.id, key, ['se-tra']);
    expect(await next(10)).toEqual(['anbud@se-tra.example false']);
    expect(await next(10)).toEqual(['anbud@se-tra.example true']);
    expect(await next(10)).toEqual([]);
  });

  it('that is told to suppliers by name tells who of them was not told, and why', async () => {
    const work = { key: '1/7', suppliers: ['se-tra', 'se-tak', 'nobody-knows'] };
    const unreached = () => followers.unreached(competing.id, work);
    for (let attempt = 0; attempt < 2; attempt += 1) await followers.next(competing.id, work, 10);
    expect(await unreached()).toEqual([
      { supplier: 'se-tra', reason: 'uncertain' },
      { supplier: 'se-tak', reason: 'uncertain' },
      { supplier: 'nobody-knows', reason: 'no-address' },
    ]);
    await followers.finish(competing.id, work.key, ['se-tra', 'se-tak']);
    expect(await unreached()).toEqual([{ supplier: 'nobody-knows', reason: 'no-address' }]);
  });

  it('ends when the supplier says so, and has a bound', async () => {
    expect(await record.follows.unfollow('se-tra', 'it')).toBe(true);
    expect(await of('se-tra')).toEqual([]);
    for (let index = 1; index <= followsAtMost; index += 1) await follow('se-tra', `s${index}`, { kind: 'none' });
    expect(await follow('se-tra', 'one-more', { kind: 'none' })).toBe(false);
    expect(await follow('se-tra', 's1', { kind: 'other' })).toBe(true);
  });
});

describe('Procurements', () => {
  const found = async (filter: object) => (await reads.publications(acting('se-tak'), filter)).items.length > 0;

  it.each([
    ['the beginning of a CPV code', { cpv: '4521' }, { cpv: '4522' }],
    ['a division with its zeros and check digit', { cpv: '45000000-7' }, { cpv: '30000000-9' }],
    ['the organisation', { organisation: 'goteborg' }, { organisation: 'uppsala' }],
    ['a text, its signs taken as they are', { text: 'FÖRSKOLA' }, { text: 'f_rskola' }],
    ['how long something is received', { openUntil: new Date().toISOString() }, { openUntil: '2099-01-01T00:00:00Z' }],
    ['the kind', { kind: 'NoticePublished' }, { kind: 'NeedPublished' }],
  ])('are found by %s', async (_what, right, wrong) => {
    expect(await found(right)).toBe(true);
    expect(await found(wrong)).toBe(false);
  });

  it('that nothing is published of are not found', async () => {
    const one = new TestCase(record);
    await one.create();
    const { items } = await reads.publications(acting('se-tak'), { cpv: '4521' });
    expect(items.map((each) => each.caseId)).not.toContain(one.id);
  });
});
