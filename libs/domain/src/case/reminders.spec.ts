import { describe, expect, it } from 'vitest';
import { deciding, entered, happened, having, people, track } from './case.fixture.js';
import { system } from './actor.js';
import { decide } from './decide.js';
import { evolve } from './evolve.js';
import { react } from './react.js';
import type { CaseState } from './state.js';

const task = 'case/start-decision/DecideStart';
const overdue = '2027-06-21T22:00:00.000Z';
const given = (state: CaseState, type: string, body: object, now: string) => {
  const decision = decide(state, { type, body: { ...body } }, system, now);
  return decision.ok ? decision.events : decision.refusal;
};

describe('A reminder of a task', () => {
  const remind = (state: CaseState, now: string, type = 'RemindTask') => given(state, type, { task }, now);
  const told = (times: number, escalated = false) => deciding({ reminded: { [task]: { times, escalated } } });

  it('comes when its time has come, with its number, for whom and until when it was', () => {
    expect(remind(deciding(), '2027-06-21T21:59:59.999Z')).toMatchObject({ code: 'TASK-DUE' });
    expect(remind(deciding(), overdue)).toEqual([
      { type: 'TaskReminded', facts: { task, reminder: 1, roles: ['decision-maker'], dueOn: '2027-06-21' } },
    ]);
    expect(remind(told(0), overdue)).toMatchObject([{ facts: { reminder: 1 } }]);
    const later = '2027-07-30T00:00:00.000Z';
    // What time brings then is the escalation.
    expect(remind(told(1), later)).toMatchObject({ code: 'TASK-DUE' });
  });

  it('is followed by an escalation', () => {
    expect(remind(told(1), '2027-06-30T22:00:00.000Z', 'EscalateTask')).toEqual([
      { type: 'TaskEscalated', facts: { task, roles: ['decision-maker'], dueOn: '2027-06-21' } },
    ]);
    expect(remind(told(1), '2027-06-30T21:59:59.999Z', 'EscalateTask')).toMatchObject({ code: 'TASK-DUE' });
  });

  it('is remembered of its task', () => {
    const facts = { task, reminder: 2, roles: ['decision-maker'], dueOn: '2027-06-21' } as const;
    const other = { other: { times: 3, escalated: true } };
    const reminded = evolve(deciding({ reminded: other }), happened('TaskReminded', facts)).reminded;
    expect(reminded).toEqual({ ...other, [task]: { times: 2, escalated: false } });
    const escalated = (state: CaseState) => evolve(state, happened('TaskEscalated', facts)).reminded[task];
    expect(escalated(told(2))).toEqual({ times: 2, escalated: true });
    expect(escalated(deciding())).toEqual({ times: 0, escalated: true });
  });

  it('goes to those whom the task waits for, and says whether its last day has passed', () => {
    const facts = { task, reminder: 1, roles: ['decision-maker'], dueOn: '2027-06-14' } as const;
    const [mail] = react(deciding({ disqualified: ['d1'] }), happened('TaskReminded', facts));
    expect(mail).toMatchObject({ kind: 'mail', roles: ['decision-maker'], persons: ['d2'] });
    expect(mail?.says.en).toMatch(/\. The last day is 2027-06-14\.$/);
    const [late] = react(deciding(), happened('TaskReminded', { ...facts, dueOn: '2027-06-13' }));
    expect([late?.says.en, late?.says.sv]).toEqual([
      expect.stringMatching(/The last day was 2027-06-13\.$/),
      expect.stringMatching(/Sista dag var 2027-06-13\.$/),
    ]);
    expect(mail?.says.sv).toMatch(/Sista dag är 2027-06-14\.$/);
  });

  it('names what the task is about, and a task that is done by its id', () => {
    const exclusion = { id: 'x1', supplier: 's', ground: 'taxes', concerns: 'supplier', raisedAt: entered } as const;
    const state = having([track('1', 'negotiation')], {
      people,
      exclusions: [{ ...exclusion, answersDueOn: '2027-06-25' }],
    });
    const mail = (of: CaseState, id: string) =>
      react(of, happened('TaskReminded', { task: id, reminder: 1, roles: ['manager'], dueOn: '2027-06-25' }))[0];
    expect(mail(state, '1/negotiation/AnswerExclusion/x1')?.says.en).toContain('exclusion (x1). The last');
    expect(mail(deciding(), task)?.says.en).not.toContain('(');
    const done = mail(deciding(), 'case/analyses/Done');
    expect(done).toMatchObject({
      persons: ['boss'],
      says: { en: expect.stringMatching(/^case\/analyses\/Done\. /) as string },
    });
  });

  it('goes on to line manager and managers, or to whom its command names', () => {
    const escalated = (state: CaseState, id: string) =>
      react(state, happened('TaskEscalated', { task: id, roles: ['decision-maker'], dueOn: '2027-06-13' }))[0];
    expect(escalated(deciding(), task)).toMatchObject({
      roles: ['line-manager', 'manager'],
      persons: ['chief', 'boss'],
    });
    expect(escalated(deciding(), 'gone')).toMatchObject({ roles: ['line-manager', 'manager'] });
    const indicator = {
      id: 'i',
      text: 'i',
      unit: 'kg',
      baseline: { value: 1 },
      target: { value: 0 },
      measuredAt: ['handover'],
    };
    const needs = { version: 1, status: 'approved', author: 'x', content: { indicators: [indicator] } } as const;
    const measuring = having([track('1', 'effect')], {
      ...{ people, analyses: { needs }, effects: { '1': { acceptedOn: '2027-06-01', measurements: [] } } },
    });
    const measured = escalated(measuring, '1/effect/RecordMeasurement/i/handover');
    expect(measured).toMatchObject({ roles: ['decision-maker', 'line-manager'], persons: ['d1', 'd2', 'chief'] });
  });
});
