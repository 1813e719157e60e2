import { describe, expect, it } from 'vitest';
import * as examples from '../analyses/analyses.examples.js';
import type { Actor } from '../case/actor.js';
import { tasks } from '../case/tasks.js';
import { contracted } from '../testing/contracted.js';
import { caseOfGoteborg, controller, needsOwner, procurer1, procurer2 } from '../testing/people.js';
import { Play } from '../testing/play.js';
import type { Effect } from './effect.state.js';
import { made, inStage } from './in-stage.fixture.js';
import { askedOf, canOwn } from './owner.js';

const heat = {
  ...{ id: 'heat', text: 'Heat', unit: 'kWh', baseline: { value: 100 }, target: { value: 60 } },
  ...{ measuredAt: ['P6M', 'P1Y'], owner: 'controller' },
};

/** A contract whose effect is followed since the handover of 31 January 2028. */
function following(effect: Partial<Effect> = {}, stage = 'effect', indicators: readonly object[] = [heat]): Play {
  const play = contracted({ milestones: [] }).on('2028-08-01T10:00:00Z');
  return inStage(stage, play, effect, { indicators, reviewedAt: ['P3M', 'P6M'] });
}
const refusal = (play: Play, by: Actor, command: string, body: object) => {
  const decision = play.ask(by, command, { ...body });
  return decision.ok ? 'accepted' : [decision.refusal.code, decision.refusal.expected];
};
const first = (play: Play, by: Actor, command: string, body: object) => {
  const decision = play.ask(by, command, { ...body });
  return decision.ok ? decision.events[0] : decision.refusal.code;
};
const half = { indicator: 'heat', point: 'P6M', value: 80, on: '2028-07-31' };
const measured = { measurements: [made('P6M', 90, '2028-07-31')] };

describe('A correction', () => {
  const body = { ...half, reasons: 'The meter stood still.' };

  it('keeps reasons and method apart', () => {
    const { indicator, point, value, on, reasons } = body;
    const event = { type: 'MeasurementCorrected', facts: { track: '1', indicator, point, value, on, by: 'hand' } };
    expect(first(following(measured), controller, 'CorrectMeasurement', body)).toStrictEqual({
      ...{ ...event, body: { reasons } },
    });
    const method = 'Read anew.';
    expect(first(following(measured), controller, 'CorrectMeasurement', { ...body, method })).toStrictEqual({
      ...{ ...event, body: { reasons, method } },
    });
  });

  it('changes the value or the day alone, of something measured', () => {
    const ask = (changes: object) =>
      refusal(following(measured), controller, 'CorrectMeasurement', { ...body, ...changes });
    expect(ask({ value: 90 })).toEqual(['EFFECT-CORRECTION', undefined]);
    expect(ask({ value: 90, on: '2028-08-01' })).toBe('accepted');
    expect(ask({ point: 'P1Y' })).toEqual(['EFFECT-CORRECTABLE', 'heat/P6M']);
    expect(refusal(following(), controller, 'CorrectMeasurement', body)).toEqual(['EFFECT-CORRECTABLE', '–']);
  });
});

describe('Whoever answers for a value', () => {
  it('is told by name to whoever does not', () => {
    expect(refusal(following(), procurer1, 'RecordMeasurement', half)).toEqual(['EFFECT-OWNER', 'controller']);
    const both = following();
    both.happened({ type: 'PersonAssigned', facts: { person: 'needs-owner', role: 'procurer' } });
    expect(refusal(both, needsOwner, 'RecordMeasurement', half)).toBe('accepted');
    const unowned = following({}, 'effect', [{ ...heat, owner: undefined }]);
    expect(refusal(unowned, procurer1, 'RecordMeasurement', half)).toEqual(['EFFECT-OWNER', undefined]);
    expect(refusal(unowned, needsOwner, 'RecordMeasurement', half)).toBe('accepted');
  });

  it('has a deputy who does it', () => {
    const play = following({}, 'effect', [{ ...heat, owner: 'procurer-1' }]);
    const [from, until] = ['2028-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'];
    const facts = { person: 'procurer-1', deputy: 'stand-in', role: 'procurer', from, until } as const;
    play.happened({ type: 'DeputyAppointed', facts });
    expect(refusal(play, { ...procurer1, id: 'stand-in' }, 'RecordMeasurement', half)).toBe('accepted');
    expect(refusal(play, procurer2, 'RecordMeasurement', half)).toEqual(['EFFECT-OWNER', 'procurer-1']);
  });

  it('is a role that somebody holds, a person who holds one, or else whoever has the need', () => {
    const { state } = following();
    const people = state.people.map((one) => (one.role === 'manager' ? { ...one, role: 'evaluator' as const } : one));
    const of = (owner?: string, so = state) => askedOf(so, owner);
    const needs = { roles: ['needs-owner', 'innovation-leader'] };
    const gone = { ...state, people: people.map((one) => ({ ...one, until: '2028-01-01T00:00:00.000Z' })) };
    expect(of('controller')).toEqual({ roles: ['controller'] });
    expect([of(), of('evaluator'), of('stranger'), of('evaluator-1')]).toEqual([needs, needs, needs, needs]);
    expect([of('controller', gone), of('procurer-1', gone)]).toEqual([needs, needs]);
    expect(of('matching-officer', { ...state, people: people.filter((one) => one.role === 'controller') })).toEqual(
      needs,
    );
    expect(of('procurer-1')).toEqual({ roles: ['procurer'], persons: ['procurer-1'] });
    expect(['controller', 'evaluator', 'procurer-1', 'evaluator-1'].map((one) => canOwn(state, one))).toEqual([
      ...[true, false, true, false],
    ]);
  });
});

