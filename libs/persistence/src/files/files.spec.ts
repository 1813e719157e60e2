import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { Reads } from '../reads/reads.js';
import type { Identity } from '../reads/identity.js';
import { eventfulAggregate, needsOwner, person, procurer, receiving, TestCase } from '../testing/case.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import type { ReceivedFile } from './file-record.js';

let database: TestDatabase;
let record: CaseRecord;
let reads: Reads;
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate });
  reads = new Reads({ url: database.apiUrl });
}, 60_000);
afterAll(async () => {
  await reads.stop();
  await record.stop();
  await database.stop();
});

const owner: Identity = { person: needsOwner.id, organisationRoles: [], suppliers: [] };
const stranger: Identity = { person: 'stranger', organisationRoles: [], suppliers: [] };
const supplier = (id: string): Identity => ({ person: `bidder@${id}`, organisationRoles: [], suppliers: [id] });

async function newCase(): Promise<TestCase> {
  const one = new TestCase(record);
  await one.create();
  return one;
}

const received = (caseId: string, more: Partial<ReceivedFile> = {}): ReceivedFile => ({
  file: randomUUID(),
  caseId,
  organisation: 'goteborg',
  sha256: 'a'.repeat(64),
  size: 5_000_000_000,
  media: 'application/pdf',
  name: 'Ritning å.pdf',
  person: procurer.id,
  commandId: randomUUID(),
  receivedAt: '2027-01-11T08:00:00.000Z',
  scanner: 'clamd',
  scannedAt: '2027-01-11T08:00:01.000Z',
  ...more,
});

