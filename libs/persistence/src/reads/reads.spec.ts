import { openPool } from '../connection/pool.js';
import { randomUUID } from 'node:crypto';
import type { OrganisationRole, Role } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { eventfulAggregate, needsOwner, newCase, person, receiving, TestCase } from '../testing/case.fixture.js';
import { sealedFor } from '../testing/sealing.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import type { Identity } from './identity.js';
import { InvalidCursorError } from './page.js';
import { Reads } from './reads.js';

let database: TestDatabase;
let record: CaseRecord;
let reads: Reads;
/** Göteborg's, in preparation; Göteborg's, receiving requests; Uppsala's. */
let preparing: TestCase;
let competing: TestCase;
let uppsalas: TestCase;

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
beforeAll(async () => {
  database = await testDatabase();
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate });
  reads = new Reads({ url: database.apiUrl });
  preparing = new TestCase(record);
  await preparing.create([{ person: 'controller', role: 'controller' }]);
  competing = new TestCase(record);
  await competing.create([{ person: 'opener-1', role: 'opener' }]);
  const documents = {
    type: 'DocumentsWritten',
    facts: { version: 1, criteria: [], minimumInvited: 3 },
    body: { requirements: 'What is required.' },
  };
  await competing.happened(documents);
  await competing.happened(...receiving('2026-01-01T00:00:00.000Z', inAnHour()));
  await competing.happened({
    type: 'QuestionAsked',
    facts: { track: 'case', question: 'q1', supplier: 'supplier-a' },
    body: { question: 'Does it include the roof?' },
  });
  uppsalas = new TestCase(record);
  const head = person('head', 'uppsala', 'needs-owner');
  await uppsalas.send(head, 'CreateCase', { ...newCase(), organisation: 'uppsala', reference: 'UAS-2019' });
});
afterAll(async () => {
  await Promise.all([record.stop(), reads.stop()]);
  await database.stop();
});

const as = (id: string, ...organisationRoles: OrganisationRole[]): Identity => ({
  person: id,
  organisationRoles,
  suppliers: [],
});
const of = (organisation: string, role: Role) => as('somebody', { organisation, role });
const bidder = (supplier: string): Identity => ({ ...as(`bidder@${supplier}`), suppliers: [supplier] });
const ids = async (identity: Identity) => (await reads.listCases(identity)).items.map((one) => one.caseId);

describe('A case', () => {
  it('is seen by who has a role in it, and by managers and registrars of its organisation', async () => {
    expect((await ids(as('needs-owner'))).toSorted()).toEqual([preparing.id, competing.id].toSorted());
    expect(await ids(as('controller'))).toEqual([preparing.id]);
    expect(await ids(as('head'))).toEqual([uppsalas.id]);
    expect(await ids(of('goteborg', 'manager'))).toHaveLength(2);
    expect(await ids(of('uppsala', 'registrar'))).toEqual([uppsalas.id]);
  });

  it('is not seen by anybody else: not by other roles in the organisation, nor by suppliers', async () => {
    expect(await ids(of('goteborg', 'needs-owner'))).toEqual([]);
    expect(await ids(of('uppsala', 'manager'))).not.toContain(preparing.id);
    expect(await ids(bidder('supplier-a'))).toEqual([]);
    for (const identity of [as('stranger'), bidder('supplier-a'), of('uppsala', 'manager')]) {
      expect(await reads.getCase(identity, competing.id)).toBeUndefined();
      expect(await reads.history(identity, competing.id)).toEqual([]);
    }
  });

  it('is no longer seen by who has left it', async () => {
    const one = new TestCase(record);
    await one.create([
      { person: 'leaver', role: 'evaluator' },
      { person: 'stays', role: 'evaluator' },
    ]);
    expect(await ids(as('leaver'))).toEqual([one.id]);
    await one.send(needsOwner, 'EndAssignment', { person: 'leaver', role: 'evaluator' });
    expect(await ids(as('leaver'))).toEqual([]);
  });

  it('in training is seen by its own clock', async () => {
    const one = new TestCase(record);
    const people = [...newCase().people, { person: 'pupil', role: 'evaluator' }];
    const training = { startsAt: '2099-03-01T07:00:00Z' };
    await one.send(needsOwner, 'CreateCase', { ...newCase(), people, training });
    const [shown] = (await reads.listCases(as('pupil'))).items;
    expect(shown).toMatchObject({ caseId: one.id, trainingNow: '2099-03-01T07:00:00.000Z', overdue: false });
  });

  it('is read with its state, and its history with bodies', async () => {
    const read = await reads.getCase(as('controller'), preparing.id);
    expect(read?.summary).toMatchObject({ reference: 'GBG-2017-HOPPET', stage: 'analyses', status: 'open', seq: 1 });
    expect(read?.summary.waitingRoles).toContain('needs-owner');
    expect(read?.state.people).toContainEqual(expect.objectContaining({ person: 'controller', role: 'controller' }));
    const [created] = await reads.history(as('controller'), preparing.id);
    expect(created).toMatchObject({
      type: 'CaseCreated',
      actor: { id: 'needs-owner', role: 'needs-owner' },
      body: { background: 'Förskolan ska byggas utan fossila material.' },
    });
  });
});