describe('A review', () => {
  const play = () => following();
  const body = { point: 'P3M', found: 'It runs at night.' };
  const action = (id: string, changes: object = {}) => ({
    ...{ id, what: 'Set it.', owner: 'controller', dueOn: '2028-09-01', ...changes },
  });

  it('may agree on nothing, or on several things of different names', () => {
    expect(first(play(), needsOwner, 'RecordEffectReview', body)).toStrictEqual({
      type: 'EffectReviewed',
      facts: { track: '1', point: 'P3M', on: '2028-08-01', actions: [] },
      body: { found: 'It runs at night.', actions: [] },
    });
    const actions = [action('a'), action('b')];
    expect(refusal(play(), needsOwner, 'RecordEffectReview', { ...body, actions })).toBe('accepted');
    const known = following({ actions: [{ id: 'a', owner: 'controller', dueOn: '2028-09-01' }] });
    expect(refusal(known, needsOwner, 'RecordEffectReview', { ...body, actions })).toEqual([
      'EFFECT-ACTIONS',
      undefined,
    ]);
    const day = [action('a', { dueOn: '2028-09-31' })];
    expect(refusal(play(), needsOwner, 'RecordEffectReview', { ...body, actions: day })).toEqual([
      ...['EFFECT-ACTIONS', undefined],
    ]);
  });

  it('is told what is left, and from when', () => {
    const ask = (point: string, so = play()) => refusal(so, needsOwner, 'RecordEffectReview', { ...body, point });
    expect(ask('P9M')).toEqual(['EFFECT-REVIEW-PLANNED', 'P3M, P6M']);
    expect(ask('P6M', play().on('2028-07-30'))).toEqual(['EFFECT-REVIEW-DUE', '2028-07-31']);
    expect(ask('P6M', play().on('2028-07-31'))).toBe('accepted');
    expect(ask('P3M', following({ acceptedOn: undefined } as object))).toEqual(['EFFECT-REVIEW-DUE', undefined]);
  });

  it('is not asked for before a handover', () => {
    const asked = (so: Play) => tasks(so.state).filter((one) => one.command === 'RecordEffectReview').length;
    expect([asked(play()), asked(following({ acceptedOn: undefined } as object))]).toEqual([2, 0]);
  });

  it('has actions that are done with or without a result', () => {
    const so = following({ actions: [{ id: 'a', owner: 'controller', dueOn: '2028-09-01' }] });
    const facts = { track: '1', action: 'a', on: '2028-08-01' };
    const done = { action: 'a', on: '2028-08-01' };
    const event = { type: 'EffectActionCompleted', facts };
    expect(first(so, controller, 'CompleteEffectAction', done)).toStrictEqual(event);
    expect(first(so, controller, 'CompleteEffectAction', { ...done, result: 'Less.' })).toStrictEqual({
      ...{ ...event, body: { result: 'Less.' } },
    });
    expect(refusal(so, controller, 'CompleteEffectAction', { ...done, action: 'b' })).toEqual([
      'EFFECT-ACTION-OPEN',
      'a',
    ]);
    expect(refusal(so, controller, 'CompleteEffectAction', { ...done, on: '2028-08-02' })).toEqual([
      ...['EFFECT-DONE-ON', '2028-08-01'],
    ]);
  });
});

describe('What the needs analysis wants', () => {
  const writing = (indicator: object, more: object = {}) => {
    const play = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    const body = { ...examples.needs, indicators: [{ ...heat, ...indicator }], ...more };
    return refusal(play, needsOwner, 'WriteNeedsAnalysis', body);
  };

  it('is refused with the names of what is wrong', () => {
    expect(writing({ owner: undefined })).toBe('accepted');
    expect(writing({ owner: 'stranger' })).toEqual(['NEED-OWNER', expect.stringContaining('controller')]);
    expect(writing({ measuredAt: ['soon'] })).toEqual(['NEED-POINTS', 'heat']);
    expect(writing({ measuredEvery: 'P1Y', until: 'P1Y' })).toBe('accepted');
    expect(writing({}, { reviewedAt: ['soon'] })).toEqual(['NEED-REVIEWS', 'P3M, P6M, P1Y']);
  });
});
