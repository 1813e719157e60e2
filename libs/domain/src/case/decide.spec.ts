import { describe, expect, it } from 'vitest';
import { caseOfGoteborg, needsOwner } from '../testing/people.js';
import { at, entered, having, person, preparation, track } from './case.fixture.js';
import { system } from './actor.js';
import { decide, decideDue } from './decide.js';
import { options } from './options.js';
import { nothing, type CaseState } from './state.js';

const end = { how: 'cancelled', at } as const;
const people = (['procurer', 'decision-maker', 'needs-owner'] as const).map((role) => ({
  ...{ person: role, role, from: entered },
}));
const [procurer, decisionMaker] = [person('procurer'), person('decision-maker')];
const state = (changes: Partial<CaseState> = {}) => having([track('1', 'negotiation')], { people, ...changes });
const refused = (of: CaseState, type: string, body: object = {}, actor = procurer) => {
  const decision = decide(of, { type, body: { ...body } }, actor, at);
  return decision.ok ? 'accepted' : decision.refusal.code;
};

describe('A command', () => {
  it('is in the table', () => {
    expect(refused(state(), 'Fly')).toBe('COMMAND-UNKNOWN');
  });

  it('begins a case once, and is given in one that is there', () => {
    expect(refused(nothing, 'CloseRound')).toBe('CASE-UNKNOWN');
    expect(refused(state(), 'CreateCase', caseOfGoteborg, needsOwner)).toBe('CASE-EXISTS');
    expect(refused(nothing, 'CreateCase', caseOfGoteborg, needsOwner)).toBe('accepted');
  });

  it('is refused for who gives it before for where it is given', () => {
    expect(refused(state(), 'DecideStart', {}, person('stranger'))).toBe('ROLE');
    expect(refused(state(), 'DecideStart', {}, decisionMaker)).toBe('STAGE');
    const two = having([track('1', 'negotiation'), track('2', 'negotiation')], { people });
    expect(refused(two, 'CloseRound', {}, person('stranger'))).toBe('ROLE');
    expect(refused(two, 'CloseRound')).toBe('LOT');
  });

  it('is refused when the case has ended, but for what outlives it', () => {
    const ended = state({ end, tracks: { '1': track('1', 'negotiation', { end }) } });
    expect(refused(ended, 'CloseRound')).toBe('CASE-ENDED');
    expect(refused(ended, 'PlanStages')).not.toBe('accepted');
    expect(refused(ended, 'AdvanceClock', { nextDeadline: true })).toBe('CLOCK-TRAINING');
    expect(refused(ended, 'RecordCourtDecision', {})).not.toBe('CASE-ENDED');
    const closed = { how: 'closed', at } as const;
    const other = state({ end: closed, tracks: { '1': track('1', 'negotiation', { end: closed }) } });
    expect(refused(other, 'RecordCourtDecision', {})).toBe('CASE-ENDED');
  });

  it('is decided in the own name of the program when time gives it', () => {
    const command = { type: 'RemindTask', body: { task: '1/negotiation/X' } };
    expect(decideDue(state(), command, at)).toEqual(decide(state(), command, system, at));
    expect(decideDue(state(), command, at)).toMatchObject({ refusal: { code: 'TASK-DUE' } });
  });
});

describe('What a person may do now', () => {
  const of = (changes: CaseState, actor = procurer) => options(changes, actor, at);
  const option = (changes: CaseState, command: string, actor = procurer) =>
    of(changes, actor).find((one) => one.command === command);

  it('is told of every command that people give in a case', () => {
    const names = of(state()).map((one) => one.command);
    expect(names).toContain('CloseRound');
    for (const name of ['CreateCase', 'RemindTask', 'CloseWindow']) expect(names).not.toContain(name);
  });

  it('is told with the role, or with why not', () => {
    expect(option(state(), 'RaiseExclusion', person('stranger'))).toMatchObject({
      ...{ may: false, refusal: { code: 'ROLE', who: ['procurer'] } },
    });
    expect(option(state(), 'DecideStart', decisionMaker)).toMatchObject({ may: false, refusal: { code: 'STAGE' } });
    expect(option(state(), 'DeclareInterests')).toMatchObject({ may: true, as: 'procurer' });
  });

  it('is told by the rules that stand for many commands', () => {
    const disqualified = state({ disqualified: ['procurer'] });
    const first = option(disqualified, 'CloseRound');
    expect(first).toMatchObject({ may: false });
    expect(first?.refusal?.code).toBe(
      (() => {
        const asked = decide(disqualified, { type: 'CloseRound', body: {} }, procurer, at);
        return asked.ok ? undefined : asked.refusal.code;
      })(),
    );
    expect(option(disqualified, 'DeclareInterests')).toMatchObject({ may: true });
  });

  it('is told of several lots: yes where it may be in one of them, else why not in the first where it belongs', () => {
    const two = (changes: Partial<CaseState> = {}) =>
      having([track('0', 'evaluation'), track('1', 'negotiation'), track('2', 'negotiation')], { people, ...changes });
    const declared = { at, openings: 0, interests: [], outcome: 'none' } as const;
    expect(option(two({ declarations: { procurer: declared } }), 'CloseRound')).toEqual({
      ...{ command: 'CloseRound', may: true, says: option(two(), 'CloseRound')!.says },
    });
    const not = option(two({ disqualified: ['procurer'] }), 'CloseRound');
    expect(not?.may).toBe(false);
    expect(['STAGE', 'LOT']).not.toContain(not?.refusal?.code);
  });

  it('is told of a case in preparation', () => {
    const preparing = having([track('case', 'start-decision', { definition: preparation })], { people });
    expect(option(preparing, 'CloseRound')).toMatchObject({ may: false, refusal: { code: 'STAGE' } });
    expect(option(preparing, 'CreateCase')).toBeUndefined();
  });
});
