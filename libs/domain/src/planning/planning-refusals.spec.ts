import { describe, expect, it } from 'vitest';
import { example, started } from '../testing/competition.js';
import { needsOwner } from '../testing/people.js';
import type { Play } from '../testing/play.js';

type Content = { readonly [name: string]: unknown };
const prototype = { ...example('PlanMilestone'), on: '2027-05-03', holds: [] };
const money = {
  ...{ id: 'grant', kind: 'funding', title: 'Grant', ownerRole: 'controller' },
  ...{ amount: { amount: 2_000_000, currency: 'SEK' }, availableFrom: '2027-04-15', availableUntil: '2028-02-29' },
};
const after = { activity: 'notice', days: 10 };
const planned = (...all: readonly Content[]): Play =>
  all.reduce<Play>((play, one) => play.give(needsOwner, 'PlanMilestone', { ...prototype, ...one }), started());
const refusal = (play: Play, type: string, body: Content) => {
  const answer = play.ask(needsOwner, type, body);
  return answer.ok ? undefined : { ...answer.refusal, says: answer.refusal.says.en };
};
const planning = (changes: Content, play = started()) => refusal(play, 'PlanMilestone', { ...prototype, ...changes });
const event = (play: Play, type: string, body: Content) => {
  const answer = play.ask(needsOwner, type, body);
  return answer.ok ? answer.events[0] : undefined;
};

describe('A plan that is refused', () => {
  it('names what is in the plan already, milestones and stages', () => {
    const found = planning({}, planned({}, { id: 'trial' }))?.expected;
    expect(found).toMatch(/^prototype, trial, analyses, start-decision, documents, notice, /);
    expect(planning({ dependsOn: ['gone'] }, planned({ id: 'trial' }))?.expected).toMatch(/^trial, analyses, /);
  });

  it('names who can own a milestone, each once', () => {
    const found = planning({ ownerPerson: 'stranger', ownerRole: undefined })?.expected?.split(', ') ?? [];
    expect(found).toContain('procurer-1');
    expect(new Set(found).size).toBe(found.length);
    expect(planning({ ownerRole: undefined })?.code).toBe('PLAN-OWNER');
  });

  it('names the stages that can wait', () => {
    const found = planning({ holds: ['notice', 'documents'] });
    expect(found).toMatchObject({
      code: 'PLAN-HOLDS',
      expected: expect.stringMatching(/^notice, requests, /) as string,
    });
    expect(planning({ holds: undefined })).toBeUndefined();
  });

  it('names the earliest day, and the latest on which a milestone was reached', () => {
    expect(planning({ on: '2027-03-31' })).toMatchObject({ code: 'PLAN-AHEAD', expected: '2027-04-01' });
    const reached = refusal(planned({}), 'ReachMilestone', { id: 'prototype', on: '2027-04-02' });
    expect(reached).toMatchObject({ code: 'PLAN-REACHED-ON', expected: '2027-04-01' });
  });

  it('names those that would wait for themselves', () => {
    const play = planned({}, { id: 'trial', dependsOn: ['prototype'] });
    const found = refusal(play, 'MoveMilestone', { id: 'prototype', after: { activity: 'trial', days: 1 } });
    expect(found?.says).toMatch(/In a circle: trial, prototype\.$/);
  });

  it('names the milestones that are open when another is asked for', () => {
    const play = planned({}, { id: 'trial' }, { id: 'pilot' });
    play.give(needsOwner, 'ReachMilestone', { id: 'trial', on: '2027-04-01' });
    const found = refusal(play, 'ReachMilestone', { id: 'trial', on: '2027-04-01' });
    expect(found).toMatchObject({ code: 'PLAN-MILESTONE', expected: 'prototype, pilot' });
    expect(refusal(play, 'DropMilestone', { id: 'constructor', reasons: 'None.' })?.code).toBe('PLAN-MILESTONE');
  });

  it('names what has to be reached first, by the same day', () => {
    const play = planned(
      {},
      { id: 'trial' },
      { id: 'pilot', dependsOn: ['trial', 'documents'], on: undefined, after: { activity: 'prototype', days: 1 } },
    );
    const reach = (on: string) => refusal(play, 'ReachMilestone', { id: 'pilot', on });
    expect(reach('2027-04-01')).toMatchObject({ code: 'PLAN-DEPENDS', expected: 'trial, prototype' });
    play.give(needsOwner, 'ReachMilestone', { id: 'trial', on: '2027-03-30' });
    play.give(needsOwner, 'ReachMilestone', { id: 'prototype', on: '2027-03-31' });
    expect(reach('2027-03-30')).toMatchObject({ code: 'PLAN-DEPENDS', expected: 'prototype' });
    expect(reach('2027-03-31')).toBeUndefined();
  });

  it('waits for no money, which is there on its day', () => {
    const play = started().give(needsOwner, 'PlanMilestone', money);
    play.give(needsOwner, 'PlanMilestone', { ...prototype, dependsOn: ['grant'] });
    expect(refusal(play, 'ReachMilestone', { id: 'prototype', on: '2027-04-01' })).toBeUndefined();
  });

  it('names what depends on a milestone that is dropped', () => {
    const play = planned({}, { id: 'trial', dependsOn: ['prototype'] }, { id: 'pilot' });
    play.give(needsOwner, 'PlanMilestone', {
      ...prototype,
      id: 'last',
      on: undefined,
      after: { activity: 'prototype', days: 2 },
    });
    const found = refusal(play, 'DropMilestone', { id: 'prototype', reasons: 'Not needed.' });
    expect(found).toMatchObject({ code: 'PLAN-DEPENDANTS', expected: 'trial, last' });
    expect(refusal(play, 'DropMilestone', { id: 'pilot', reasons: 'Not needed.' })).toBeUndefined();
  });
});

