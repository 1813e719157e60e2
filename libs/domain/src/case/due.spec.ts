import { describe, expect, it } from 'vitest';
import { at, entered, having, preparation, track } from './case.fixture.js';
import { due, lastDayOf, nextDeadline } from './due.js';
import { endOfWorkingDays } from './end-of-working-days.js';
import type { CaseState } from './state.js';
import { tasks } from './tasks.js';

const end = { how: 'cancelled', at } as const;
const preparing = (changes: Partial<CaseState> = {}) =>
  having([track('case', 'start-decision', { definition: preparation })], changes);
const task = 'case/start-decision/DecideStart';
const told = (times: number, escalated = false) => ({ reminded: { [task]: { times, escalated } } });
const ofTask = (state: CaseState, id = task) =>
  due(state).flatMap(({ at: on, command, says }) =>
    command.body['task'] === id ? [{ on, type: command.type, says: says.en.split(':')[0] }] : [],
  );

describe('What time brings', () => {
  it('is a reminder when a task is overdue, and an escalation five working days later', () => {
    // Ten working days from Monday 7 June; Midsummer Eve, the 25th, is no working day.
    const overdue = '2027-06-21T22:00:00.000Z';
    expect(tasks(preparing()).find((one) => one.id === task)?.dueAt).toBe(overdue);
    expect(ofTask(preparing())).toEqual([{ on: overdue, type: 'RemindTask', says: 'Remind' }]);
    expect(ofTask(preparing(told(1)))).toEqual([
      { on: '2027-06-30T22:00:00.000Z', type: 'EscalateTask', says: 'Escalate' },
    ]);
    expect(ofTask(preparing(told(1, true)))).toEqual([]);
  });

  it('is that planned work opens, then a reminder, then an escalation', () => {
    const raised = { id: 'x1', supplier: 's', ground: 'taxes', concerns: 'supplier', raisedAt: entered } as const;
    const exclusions = [{ ...raised, answersDueOn: '2027-06-18' }];
    const id = '1/negotiation/DecideExclusion/x1';
    const state = (times = 0, escalated = false) =>
      having([track('1', 'negotiation')], { exclusions, reminded: { [id]: { times, escalated } } });
    const opens = '2027-06-18T22:00:00.000Z';
    expect(ofTask(having([track('1', 'negotiation')], { exclusions }), id)).toEqual([
      { on: opens, type: 'RemindTask', says: 'Time' },
    ]);
    const dueAt = endOfWorkingDays(opens, 10);
    expect(ofTask(state(1), id)).toEqual([{ on: dueAt, type: 'RemindTask', says: 'Remind' }]);
    expect(ofTask(state(2), id)).toEqual([{ on: endOfWorkingDays(dueAt, 5), type: 'EscalateTask', says: 'Escalate' }]);
    expect(ofTask(state(2, true), id)).toEqual([]);
  });

  it('is nothing for work without a last day', () => {
    const ids = new Set(tasks(preparing()).flatMap((one) => (one.dueAt === undefined ? [one.id] : [])));
    for (const { command } of due(preparing())) expect(ids).not.toContain(command.body['task']);
  });

  const window = (id: string, dueAt: string) => ({
    ...{ id, stage: 'requests', track: 'case', receives: 'request', openTo: null, opensAt: entered, dueAt },
    ...{ status: 'open', openers: [] },
  });
  const waiting = (changes: object = {}, dueAt = '2027-06-20T22:00:00.000Z') =>
    having([track('case', 'requests', changes)], { windows: { requests: window('requests', dueAt) } as never });

  it('is what falls due in a stage, by its command', () => {
    expect(due(waiting()).filter(({ command }) => command.type === 'CloseWindow')).toMatchObject([
      { at: '2027-06-20T22:00:00.000Z', command: { type: 'CloseWindow', body: { window: 'requests' } } },
    ]);
    expect(due(waiting({ end })).filter(({ command }) => command.type === 'CloseWindow')).toEqual([]);
  });

  it('comes soonest first', () => {
    const lots = ['2', '1', '3'].map((id, day) =>
      track(id, 'start-decision', {
        ...{ definition: preparation, enteredAt: `2027-06-${['09', '07', '08'][day]}T07:00:00.000Z` },
      }),
    );
    const instants = due(having(lots)).map((one) => one.at);
    expect(instants.length).toBeGreaterThan(1);
    expect(instants).toEqual(instants.toSorted());
  });

  it('has a next deadline: the first that is no reminder, or else the first', () => {
    const state = { ...waiting({}, '2028-01-01T00:00:00.000Z'), exclusions: [] };
    expect(nextDeadline(state)?.command.type).toBe('CloseWindow');
    expect(nextDeadline(preparing())).toEqual(due(preparing())[0]);
    expect(nextDeadline(preparing(told(1)))).toEqual(due(preparing(told(1)))[0]);
    const both = having([track('1', 'requests'), track('case', 'start-decision', { definition: preparation })], {
      windows: { requests: { ...window('requests', '2029-01-01T00:00:00.000Z'), track: '1' } } as never,
    });
    expect(due(both)[0]?.command.type).toBe('RemindTask');
    expect(nextDeadline(both)?.command.type).toBe('CloseWindow');
    expect(nextDeadline(having([track('1', 'negotiation', { end })]))).toBeUndefined();
  });
});

describe('A last day', () => {
  it.each([
    ['2027-06-21T22:00:00.000Z', '2027-06-21'],
    ['2027-06-21T22:00:00.001Z', '2027-06-22'],
    ['2027-12-31T23:00:00.000Z', '2027-12-31'],
  ])('that ends before %s is %s', (exclusive, day) => {
    expect(lastDayOf(exclusive)).toBe(day);
  });

  it('of working days is counted from the day after, without Midsummer and weekends, and remembered', () => {
    expect(endOfWorkingDays('2027-06-24T08:00:00.000Z', 1)).toBe('2027-06-28T22:00:00.000Z');
    expect(endOfWorkingDays('2027-06-24T08:00:00.000Z', 2)).toBe('2027-06-29T22:00:00.000Z');
    expect(endOfWorkingDays('2027-06-23T22:30:00.000Z', 1)).toBe('2027-06-28T22:00:00.000Z');
    expect(endOfWorkingDays('2027-06-24T08:00:00.000Z', 1)).toBe('2027-06-28T22:00:00.000Z');
  });

  it('is right however many were asked for before', () => {
    const asked = Array.from({ length: 2_100 }, (_none, day) =>
      endOfWorkingDays(new Date(Date.UTC(2020, 0, 1, 0, day)).toISOString(), 1),
    );
    expect(new Set(asked).size).toBeGreaterThan(1);
    expect(endOfWorkingDays('2027-06-24T08:00:00.000Z', 1)).toBe('2027-06-28T22:00:00.000Z');
  });
});
