import { describe, expect, it } from 'vitest';
import { concluded } from '../testing/competed.js';
import { example, invited, noticed, started } from '../testing/competition.js';
import { needsOwner } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { plan } from './plan.js';

type Content = { readonly [name: string]: unknown };
const now = (play: Play) => plan(play.state, play.now);
const activity = (play: Play, id: string) => {
  const found = now(play).activities.find((one) => one.id === id);
  if (!found)
    throw new Error(
      `no ${id} among ${now(play)
        .activities.map((one) => one.id)
        .join(', ')}`,
    );
  return found;
};
const milestone = (play: Play, changes: Content): Play =>
  play.give(needsOwner, 'PlanMilestone', { ...example('PlanMilestone'), on: '2027-05-03', holds: [], ...changes });
const grant = {
  id: 'grant',
  kind: 'funding',
  title: 'Grant',
  on: undefined,
  workingDays: undefined,
  amount: { amount: 2_000_000, currency: 'SEK' },
  availableFrom: '2027-04-15',
  availableUntil: '2027-12-31',
};

describe('The plan of a case', () => {
  it('shows what has happened on its days, and what is ahead', () => {
    const play = noticed();
    expect(activity(play, 'case/notice')).toMatchObject({
      status: 'done',
      actualStartOn: '2027-04-01',
      actualEndOn: '2027-05-10',
      critical: false,
    });
    expect(activity(play, 'case/requests')).toMatchObject({ status: 'current', actualStartOn: '2027-05-10' });
    expect(activity(play, 'case/signing')).toMatchObject({ status: 'ahead', track: 'case' });
    expect(
      now(play)
        .activities.map(({ stage }) => stage)
        .slice(0, 2),
    ).toEqual(['analyses', 'start-decision']);
  });

  it('takes the time that is announced, and moves when it is extended', () => {
    // The deadline for tenders is Friday 13 August; opening is expected within two working days.
    const play = invited();
    expect(activity(play, 'case/initial-tenders')).toMatchObject({ earliestEndOn: '2027-08-13', endOn: '2027-08-17' });
    const before = now(play).endsOn;
    const later = play.happened({
      type: 'WindowExtended',
      facts: { window: 'initial-tenders', dueAt: '2027-09-13T21:59:00.000Z' },
    });
    expect(activity(later, 'case/initial-tenders').earliestEndOn).toBe('2027-09-13');
    expect(now(later).endsOn > before).toBe(true);
  });

  it('follows the procedure that the strategy proposes before it is decided', () => {
    const play = started();
    const { start: _, ...rest } = play.state;
    const strategy = { ...rest.analyses.strategy!, content: { procedure: 'competitive-procedure-with-negotiation' } };
    const track = { ...rest.tracks['case']!, definition: { id: 'preparation', version: 1 }, stage: 'start-decision' };
    play.state = { ...rest, analyses: { ...rest.analyses, strategy }, tracks: { case: track } };
    expect(activity(play, 'case/requests')).toMatchObject({ status: 'ahead', period: 'TL-NEG-REQ' });
  });

  it('has stages of each lot once they have parted, and those before it once', () => {
    const { activities } = now(concluded('2027-10-04', { lots: ['1', '2'] }));
    const ids = activities.map(({ id }) => id);
    expect(ids).toContain('1/delivery');
    expect(ids).toContain('2/delivery');
    expect(ids.filter((id) => id.endsWith('/requests'))).toEqual(['case/requests']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('A milestone in the plan', () => {
  it('holds the stages that wait for it', () => {
    const play = milestone(started(), { id: 'prototype', on: '2027-12-01', holds: ['notice'] });
    expect(activity(play, 'case/notice').startOn).toBe('2027-12-01');
    expect(activity(play, 'case/notice').dependsOn).toEqual(['case/documents', 'prototype']);
    expect(activity(play, 'prototype')).toMatchObject({ critical: true, slackWorkingDays: 0 });
    expect(activity(play, 'case/documents').critical).toBe(false);
  });

  it('has slack where nothing waits for it', () => {
    const play = milestone(started(), { id: 'trial', on: '2027-05-03' });
    expect(activity(play, 'trial').slackWorkingDays).toBeGreaterThan(100);
  });

  it('follows a stage by so many days, and moves with it', () => {
    const play = milestone(started(), {
      id: 'trial',
      on: undefined,
      after: { activity: 'notice', days: 10 },
      workingDays: 0,
    });
    const notice = activity(play, 'case/notice').endOn;
    expect(notice).toBe('2027-06-28');
    expect(activity(play, 'trial').endOn).toBe('2027-07-08');
  });

  it('is expected after its planned day when what it depends on is later', () => {
    const play = milestone(started(), { id: 'trial', dependsOn: ['notice'], workingDays: 0 });
    expect(activity(play, 'trial')).toMatchObject({ plannedOn: '2027-05-03', endOn: '2027-06-28', afterPlanDays: 56 });
    const onTime = activity(milestone(started(), { id: 'trial', workingDays: 0 }), 'trial');
    expect(onTime).toMatchObject({ plannedOn: '2027-05-03', endOn: '2027-05-03' });
    expect(onTime).not.toHaveProperty('afterPlanDays');
  });

  it('is over when it was reached', () => {
    const play = milestone(started(), { id: 'trial' }).on('2027-04-20');
    play.give(needsOwner, 'ReachMilestone', { id: 'trial', on: '2027-04-19' });
    expect(activity(play, 'trial')).toMatchObject({ status: 'done', actualEndOn: '2027-04-19', endOn: '2027-04-19' });
  });
});

describe('A delay in the plan', () => {
  it('is told with what it moves, and by how many days', () => {
    const prototype = milestone(started(), { id: 'prototype', on: '2027-04-05', workingDays: 0 }).on('2027-04-12');
    const [delay] = now(prototype).delays;
    expect(delay).toMatchObject({ activity: 'prototype', dueOn: '2027-04-05', lateWorkingDays: 5, delays: [] });
    expect(now(prototype.on('2027-04-06')).delays).toMatchObject([{ activity: 'prototype', lateWorkingDays: 1 }]);
    expect(now(prototype.on('2027-04-05')).delays).toEqual([]);
  });

  it('of a stage moves those after it', () => {
    // 50 working days from 1 April end on Friday 11 June; the documents are still not approved on Wednesday 23 June.
    const play = started().on('2027-06-23');
    const [delay] = now(play).delays;
    expect(delay).toMatchObject({ activity: 'case/documents', dueOn: '2027-06-11', lateWorkingDays: 8 });
    expect(delay?.delays.find((one) => one.activity === 'case/notice')?.days).toBeGreaterThanOrEqual(7);
  });
});

describe('Outside money in the plan', () => {
  it('is warned about when it ends before what it pays for', () => {
    const paying = (availableUntil: string) => {
      const play = milestone(started(), { ...grant, availableUntil });
      return now(milestone(play, { id: 'trial', on: '2027-10-01', dependsOn: ['grant'] })).warnings;
    };
    expect(paying('2027-09-30')).toMatchObject([{ code: 'FUNDING-ENDS', funding: 'grant', activity: 'trial' }]);
    expect(paying('2027-10-01')).toEqual([]);
  });

  it('is not used before its first day', () => {
    const play = milestone(milestone(started(), grant), {
      id: 'trial',
      on: '2027-04-05',
      dependsOn: ['grant'],
      workingDays: 0,
    });
    expect(activity(play, 'trial').endOn).toBe('2027-04-15');
  });
});

describe('The load of the plan', () => {
  it('is working days by role and person and week, from today', () => {
    const { load } = now(started());
    const week = load.filter((one) => one.week === '2027-W15');
    expect(week).toContainEqual({ week: '2027-W15', role: 'procurer', workingDays: 5 });
    expect(week).toContainEqual({ week: '2027-W15', person: 'procurer-1', workingDays: 2.5 });
    expect(load.every((one) => one.week >= '2027-W13')).toBe(true);
  });

  it("counts a milestone's own work for its owner", () => {
    const personal = { id: 'trial', ownerRole: undefined, ownerPerson: 'controller', on: '2027-04-30', workingDays: 5 };
    const { load } = now(milestone(started(), personal));
    expect(load).toContainEqual({ week: '2027-W17', person: 'controller', workingDays: 5 });
  });
});
