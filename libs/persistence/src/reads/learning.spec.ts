import { randomUUID } from 'node:crypto';
import { addDays, plan, startOfDay, type CalendarDate, type CaseState, type OrganisationRole } from '@behov/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../audit/rebuild.js';
import { carryOutDisposals } from '../audit/dispose.js';
import { openCaseRecord, type CaseRecord } from '../record/case-record.js';
import { eventfulAggregate, newCase, person, procurer, TestCase } from '../testing/case.fixture.js';
import { readModel } from '../testing/filled.fixture.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import type { Identity } from './identity.js';
import { InvalidCursorError } from './page.js';
import { Reads } from './reads.js';

let database: TestDatabase;
let record: CaseRecord;
let reads: Reads;
/** What the record's clock shows. */
let now = startOfDay('2027-01-11');
beforeAll(async () => {
  database = await testDatabase();
  const clock = { now: () => Promise.resolve(now), stop: () => Promise.resolve() };
  record = openCaseRecord({ url: database.commandUrl, aggregate: eventfulAggregate, clock });
  reads = new Reads({ url: database.apiUrl, clock });
});
afterAll(async () => {
  await Promise.all([record.stop(), reads.stop()]);
  await database.stop();
});

const on = (day: CalendarDate) => {
  now = startOfDay(day);
};
const as = (id: string, ...organisationRoles: OrganisationRole[]): Identity => ({
  person: id,
  organisationRoles,
  suppliers: [],
});
const managerOf = (organisation: string) => as('head', { organisation, role: 'manager' });
const analyses = ['needs', 'landscape', 'business-case', 'market', 'risks', 'strategy'];
const procedure = { id: 'open', version: 1 };
const begins: CalendarDate = '2027-01-11';

interface Course {
  readonly organisation?: string;
  readonly training?: boolean;
  readonly more?: object;
}

/** A case whose analyses took so many days, and the decision on its start ten; it is stopped then, or goes on to an open procedure. */
async function decided(days: number, decision: 'stop' | 'start', course: Course = {}): Promise<TestCase> {
  const organisation = course.organisation ?? 'goteborg';
  const one = new TestCase(record);
  on(begins);
  const training = course.training ? { training: { startsAt: startOfDay(begins) } } : {};
  const owner = person('needs-owner', organisation, 'needs-owner');
  await one.send(owner, 'CreateCase', { ...newCase(), organisation, ...training, ...course.more });
  const at = async (day: CalendarDate) => {
    on(day);
    if (course.training) await one.happened({ type: 'ClockAdvanced', facts: { to: startOfDay(day) } });
  };
  await one.happened(
    ...analyses.map((analysis) => ({ type: 'AnalysisWritten', facts: { analysis, version: 1, content: {} } })),
  );
  await at(addDays(begins, days));
  await one.happened(...analyses.map((analysis) => ({ type: 'AnalysisApproved', facts: { analysis, version: 1 } })));
  await at(addDays(begins, days + 10));
  const lots = [{ id: '1', title: '1' }];
  const facts = decision === 'start' ? { decision, procedure, lots } : { decision, lots: [] };
  await one.happened({ type: 'StartDecided', facts });
  return one;
}

const stateOf = async (one: TestCase): Promise<CaseState> => {
  const found = await reads.getCase(managerOf('goteborg'), one.id);
  if (!found) throw new Error('not there');
  return found.state;
};