describe('Outside money', () => {
  const fund = (changes: Content) => refusal(started(), 'PlanMilestone', { ...money, ...changes })?.code;

  it.each([
    ['has an amount above nothing', { amount: { amount: 0, currency: 'SEK' } }, 'PLAN-FUNDING'],
    ['has a first day', { availableFrom: undefined }, 'PLAN-FUNDING'],
    ['has a last day', { availableUntil: undefined }, 'PLAN-FUNDING'],
    ['follows nothing', { after }, 'PLAN-DATE'],
  ])('%s', (_says, changes, code) => {
    expect(fund(changes)).toBe(code);
  });

  it.each([{ availableUntil: '2027-05-03' }, { amount: money.amount }, { availableFrom: '2027-05-03' }])(
    'is nothing that another milestone has: %j',
    (changes) => {
      expect(planning(changes)?.code).toBe('PLAN-FUNDING');
    },
  );

  it('keeps its amount when its days are moved, and is moved by its days alone', () => {
    const play = started().give(needsOwner, 'PlanMilestone', money);
    const move = (changes: Content) => refusal(play, 'MoveMilestone', { id: 'grant', ...changes })?.code;
    const days = { availableFrom: '2027-05-03', availableUntil: '2027-12-31' };
    expect([move(days), move({ ...days, on: '2027-05-03' }), move({ on: '2027-05-03' })]).toEqual([
      ...[undefined, 'PLAN-DATE', 'PLAN-DATE'],
    ]);
    expect(move({ ...days, availableUntil: '2027-05-02' })).toBe('PLAN-FUNDING');
  });
});

describe('A milestone that is planned anew', () => {
  it('follows something else instead of its day, or has a day instead of what it followed', () => {
    const play = planned({ holds: ['requests'] }, { id: 'trial' });
    play.give(needsOwner, 'MoveMilestone', { id: 'prototype', after });
    const moved = () => play.state.milestones['prototype'];
    expect(moved()).toMatchObject({ after, holds: ['requests'], kind: 'development' });
    expect(moved()).not.toHaveProperty('on');
    play.give(needsOwner, 'MoveMilestone', { id: 'prototype', on: '2027-06-01' });
    expect(moved()).not.toHaveProperty('after');
    expect(play.state.milestones['trial']).toMatchObject({ on: '2027-05-03' });
  });

  it('still waits for what it waited for, and holds what it held', () => {
    const play = planned({ id: 'study' }, { dependsOn: ['study'], holds: ['notice'] });
    const follow = (activity: string) =>
      refusal(play, 'MoveMilestone', { id: 'prototype', after: { activity, days: 1 } })?.code;
    expect([follow('documents'), follow('requests'), follow('gone')]).toEqual([
      ...[undefined, 'PLAN-CYCLE', 'PLAN-KNOWN'],
    ]);
    expect(refusal(play, 'MoveMilestone', { id: 'study', after: { activity: 'prototype', days: 1 } })?.code).toBe(
      'PLAN-CYCLE',
    );
  });

  it('keeps the reasons apart, where there are any', () => {
    const move = (changes: Content) =>
      event(planned({}), 'MoveMilestone', { id: 'prototype', on: '2027-06-01', ...changes });
    const moved = { type: 'MilestoneMoved', facts: { id: 'prototype', on: '2027-06-01' } };
    expect(move({})).toEqual(moved);
    expect(move({ reasons: 'Late.' })).toEqual({ ...moved, body: { reasons: 'Late.' } });
    const dropped = event(planned({}), 'DropMilestone', { id: 'prototype', reasons: 'Met.' });
    expect(dropped).toEqual({ type: 'MilestoneDropped', facts: { id: 'prototype' }, body: { reasons: 'Met.' } });
  });

  it('is gone when it is dropped, and the others stay', () => {
    const play = planned({}, { id: 'trial' }).give(needsOwner, 'DropMilestone', { id: 'prototype', reasons: 'Met.' });
    expect(Object.keys(play.state.milestones)).toEqual(['trial']);
  });

  it('is nothing when it is not there: what is told of a milestone that is gone changes nothing', () => {
    const play = planned({});
    const { milestones } = play.state;
    play.happened({ type: 'MilestoneReached', facts: { id: 'gone', on: '2027-04-01' } });
    expect(play.state.milestones).toEqual(milestones);
  });
});
