import { describe, expect, it } from 'vitest';
import { startOfDay } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import { example, invited, noticed, started } from '../testing/competition.js';
import { needsOwner } from '../testing/people.js';
import { plan } from './plan.js';
import type { TimetableOptions } from './stage-walk.js';

const at = (state: CaseState, today: string, options?: TimetableOptions) => plan(state, startOfDay(today), options);
const stage = (state: CaseState, id: string, today: string, options?: TimetableOptions) => {
  const found = at(state, today, options).activities.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const since = '2027-04-01';
const documents = started().state;
const requests = noticed().state;
const recorded = (of: string, days: readonly number[]) => [
  {
    ...{ definition: 'competitive-procedure-with-negotiation', stage: of },
    ...{ calendarDays: days.map((one) => 2 * one), workingDays: days, reachedDays: days },
  },
];

describe('A stage that is over', () => {
  it('is from when it was entered until it was left, with nothing left to explain or to do', () => {
    const done = stage(requests, 'case/notice', '2027-05-20');
    expect(done).toMatchObject({
      ...{ status: 'done', startOn: since, endOn: '2027-05-10', earliestStartOn: since, earliestEndOn: '2027-05-10' },
      ...{ actualStartOn: since, actualEndOn: '2027-05-10', explanation: [], critical: false },
    });
    for (const none of ['slackWorkingDays', 'expectation', 'steps']) expect(done).not.toHaveProperty(none);
  });

  it('is taken to be of the day on which the case began, where nobody noted its days', () => {
    const bare = { ...requests, createdAt: startOfDay('2027-02-01'), stageDates: {} };
    expect(stage(bare, 'case/notice', '2027-05-20')).toMatchObject({ startOn: '2027-02-01', endOn: '2027-02-01' });
  });
});

describe('A stage that goes on', () => {
  it('is expected from when it was entered, and not before today', () => {
    const on = (today: string) => stage(documents, 'case/documents', today);
    // 50 working days from Thursday 1 April end on Friday 11 June.
    expect(on(since)).toMatchObject({ status: 'current', startOn: since, earliestEndOn: since, endOn: '2027-06-11' });
    expect(on('2027-04-20')).toMatchObject({ earliestEndOn: '2027-04-20', endOn: '2027-06-11', actualStartOn: since });
    expect(on('2027-06-23')).toMatchObject({ earliestEndOn: '2027-06-23', endOn: '2027-06-23' });
    expect(on('2027-06-23').expectation).toMatchObject({ basis: 'law', expectedOn: '2027-06-23' });
    expect(on(since)).not.toHaveProperty('actualEndOn');
    expect(on(since).steps?.map(({ command }) => command)).toContain('WriteDocuments');
  });

  it('that was entered again is counted from then, but began the first time', () => {
    const [track] = Object.values(documents.tracks) as [Track];
    const again = { ...documents, tracks: { case: { ...track, enteredAt: startOfDay('2027-05-10'), round: 2 } } };
    const { startOn, endOn } = stage(again, 'case/documents', '2027-05-10');
    expect([startOn, endOn]).toEqual([since, '2027-07-20']);
  });

  it('does its work once, however many rounds are planned', () => {
    const { state } = invited();
    const [track] = Object.values(state.tracks) as [Track];
    const negotiating = { ...state, tracks: { case: { ...track, stage: 'negotiation' } } };
    const end = (rounds: number) => stage(negotiating, 'case/negotiation', '2027-06-21', { rounds }).endOn;
    expect(end(3)).toBe(end(1));
    const later = (rounds: number) => stage(documents, 'case/negotiation', since, { rounds }).endOn;
    expect(later(3) > later(1)).toBe(true);
  });

  it('moves what follows when it is late', () => {
    const follows = (today: string) => stage(documents, 'case/notice', today).startOn;
    expect([follows(since), follows('2027-06-11'), follows('2027-06-14')]).toEqual([
      ...['2027-06-11', '2027-06-11', '2027-06-14'],
    ]);
    expect(stage(documents, 'case/notice', '2027-06-14').earliestStartOn).toBe('2027-06-14');
  });

  it('that is a standstill ends on the day that it was notified with', () => {
    const [track] = Object.values(requests.tracks) as [Track];
    const waiting = (awards: object) => {
      const tracks = { case: { ...track, stage: 'standstill', enteredAt: startOfDay('2027-05-20') } };
      return stage({ ...requests, tracks, awards } as CaseState, 'case/standstill', '2027-05-20').earliestEndOn;
    };
    expect(waiting({ case: { standstillEnded: false, standstillEndsOn: '2027-06-09' } })).toBe('2027-06-09');
    // Day 10 after Thursday 20 May is Sunday 30.
    expect(waiting({})).toBe('2027-05-31');
    const tracks = { case: { ...track, stage: 'evaluation', enteredAt: startOfDay('2027-05-20') } };
    const awards = { case: { standstillEnded: false, standstillEndsOn: '2029-06-09' } };
    expect(stage({ ...requests, tracks, awards } as CaseState, 'case/evaluation', '2027-05-20').endOn < '2028').toBe(
      true,
    );
  });
});

describe('A stage that is ahead', () => {
  it('waits for the milestones that hold it, as early as they can be and as they are expected', () => {
    const play = started().give(needsOwner, 'PlanMilestone', { ...example('PlanMilestone'), on: '2027-12-01' });
    expect(stage(play.state, 'case/notice', since)).toMatchObject({
      ...{ startOn: '2027-12-01', earliestStartOn: since, dependsOn: ['case/documents', 'prototype'] },
    });
    const soon = started().give(needsOwner, 'PlanMilestone', { ...example('PlanMilestone'), on: '2027-05-03' });
    expect(stage(soon.state, 'case/notice', since).startOn).toBe('2027-06-11');
  });

  it('names its track, its roles and those who hold them', () => {
    const evaluation = stage(documents, 'case/evaluation', since);
    expect(evaluation).toMatchObject({ kind: 'stage', track: 'case', stage: 'evaluation', zone: 'competition' });
    expect(evaluation.roles).toContain('evaluator');
    expect(evaluation.persons).toEqual(expect.arrayContaining(['evaluator-1', 'evaluator-2']));
    expect(new Set(evaluation.persons).size).toBe(evaluation.persons.length);
  });

  it('has its period, how it came about and what it assumes', () => {
    const first = stage(documents, 'case/requests', since);
    expect(first).toMatchObject({ period: 'TL-NEG-REQ', status: 'ahead' });
    expect(first.explanation.length).toBeGreaterThan(0);
    expect(first).not.toHaveProperty('assumes');
    expect(stage(documents, 'case/final-tenders', since).assumes?.en).toContain('assumption');
    expect(stage(documents, 'case/final-tenders', since)).not.toHaveProperty('period');
  });

  it('is as long as the documents and the notice have it', () => {
    const days = (state: CaseState, options?: TimetableOptions) => {
      const { earliestStartOn, earliestEndOn } = stage(state, 'case/initial-tenders', since, options);
      return (Date.parse(earliestEndOn) - Date.parse(earliestStartOn)) / 86_400_000;
    };
    const written = { ...documents, documents: { electronicTenders: false, documentsFree: true } } as CaseState;
    expect([days(documents), days(written)]).toEqual([27, 30]);
    expect(days(written, { documents: { electronicTenders: true, documentsFree: true } })).toBe(27);
    const agreed = { circumstances: { agreement: 'reached' } } as const;
    expect(days(documents, agreed)).toBe(0);
    expect(days({ ...documents, authorityKind: 'central-authority' }, agreed)).toBe(27);
    const priorInformation = { sentOn: '2027-02-01', complete: true };
    const notice = { dispatchedAt: startOfDay('2027-05-10'), priorInformation };
    expect(days({ ...documents, notice } as unknown as CaseState)).toBeLessThan(25);
  });
});

describe('What finished cases have taught', () => {
  const taught = { recorded: recorded('notice', [10, 12, 14, 16, 40]) };

  it('is in the plan with the day by which a stage and the case are over, with 80 per cent likelihood', () => {
    const all = at(documents, since, taught);
    const notice = all.activities.find(({ id }) => id === 'case/notice');
    expect(notice?.expectation).toMatchObject({ basis: 'learned', cases: 5, median: 14 });
    expect((notice?.expectation?.latelyOn ?? '') > (notice?.endOn ?? '')).toBe(true);
    expect((all.endsLatelyOn ?? '') > all.endsOn).toBe(true);
    const [first] = all.activities;
    expect(first?.expectation).toBeUndefined();
  });

  it('is not there before enough have been through it', () => {
    const all = at(documents, since, { recorded: recorded('notice', [10, 12, 14, 16]) });
    expect(all).not.toHaveProperty('endsLatelyOn');
    expect(all.activities.find(({ id }) => id === 'case/notice')?.expectation).not.toHaveProperty('latelyOn');
  });

  it('is drawn from for a stage that goes on, too', () => {
    const all = at(documents, since, { recorded: recorded('documents', [10, 12, 14, 16, 90]) });
    expect(all.activities.find(({ id }) => id === 'case/documents')?.expectation).toHaveProperty('latelyOn');
  });
});