describe('The plan of an organisation', () => {
  /** What the plan of a new case says of its analyses. */
  const ofAnalyses = async () => {
    on('2027-06-01');
    const fresh = new TestCase(record);
    await fresh.create();
    const recorded = await reads.durations(as('procurer'), fresh.id, ['preparation', 'open']);
    const { activities } = plan(await stateOf(fresh), now, { recorded });
    return activities.find(({ stage }) => stage === 'analyses');
  };

  it('goes from the law to what it has learned with the fifth finished case, and not before', async () => {
    const basis: (string | undefined)[] = [];
    for (const days of [30, 50, 10, 40]) await decided(days, 'stop');
    const by = await ofAnalyses();
    basis.push(by?.expectation?.basis);
    expect(by?.expectation).toMatchObject({ cases: 4 });
    await decided(20, 'stop');
    const after = await ofAnalyses();
    basis.push(after?.expectation?.basis);
    expect(basis).toEqual(['law', 'learned']);
    // Of 10, 20, 30, 40 and 50 calendar days from 11 January the third and the fourth, in working days.
    expect(after?.expectation).toMatchObject({ cases: 5, median: 22, p80: 29, unit: 'working-days' });
    expect(after?.endOn).toBe('2027-07-02');
    expect(by?.endOn).not.toBe(after?.endOn);
  });

  it('learns nothing from training cases, from cases that go on, or from those of others', async () => {
    await decided(200, 'stop', { training: true });
    await decided(200, 'start');
    await decided(200, 'stop', { organisation: 'uppsala' });
    expect((await ofAnalyses())?.expectation).toMatchObject({ cases: 5, median: 22 });
  });

  it('is learned by whoever sees a case there, without learning whose the durations were', async () => {
    const one = await decided(30, 'start');
    expect(await reads.durations(as('procurer'), one.id, ['preparation'])).not.toEqual([]);
    expect(await reads.durations(as('stranger'), one.id, ['preparation'])).toEqual([]);
    expect(await reads.durations(managerOf('uppsala'), one.id, ['preparation'])).toEqual([]);
    expect(await reads.durations(as('procurer'), one.id, ['restricted'])).toEqual([]);
  });

  it('is looked up by the index when there are many steps', async () => {
    await database.owner.query(`
      insert into finished_step (case_id, id, organisation, definition, stage, command, track, about, finished_on,
        calendar_days, working_days, reached_days)
      select gen_random_uuid(), 'x', 'organisation-' || n % 500, 'open', 'stage-' || n % 15, '', 'case', '', '2027-01-01', 1, 1, 1
      from generate_series(1, 20000) n`);
    await database.owner.query('analyze finished_step');
    const { rows } = await database.owner.query<{ 'QUERY PLAN': string }>(
      `explain select from finished_step where organisation = 'goteborg' and definition = any ('{open,preparation}')`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('finished_step_organisation');
    await database.owner.query(`delete from finished_step where id = 'x'`);
  });
});

describe('The overview of a manager', () => {
  it('tells where cases have waited, longest first, with how many they were', async () => {
    on('2027-12-01');
    const { bottlenecks, stages } = await reads.overview(managerOf('goteborg'), { training: false });
    expect(bottlenecks.map(({ definition, stage }) => [definition, stage])).toEqual([
      ['preparation', 'analyses'],
      ['preparation', 'start-decision'],
    ]);
    // Those that go on have left these stages too: 10, 20, 30, 30, 40, 50 and 200 days.
    expect(bottlenecks[0]).toEqual({
      definition: 'preparation',
      stage: 'analyses',
      cases: 7,
      medianDays: 30,
      p80Days: 50,
    });
    expect(bottlenecks[1]).toMatchObject({ medianDays: 10, p80Days: 10 });
    expect(stages.every(({ medianDays }) => medianDays >= 0)).toBe(true);
  });

  it('tells it of their own organisation alone, and nothing of training cases', async () => {
    const [only] = (await reads.overview(managerOf('uppsala'))).bottlenecks;
    expect(only).toMatchObject({ stage: 'analyses', cases: 1, medianDays: 200 });
    expect((await reads.overview(managerOf('goteborg'), { training: true })).bottlenecks).toEqual([]);
    expect((await reads.overview(as('procurer'))).bottlenecks).toEqual([]);
  });
});

describe('Lessons', () => {
  const lesson = { kind: 'market', what: 'Nobody answered.', why: 'It was July.', advice: 'Ask in May.' };
  const preschool = ['45214100-1'];
  const like = (caseId: string, more: object = {}) => ({ caseId, cpv: preschool, training: false, ...more });
  const from = (one: TestCase, by = procurer) => one.send(by, 'RecordLessons', { lessons: [lesson] });
  const found = async (identity: Identity, asked: Parameters<Reads['lessonsLike']>[1]) =>
    (await reads.lessonsLike(identity, asked)).map((one) => one.caseId);
  let ended: TestCase;
  let fresh: TestCase;

  it('of a finished case are read in the next, with its reference where the reader sees it', async () => {
    ended = await decided(30, 'stop');
    await from(ended);
    fresh = new TestCase(record);
    await fresh.create([{ person: 'newcomer', role: 'controller' }]);
    const [one] = await reads.lessonsLike(as('procurer'), like(fresh.id));
    expect(one).toMatchObject({
      caseId: ended.id,
      id: 'lesson-1',
      what: 'Nobody answered.',
      why: 'It was July.',
      advice: 'Ask in May.',
      cpv: preschool,
      reference: 'GBG-2017-HOPPET',
    });
    expect(await reads.lessonsLike(as('newcomer'), like(fresh.id))).toMatchObject([{ reference: null }]);
  });

  it('of the case itself are told apart', async () => {
    expect(await found(as('procurer'), like(ended.id))).toEqual([]);
    expect(await reads.lessonsOfCase(as('procurer'), ended.id)).toMatchObject([{ id: 'lesson-1' }]);
  });

  it('are secret while something in their case is competed for, but for who sees it', async () => {
    const going = await decided(30, 'start');
    await from(going);
    expect(await found(as('newcomer'), like(fresh.id))).toEqual([ended.id]);
    expect(await found(as('procurer'), like(fresh.id))).toContain(going.id);
    await going.happened({ type: 'CaseClosed', facts: { before: 'notice' } });
    expect(await found(as('newcomer'), like(fresh.id))).toContain(going.id);
  });

  it('are those of the same division or procedure, closest first', async () => {
    const other = { more: { cpv: ['45300000-0'] } };
    const near = await decided(30, 'stop', other);
    await from(near);
    const far = await decided(30, 'stop', { more: { cpv: ['72000000-5'] } });
    await from(far);
    const all = await found(as('newcomer'), like(fresh.id));
    expect(all.at(-1)).toBe(near.id);
    expect(all).not.toContain(far.id);
    expect(await found(as('newcomer'), like(fresh.id, { procedure: 'open' }))).not.toContain(far.id);
  });

  it('of other organisations are read only when they may be shared, and never by suppliers', async () => {
    const theirs = await decided(30, 'stop', { organisation: 'uppsala' });
    await from(theirs);
    expect(await found(as('newcomer'), like(fresh.id))).not.toContain(theirs.id);
    await theirs.send(procurer, 'RecordLessons', { lessons: [{ ...lesson, shareable: true }] });
    const shared = await reads.lessonsLike(as('newcomer'), like(fresh.id));
    expect(shared.filter(({ caseId }) => caseId === theirs.id)).toMatchObject([{ id: 'lesson-2', reference: null }]);
    const bidder: Identity = { ...as('bidder'), suppliers: ['supplier-a'] };
    expect((await reads.lessons(bidder)).items).toEqual([]);
    expect((await reads.lessons(as('nobody'))).items).toEqual([]);
  });

  it('of a training case are read in training cases', async () => {
    const training = await decided(30, 'stop', { training: true });
    await from(training);
    expect(await found(as('newcomer'), like(fresh.id))).not.toContain(training.id);
    expect(await found(as('newcomer'), like(fresh.id, { training: true }))).toContain(training.id);
  });

  it('are listed newest first, part by part, and narrowed by code, procedure and kind', async () => {
    const read = as('newcomer');
    const all = (await reads.lessons(read)).items.map(({ caseId, id }) => [caseId, id].join('/'));
    const parts: string[] = [];
    for (let after: string | undefined; ;) {
      const page = await reads.lessons(read, {}, { limit: 2, ...(after === undefined ? {} : { after }) });
      parts.push(...page.items.map(({ caseId, id }) => [caseId, id].join('/')));
      after = page.next;
      if (after === undefined) break;
    }
    expect(parts).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
    expect((await reads.lessons(read, { cpv: '453' })).items).toHaveLength(1);
    expect((await reads.lessons(read, { procedure: 'open' })).items).toHaveLength(1);
    expect((await reads.lessons(read, { kind: 'effect' })).items).toEqual([]);
    await expect(reads.lessons(read, {}, { after: 'x' })).rejects.toThrow(InvalidCursorError);
  });

  it('and durations are made anew from the log as they were', async () => {
    const before = await readModel(database.owner);
    const client = await database.owner.connect();
    try {
      await rebuild(client);
    } finally {
      client.release();
    }
    const after = await readModel(database.owner);
    for (const table of ['finished_step', 'lesson', 'lesson_text']) expect(after[table]).toEqual(before[table]);
    expect(before['finished_step']?.length).toBeGreaterThan(20);
  });

  it('are gone when their text has been disposed of', async () => {
    const history = await reads.history(as('procurer'), ended.id);
    const event = history.find(({ type }) => type === 'LessonRecorded');
    const client = await database.owner.connect();
    try {
      const reference = `decision-${randomUUID()}`;
      const named = { events: [event?.seq], files: [], submissions: [] };
      const facts = { disposal: 'd1', class: 'documentation', reference, ...named };
      await ended.happened({ type: 'DisposalDecided', facts });
      await carryOutDisposals(client, ended.id);
    } finally {
      client.release();
    }
    expect(await reads.lessonsOfCase(as('procurer'), ended.id)).toEqual([]);
  });
});