describe('A list of cases', () => {
  const manager = of('luleå', 'manager');
  const owner = person('owner', 'luleå', 'needs-owner');
  const all: string[] = [];
  beforeAll(async () => {
    for (let index = 0; index < 7; index += 1) {
      const one = new TestCase(record);
      all.unshift(one.id);
      // Two share each instant, so that the page must break ties.
      const receivedAt = `2026-02-0${1 + Math.floor(index / 2)}T08:00:00.000Z`;
      const body = { ...newCase(), organisation: 'luleå', reference: `L-${index}` };
      await one.send(owner, 'CreateCase', body, { receivedAt });
    }
  });

  it('comes in parts that neither repeat nor lose a case', async () => {
    for (const order of ['updated', 'created', 'deadline'] as const) {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await reads.listCases(manager, { order }, { limit: 2, ...(after ? { after } : {}) });
        found.push(...page.items.map((one) => one.caseId));
        after = page.next;
      } while (after);
      expect(found.toSorted()).toEqual(all.toSorted());
    }
    const { items } = await reads.listCases(manager);
    expect(items.map((one) => one.updatedAt)).toEqual(
      items
        .map((one) => one.updatedAt)
        .toSorted()
        .toReversed(),
    );
  });

  it('is narrowed by what is asked for', async () => {
    const count = async (filter: Parameters<Reads['listCases']>[1]) =>
      (await reads.listCases(manager, filter)).items.length;
    expect(await count({ text: 'l-3' })).toBe(1);
    expect(await count({ text: 'PRESCHOOL' })).toBe(7);
    expect(await count({ text: '%' })).toBe(0);
    expect(await count({ stage: 'analyses', status: 'open', training: false })).toBe(7);
    expect(await count({ stage: 'notice' })).toBe(0);
    expect(await count({ waitingRole: 'needs-owner' })).toBe(7);
    expect(await count({ waitingRole: 'opener' })).toBe(0);
    // The analyses were due in the spring.
    expect(await count({ overdue: true })).toBe(7);
    expect(await count({ overdue: false })).toBe(0);
    expect(await count({ organisation: 'goteborg' })).toBe(0);
  });

  it('refuses a cursor that it has not given', async () => {
    for (const after of ['x', Buffer.from('["now()", "1"]').toString('base64url')]) {
      await expect(reads.listCases(manager, {}, { after })).rejects.toThrow(InvalidCursorError);
    }
  });

  it('is counted for managers', async () => {
    const counted = await reads.overview(manager);
    expect(counted).toMatchObject({ open: 7, overdue: 7, ended: 0, training: 0 });
    expect(counted.stages).toEqual([
      expect.objectContaining({
        procedure: null,
        stage: 'analyses',
        cases: 7,
        oldestEnteredAt: '2026-02-01T08:00:00.000Z',
      }),
    ]);
    expect(counted.waiting).toContainEqual({ role: 'needs-owner', cases: 7 });
    expect(await reads.overview(manager, { training: true })).toMatchObject({ open: 0, stages: [] });
    expect(await reads.overview(manager, { training: false })).toEqual(counted);
    expect(await reads.overview(as('stranger'))).toMatchObject({ open: 0, stages: [], waiting: [] });
  });
});

describe('An inbox', () => {
  it('holds what waits for the person in the role that they have in each case', async () => {
    const commands = async (identity: Identity) =>
      (await reads.tasksFor(identity)).items.map((one) => `${one.case.reference} ${one.command}`);
    expect(await commands(as('controller'))).toContain('GBG-2017-HOPPET WriteBusinessCase');
    expect(await commands(as('controller'))).not.toContain('GBG-2017-HOPPET WriteNeedsAnalysis');
    expect(await commands(as('head'))).toContain('UAS-2019 WriteNeedsAnalysis');
    expect(await commands(as('stranger'))).toEqual([]);
    expect(await commands(of('goteborg', 'manager'))).toEqual([]);
  });

  it('of a supplier holds what waits for it, with the name of the case as it was published', async () => {
    await database.owner.query(
      `insert into task (case_id, id, command, track, stage, roles, suppliers, says_sv, says_en, since)
       values ($1, '1/signing/CountersignContract', 'CountersignContract', '1', 'signing', '{supplier}', '{supplier-a}', '', '', now())`,
      [competing.id],
    );
    expect((await reads.tasksFor(bidder('supplier-a'))).items).toMatchObject([
      { command: 'CountersignContract', case: { reference: 'GBG-2017-HOPPET' } },
    ]);
    expect((await reads.tasksFor(bidder('supplier-b'))).items).toEqual([]);
  });

  it('comes in parts, soonest due first', async () => {
    const owner = as('needs-owner');
    const whole = (await reads.tasksFor(owner, { limit: 200 })).items.map((one) => `${one.caseId}/${one.id}`);
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await reads.tasksFor(owner, { limit: 3, ...(after ? { after } : {}) });
      found.push(...page.items.map((one) => `${one.caseId}/${one.id}`));
      after = page.next;
    } while (after);
    expect(whole.length).toBeGreaterThan(6);
    expect(found).toEqual(whole);
  });
});

