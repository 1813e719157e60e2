import { describe, expect, it } from 'vitest';
import { example, noticed, started } from '../testing/competition.js';
import { decisionMaker, needsOwner, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';

type Content = { readonly [name: string]: unknown };
const prototype = { ...example('PlanMilestone'), on: '2027-05-03' };
const planning = (changes: Content, play = started()) =>
  play.refused(needsOwner, 'PlanMilestone', { ...prototype, ...changes });
const planned = (play = started()): Play => play.give(needsOwner, 'PlanMilestone', prototype);
const without = (content: Content, name: string): Content =>
  Object.fromEntries(Object.entries(content).filter(([one]) => one !== name));
const money = {
  id: 'grant',
  kind: 'funding',
  title: 'Grant',
  ownerRole: 'controller',
  amount: { amount: 2_000_000, currency: 'SEK' },
  availableFrom: '2027-03-01',
  availableUntil: '2028-02-29',
};

describe('Planning a milestone', () => {
  it('keeps it with its owner and what waits for it', () => {
    expect(planned().state.milestones['prototype']).toEqual({
      id: 'prototype',
      kind: 'development',
      title: 'Prototype tested in one preschool',
      on: '2027-05-03',
      dependsOn: [],
      holds: ['notice'],
      owner: { role: 'needs-owner' },
      workingDays: 20,
    });
  });

  it('is for needs owner, innovation leader and procurer', () => {
    expect(started().refused(procurer1, 'PlanMilestone', prototype)).toBe('accepted');
    expect(started().refused(decisionMaker, 'PlanMilestone', prototype)).toBe('ROLE');
  });

  it('takes a name that nothing else in the plan has', () => {
    expect(planning({}, planned())).toBe('PLAN-ID');
    expect(planning({ id: 'requests', holds: [] })).toBe('PLAN-ID');
    expect(planning({ id: 'case/requests' })).toBe('PLAN-ID');
    expect(planning({ id: 'constructor' })).toBe('accepted');
    expect(planning({ id: 'trial' }, planned())).toBe('accepted');
  });

  it('takes a day from today on, or days after something else, and not both', () => {
    const after = { activity: 'notice', days: 10 };
    expect(planning({ on: '2027-04-01' })).toBe('accepted');
    expect(planning({ on: '2027-03-31' })).toBe('PLAN-AHEAD');
    expect(planning({ after, holds: [] })).toBe('PLAN-DATE');
    const dayless = without(prototype, 'on');
    expect(started().refused(needsOwner, 'PlanMilestone', dayless)).toBe('PLAN-DATE');
    expect(started().refused(needsOwner, 'PlanMilestone', { ...dayless, after, holds: [] })).toBe('accepted');
  });

  it('has one owner: a role, or a person who holds one in the case', () => {
    expect(planning({ ownerPerson: 'procurer-1' })).toBe('PLAN-OWNER');
    const personal = without(prototype, 'ownerRole');
    const owned = (ownerPerson: string) => started().refused(needsOwner, 'PlanMilestone', { ...personal, ownerPerson });
    expect(owned('procurer-1')).toBe('accepted');
    expect(owned('stranger')).toBe('PLAN-OWNER');
  });

  it('hangs together with what is in the plan', () => {
    expect(planning({ dependsOn: ['study'] })).toBe('PLAN-KNOWN');
    expect(planning({ id: 'trial', dependsOn: ['prototype'], holds: ['notice'] }, planned())).toBe('accepted');
  });

  it('holds only stages that have not begun', () => {
    expect(planning({ holds: ['notice'] })).toBe('accepted');
    expect(planning({ holds: ['documents'] })).toBe('PLAN-HOLDS');
    expect(planning({ holds: ['nowhere'] })).toBe('PLAN-HOLDS');
  });

  it('makes nothing wait for itself, not over the stages either', () => {
    expect(planning({ dependsOn: ['requests'], holds: ['notice'] })).toBe('PLAN-CYCLE');
    expect(planning({ dependsOn: ['notice'], holds: ['notice'] })).toBe('PLAN-CYCLE');
    expect(planning({ dependsOn: ['notice'], holds: ['requests'] })).toBe('accepted');
    const after = { activity: 'trial', days: 1 };
    const both = planned().give(needsOwner, 'PlanMilestone', {
      ...prototype,
      id: 'trial',
      dependsOn: ['prototype'],
      holds: [],
    });
    expect(both.refused(needsOwner, 'MoveMilestone', { id: 'prototype', after })).toBe('PLAN-CYCLE');
  });

  it('knows outside money by its amount and its first and last day', () => {
    const fund = (changes: Content) => started().refused(needsOwner, 'PlanMilestone', { ...money, ...changes });
    expect(fund({})).toBe('accepted');
    expect(fund({ availableUntil: '2027-03-01' })).toBe('accepted');
    expect(fund({ availableUntil: '2027-02-28' })).toBe('PLAN-FUNDING');
    expect(fund({ amount: undefined })).toBe('PLAN-FUNDING');
    expect(fund({ on: '2027-05-03' })).toBe('PLAN-DATE');
    expect(planning({ availableFrom: '2027-05-03' })).toBe('PLAN-FUNDING');
  });
});

describe('Moving a milestone', () => {
  it('gives it another day, or makes it follow something else', () => {
    const play = planned().give(procurer1, 'MoveMilestone', { id: 'prototype', on: '2027-06-01' });
    expect(play.state.milestones['prototype']).toMatchObject({ on: '2027-06-01', holds: ['notice'] });
  });

  it('is for one that is there and not reached', () => {
    expect(started().refused(procurer1, 'MoveMilestone', { id: 'prototype', on: '2027-06-01' })).toBe('PLAN-MILESTONE');
    const reached = planned().give(needsOwner, 'ReachMilestone', { id: 'prototype', on: '2027-04-01' });
    expect(reached.refused(procurer1, 'MoveMilestone', { id: 'prototype', on: '2027-06-01' })).toBe('PLAN-MILESTONE');
  });

  it('moves the days of outside money', () => {
    const play = started().give(needsOwner, 'PlanMilestone', money);
    const days = { availableFrom: '2027-04-01', availableUntil: '2028-06-30' };
    expect(play.give(needsOwner, 'MoveMilestone', { id: 'grant', ...days }).state.milestones['grant']).toMatchObject(
      days,
    );
  });
});

describe('Reaching a milestone', () => {
  it('is a fact of today or before', () => {
    const reach = (on: string) => planned().refused(needsOwner, 'ReachMilestone', { id: 'prototype', on });
    expect(reach('2027-04-01')).toBe('accepted');
    expect(reach('2027-04-02')).toBe('PLAN-REACHED-ON');
  });

  it('comes after those that it depends on', () => {
    const both = planned().give(needsOwner, 'PlanMilestone', { ...prototype, id: 'trial', dependsOn: ['prototype'] });
    expect(both.refused(needsOwner, 'ReachMilestone', { id: 'trial', on: '2027-04-01' })).toBe('PLAN-DEPENDS');
    both.give(needsOwner, 'ReachMilestone', { id: 'prototype', on: '2027-04-01' });
    expect(both.refused(needsOwner, 'ReachMilestone', { id: 'trial', on: '2027-03-31' })).toBe('PLAN-DEPENDS');
    expect(both.refused(needsOwner, 'ReachMilestone', { id: 'trial', on: '2027-04-01' })).toBe('accepted');
  });
});

describe('Dropping a milestone', () => {
  it('is possible when nothing depends on it, with a reason', () => {
    const drop = (play: Play, reasons = 'Not needed.') =>
      play.refused(needsOwner, 'DropMilestone', { id: 'prototype', reasons });
    expect(drop(planned())).toBe('accepted');
    expect(drop(planned(), ' ')).toBe('PLAN-REASONS');
    const both = planned().give(needsOwner, 'PlanMilestone', { ...prototype, id: 'trial', dependsOn: ['prototype'] });
    expect(drop(both)).toBe('PLAN-DEPENDANTS');
    both.give(needsOwner, 'DropMilestone', { id: 'trial', reasons: 'Not needed.' });
    expect(drop(both)).toBe('accepted');
  });
});

describe('The days of a stage', () => {
  it('are noted when a track enters and leaves it', () => {
    expect(noticed().state.stageDates).toMatchObject({
      'case/documents': { enteredOn: '2027-04-01', leftOn: '2027-04-01' },
      'case/notice': { enteredOn: '2027-04-01', leftOn: '2027-05-10' },
      'case/requests': { enteredOn: '2027-05-10' },
    });
  });
});