describe('A file that was received', () => {
  it('stands on record once for each of its sender’s command ids', async () => {
    const { id } = await newCase();
    const one = received(id);
    expect(await record.files.keep(one)).toMatchObject({ file: one.file, repeated: false });
    expect(await record.files.keep({ ...one, file: randomUUID() })).toMatchObject({ file: one.file, repeated: true });
    expect(await record.files.keep({ ...one, file: randomUUID(), person: 'another' })).toMatchObject({
      repeated: false,
    });
  });

  it('is read by those who see the case, and by nobody else', async () => {
    const { id } = await newCase();
    const one = received(id);
    await record.files.keep(one);
    const { commandId: _, person: __, ...known } = one;
    expect(await reads.file(owner, id, one.file)).toEqual(known);
    for (const other of [stranger, supplier('supplier-a')]) {
      expect(await reads.file(other, id, one.file)).toBeUndefined();
      expect((await reads.files(other, id)).items).toEqual([]);
    }
    expect(await reads.file(owner, (await newCase()).id, one.file)).toBeUndefined();
    expect(await reads.file(owner, id, 'x')).toBeUndefined();
  });

  it('is listed newest first, page by page', async () => {
    const { id } = await newCase();
    const all = ['08', '09', '10'].map((hour) => received(id, { receivedAt: `2027-01-11T${hour}:00:00.000Z` }));
    for (const one of all) await record.files.keep(one);
    const first = await reads.files(owner, id, { limit: 2 });
    expect(first.items.map(({ file }) => file)).toEqual([all[2]!.file, all[1]!.file]);
    const second = await reads.files(owner, id, { limit: 2, after: first.next });
    expect(second.items.map(({ file }) => file)).toEqual([all[0]!.file]);
  });

  it('is never changed or removed by the command role', async () => {
    const { rows } = await database.owner.query<{ privilege_type: string }>(
      `select privilege_type from information_schema.role_table_grants
       where table_name = 'file' and grantee in ('behov_command', 'behov_api', 'behov_relay') order by 1`,
    );
    expect(rows.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT', 'SELECT']);
  });
});

describe('A file that is for some roles', () => {
  const who = (id: string): Identity => ({ person: id, organisationRoles: [], suppliers: [] });

  it('is read by who holds one of them in the case, and by nobody else', async () => {
    const { id } = await newCase();
    const one = received(id, { roles: ['procurer', 'opener'] });
    await record.files.keep(one);
    expect(await reads.file(who(procurer.id), id, one.file)).toMatchObject({ file: one.file });
    expect(await reads.file(owner, id, one.file)).toBeUndefined();
    expect((await reads.files(owner, id)).items).toEqual([]);
  });
});

describe('A paper', () => {
  const paper = { language: 'sv', shows: 1 } as const;

  it('is listed to who may fetch its file, and a notification to its own recipient', async () => {
    const one = await newCase();
    const [list, told] = [received(one.id, { roles: ['procurer'] }), received(one.id)];
    for (const each of [list, told]) await record.files.keep(each);
    const made = ({ file, sha256 }: ReceivedFile) => ({ pdf: { file, sha256 }, data: { file, sha256 } });
    await one.happened(
      { type: 'PaperMade', facts: { ...paper, paper: 'opening-list', about: 'tenders', ...made(list) } },
      { type: 'PaperMade', facts: { ...paper, paper: 'award-notification', about: 'supplier-a', ...made(told) } },
    );
    const seen = async (identity: Identity) =>
      (await reads.papers(identity, one.id)).map(({ facts }) => facts.pdf.file);
    expect(await seen({ ...owner, person: procurer.id })).toEqual([list.file, told.file]);
    expect(await seen(owner)).toEqual([told.file]);
    expect(await seen(supplier('supplier-a'))).toEqual([told.file]);
    expect(await reads.file(supplier('supplier-a'), one.id, told.file)).toMatchObject({ file: told.file });
    expect(await seen(supplier('supplier-b'))).toEqual([]);
    expect(await seen(stranger)).toEqual([]);
  });
});

describe('A file of the documents', () => {
  const drawing = (one: ReceivedFile) => ({ file: one.file, sha256: one.sha256, name: one.name, kind: 'drawing' });

  it('is shown to every supplier from the notice on, and no other file with it', async () => {
    const one = await newCase();
    const [published, own] = [received(one.id), received(one.id)];
    for (const each of [published, own]) await record.files.keep(each);
    await one.happened({
      type: 'DocumentsWritten',
      facts: { version: 1, criteria: [], files: [drawing(published)] },
      body: { requirements: 'x' },
    });
    const seen = async () => (await reads.files(supplier('supplier-a'), one.id)).items.map(({ file }) => file);
    expect(await seen()).toEqual([]);
    await one.happened(...receiving('2027-01-11T08:00:00.000Z', '2027-02-26T22:59:00.000Z'));
    expect(await seen()).toEqual([published.file]);
    expect((await reads.files(stranger, one.id)).items).toEqual([]);
  });

  it('that comes after the invitation is shown to those invited alone', async () => {
    const one = await newCase();
    const late = received(one.id);
    await record.files.keep(late);
    await one.happened(...receiving('2027-01-11T08:00:00.000Z', '2027-02-26T22:59:00.000Z', ['supplier-a']));
    await one.happened({
      type: 'DocumentsRevised',
      facts: { window: 'requests', version: 2, material: false, concerns: ['requirements'], files: [drawing(late)] },
      body: { changes: 'x' },
    });
    expect(await reads.file(supplier('supplier-a'), one.id, late.file)).toMatchObject({ file: late.file });
    expect(await reads.file(supplier('supplier-b'), one.id, late.file)).toBeUndefined();
  });

  it('is brought to the command that names it only when it was received for that case', async () => {
    const [one, other] = [await newCase(), await newCase()];
    const kept = received(one.id);
    await record.files.keep(kept);
    const mark = { file: kept.file, ground: 'OSL-31:16', reasons: 'Prices.' };
    expect(await one.send(person(procurer.id), 'MarkSecrecy', mark)).toMatchObject({ status: 'accepted' });
    expect(await other.send(person(procurer.id), 'MarkSecrecy', mark)).toMatchObject({
      status: 'refused',
      refusal: { code: 'FILE-KNOWN' },
    });
  });
});