describe('A supplier', () => {
  it('reads the notice and the documents once they are announced, and the windows', async () => {
    const { items } = await reads.publications(bidder('supplier-b'), { caseId: competing.id });
    const shown = items.map((one) => one.id);
    expect(shown).toContain('documents/1');
    expect(items.map((one) => one.kind)).toContain('NoticePublished');
    const documents = items.find((one) => one.id === 'documents/1');
    expect(documents?.content).toMatchObject({
      case: { reference: 'GBG-2017-HOPPET', training: false },
      documents: { minimumInvited: 3, requirements: 'What is required.' },
    });
    expect(await reads.windows(bidder('supplier-b'), competing.id)).toMatchObject([{ id: 'requests', status: 'open' }]);
    expect(await reads.organisationOf(bidder('supplier-b'), competing.id)).toBe('goteborg');
  });

  it('reads nothing of a case without a notice', async () => {
    const one = new TestCase(record);
    await one.create();
    await one.happened({ type: 'DocumentsWritten', facts: { version: 1, criteria: [] }, body: { requirements: 'x' } });
    expect((await reads.publications(bidder('supplier-b'), { caseId: one.id })).items).toEqual([]);
    expect(await reads.organisationOf(bidder('supplier-b'), one.id)).toBeUndefined();
  });

  it('reads its own question at once, and that of another with the answer, without the name', async () => {
    const questions = async (supplier: string) =>
      (await reads.publications(bidder(supplier), { caseId: competing.id })).items.filter(
        (one) => 'text' in one.content,
      );
    expect(await questions('supplier-a')).toHaveLength(1);
    expect(await questions('supplier-b')).toEqual([]);
    const answer = { type: 'QuestionAnswered', facts: { question: 'q1' }, body: { answer: 'Yes.' } };
    await competing.happened(answer);
    const [question] = await questions('supplier-b');
    expect(question?.content).toMatchObject({ question: 'q1', text: 'Does it include the roof?' });
    const { items } = await reads.publications(bidder('supplier-b'), {
      caseId: competing.id,
      kind: 'QuestionAnswered',
    });
    expect(items.map((one) => one.content)).toContainEqual(expect.objectContaining({ question: 'q1', answer: 'Yes.' }));
    expect(JSON.stringify(items)).not.toContain('supplier-a');
  });

  it('reads its own submissions and nobody else’s, and the buyers read none', async () => {
    const submit = { caseId: competing.id, windowId: 'requests', action: 'submit' } as const;
    const sent = { ...submit, commandId: randomUUID(), supplier: 'supplier-a', person: 'bidder@supplier-a' };
    await record.submit({ ...sent, envelopes: [sealedFor('request', {})] });
    expect(await reads.submissions(bidder('supplier-a'), competing.id)).toMatchObject([{ supplier: 'supplier-a' }]);
    expect(await reads.submissions(bidder('supplier-b'), competing.id)).toEqual([]);
    for (const buyer of [as('opener-1'), as('procurer'), of('goteborg', 'manager')]) {
      expect(await reads.submissions(buyer, competing.id)).toEqual([]);
    }
  });
});

describe('An outcome', () => {
  it('is read by who sent the command', async () => {
    const commandId = randomUUID();
    const sent = await preparing.send(needsOwner, 'AdvanceClock', { nextDeadline: true }, { commandId });
    expect(await reads.outcome(as('needs-owner'), preparing.id, commandId)).toEqual({ ...sent, repeated: true });
    expect(await reads.outcome(as('controller'), preparing.id, commandId)).toBeUndefined();
  });
});

describe('A query that forgets who asks', () => {
  it('sees no row of any table', async () => {
    const pool = openPool({ url: database.apiUrl, size: 1, name: 'specification' });
    try {
      const { rows } = await pool.query<{ table: string; column: string }>(
        `select table_name as table, min(column_name) as column from information_schema.column_privileges
         where grantee = 'behov_api' and privilege_type = 'SELECT' group by table_name order by 1`,
      );
      expect(rows.map((row) => row.table)).toEqual(
        expect.arrayContaining(['case_summary', 'event', 'event_body', 'publication', 'stream', 'submission', 'task']),
      );
      for (const { table, column } of rows) {
        const found = await pool.query(`select ${column} from ${table}`);
        expect([table, found.rowCount]).toEqual([table, 0]);
      }
    } finally {
      await pool.end();
    }
  });

  it('sees none of another organisation on a connection that a manager has used before', async () => {
    const one = new Reads({ url: database.apiUrl, poolSize: 1 });
    try {
      expect((await one.listCases(of('goteborg', 'manager'))).items.length).toBeGreaterThan(0);
      expect((await one.listCases(as('stranger'))).items).toEqual([]);
    } finally {
      await one.stop();
    }
  });

  it('cannot be made by names that look like lists', async () => {
    const { items } = await reads.listCases(of('uppsala","goteborg', 'manager'));
    expect(items).toEqual([]);
    expect((await reads.listCases(of('{goteborg}', 'manager'))).items).toEqual([]);
  });
});
