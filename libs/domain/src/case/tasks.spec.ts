import { describe, expect, it } from 'vitest';
import type { Exclusion } from '../exclusion/exclusion.state.js';
import { at, entered, having, preparation, track } from './case.fixture.js';
import { commands } from './commands.js';
import type { CaseState, Track } from './state.js';
import { personsOf, tasks, tasksAt, toldTasks, type Task } from './tasks.js';

const end = { how: 'cancelled', at } as const;
const deciding = track('case', 'start-decision', { definition: preparation });
const of = (state: CaseState, command: string) => tasks(state).filter((one) => one.command === command);
const competing = (changes: Partial<CaseState> = {}, one: Partial<Track> = {}) =>
  having([track('1', 'negotiation', one)], changes);
const raised: Exclusion = {
  ...{ id: 'x1', supplier: 's1', ground: 'taxes', concerns: 'supplier', raisedAt: '2027-06-09T07:00:00.000Z' },
  answersDueOn: '2027-06-18',
};

describe('A task', () => {
  it('is of a track, its stage and a command, by whom it is done and since when', () => {
    const strategy = { version: 1, status: 'approved', author: 'a', content: {} } as const;
    expect(of(having([deciding], { analyses: { strategy } }), 'DecideStart')).toEqual([
      {
        id: 'case/start-decision/DecideStart',
        command: 'DecideStart',
        says: commands['DecideStart']!.says,
        track: 'case',
        stage: 'start-decision',
        roles: ['decision-maker'],
        except: ['a'],
        since: entered,
        dueAt: '2027-06-21T22:00:00.000Z',
      },
    ]);
  });

  it('names what it is about and whose it is, with an own deadline', () => {
    const [task] = of(competing({ exclusions: [raised] }), 'AnswerExclusion');
    expect(task).toMatchObject({
      ...{ id: '1/negotiation/AnswerExclusion/x1', about: 'x1', suppliers: ['s1'], roles: ['supplier'] },
      ...{ since: '2027-06-09T07:00:00.000Z', dueAt: '2027-06-18T22:00:00.000Z' },
    });
    for (const name of ['opensAt', 'persons', 'except']) expect(task).not.toHaveProperty(name);
  });

  it('is planned for later where it opens after the stage was entered, and waits from then on', () => {
    const opensAt = '2027-06-18T22:00:00.000Z';
    const one = (enteredAt: string) => of(competing({ exclusions: [raised] }, { enteredAt }), 'DecideExclusion')[0];
    expect(one(entered)).toMatchObject({ opensAt, since: opensAt });
    expect(one('2027-06-18T21:59:59.999Z')).toHaveProperty('opensAt');
    expect(one(opensAt)).not.toHaveProperty('opensAt');
  });

  it('is of no track that has ended, but for what reaches it', () => {
    expect(of(having([{ ...deciding, end }]), 'DecideStart')).toEqual([]);
  });

  it('waits for nobody who is disqualified, but for their declaration', () => {
    const people = [{ person: 'p', role: 'decision-maker', from: entered }] as const;
    const state = having([deciding], { people, disqualified: ['p'] });
    expect(of(state, 'DecideStart')[0]?.except).toContain('p');
    for (const one of of(state, 'DeclareInterests')) expect(one.except ?? []).not.toContain('p');
  });
});

describe('What is asked for now', () => {
  const state = competing({ exclusions: [raised] });
  const opensAt = '2027-06-18T22:00:00.000Z';
  const decides = (all: readonly Task[]) => all.some((one) => one.command === 'DecideExclusion');

  it('is not what is planned for later', () => {
    expect(decides(tasks(state))).toBe(true);
    expect(decides(tasksAt(state, '2027-06-18T21:59:59.999Z'))).toBe(false);
    expect(decides(tasksAt(state, opensAt))).toBe(true);
    expect(tasksAt(state, entered).some((one) => one.command === 'AnswerExclusion')).toBe(true);
  });

  it('is told of by the state alone: what was planned once it has been reminded of', () => {
    expect(decides(toldTasks(state))).toBe(false);
    const reminded = { '1/negotiation/DecideExclusion/x1': { times: 1, escalated: false } };
    expect(decides(toldTasks({ ...state, reminded }))).toBe(true);
    expect(toldTasks(state).some((one) => one.command === 'AnswerExclusion')).toBe(true);
  });

  it('is the same for the same state, and anew for another', () => {
    expect(tasks(state)).toBe(tasks(state));
    expect(decides(tasks({ ...state, exclusions: [] }))).toBe(false);
  });
});

describe('Whom a task waits for', () => {
  const people = ['a', 'b', 'c'].map((person) => ({ person, role: 'procurer', from: entered }) as const);
  const state = having([deciding], { people: [...people, { person: 'a', role: 'opener', from: entered }] });
  const task = (changes: Partial<Task>) =>
    personsOf(state, { roles: ['procurer', 'opener'], since: entered, ...changes } as Task, at);

  it.each([
    ['all who hold its roles, once each', {}, ['a', 'b', 'c']],
    ['those alone whom it names', { persons: ['b', 'x'] }, ['b', 'x']],
    ['nobody whom it excepts', { except: ['a'] }, ['b', 'c']],
    ['nobody of those whom it names and excepts', { persons: ['a', 'b'], except: ['a'] }, ['b']],
  ])('is %s', (_what, changes, persons) => {
    expect(task(changes)).toEqual(persons);
  });
});

describe('The tasks of the whole case file', () => {
  const accessRequests = [
    { id: 'r1', receivedOn: '2027-06-10', recordedAt: '2027-06-10T08:00:00.000Z', documents: [{ document: 'd1' }] },
  ] as const;
  const file = (tracks: readonly Track[], changes: Partial<CaseState> = {}) =>
    tasks(having(tracks, { accessRequests, ...changes })).filter((one) => one.id.startsWith('case/always/'));

  it('are asked for once, at the first track that goes on, and also after the end', () => {
    const both = file([track('1', 'negotiation', { end }), track('2', 'evaluation')]);
    expect(both.length).toBeGreaterThan(0);
    expect(new Set(both.map((one) => one.id)).size).toBe(both.length);
    expect(both[0]).toMatchObject({ track: '2', stage: 'evaluation' });
    expect(both.map((one) => one.id)).toContainEqual(expect.stringMatching(/^case\/always\/\w+\/r1/));
    expect(file([track('1', 'negotiation', { end })]).map((one) => one.id)).toEqual(both.map((one) => one.id));
    expect(file([], {})).toEqual([]);
    const without = file([track('2', 'evaluation')], { accessRequests: [] });
    expect(without.map((one) => one.id)).toEqual(['case/always/RecordLessons']);
  });
});
