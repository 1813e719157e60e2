import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, stepWorkingDays } from '../calendar/index.js';
import { plan } from '../planning/plan.js';
import { timetable } from '../planning/timetable.js';
import { openV1 } from '../procedures/open/open.v1.js';
import { invited, started } from '../testing/competition.js';
import type { Play } from '../testing/play.js';
import type { RecordedDurations } from './durations.js';

const negotiated = 'competitive-procedure-with-negotiation';
const took = (stage: string, days: readonly number[], command?: string): RecordedDurations => ({
  definition: negotiated,
  stage,
  ...(command === undefined ? {} : { command }),
  calendarDays: days,
  workingDays: days,
  reachedDays: days,
});
const activity = (play: Play, id: string, recorded: readonly RecordedDurations[]) => {
  const found = plan(play.state, play.now, { recorded }).activities.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const five = [20, 60, 30, 50, 40];

describe('The plan of an organisation with four finished cases', () => {
  it('is the one without any, and says that it rests on the law', () => {
    const four = five.slice(1);
    const one = activity(started(), 'case/documents', [took('documents', four)]);
    expect(one.endOn).toBe(activity(started(), 'case/documents', []).endOn);
    expect(one.expectation).toMatchObject({ basis: 'law', cases: 4, expectedOn: one.endOn });
    expect(one.expectation?.median).toBeUndefined();
    expect(one.expectation?.latelyOn).toBeUndefined();
    expect(one.expectation?.says.sv).toContain('4 av de 5');
    expect(one.expectation?.says.en).toContain('4 of the 5');
  });
});

describe('The plan of an organisation with five finished cases', () => {
  it('expects a stage to take as many working days as half of them took, and says so with the spread', () => {
    const one = activity(started(), 'case/documents', [took('documents', five)]);
    const endOn = stepWorkingDays('2027-04-01', 40, 1, 'public-holidays-and-eves');
    expect(one.endOn).toBe(endOn);
    expect(one.expectation).toMatchObject({
      basis: 'learned',
      cases: 5,
      median: 40,
      p80: 50,
      unit: 'working-days',
      expectedOn: endOn,
    });
    expect(one.expectation?.says.sv).toContain('5 egna avslutade ärenden');
    expect(one.expectation?.says.en).toContain('half within 40 working days');
  });

  it('counts a stage that receives submissions in calendar days', () => {
    const one = activity(started(), 'case/requests', [took('requests', [80, 70, 60, 50, 90])]);
    expect(one.expectation).toMatchObject({ basis: 'learned', unit: 'calendar-days', median: 70 });
    expect(daysBetween(one.startOn, one.endOn)).toBe(70);
    expect(one.expectation?.says.en).toContain('half within 70 days');
  });

  it("never expects a stage to end before the law's minimum", () => {
    const learned = activity(started(), 'case/requests', [took('requests', [1, 1, 1, 1, 1])]);
    expect(daysBetween(learned.startOn, learned.endOn)).toBe(30);
    expect(learned.expectation).toMatchObject({ basis: 'learned', median: 1 });
  });

  it('never expects a stage to end before a time that is announced', () => {
    const one = activity(invited(), 'case/initial-tenders', [took('initial-tenders', [1, 1, 1, 1, 1])]);
    expect(one.endOn).toBe('2027-08-13');
  });

  it('lets what follows begin when the learned stage ends', () => {
    const recorded = [took('documents', five)];
    const documents = activity(started(), 'case/documents', recorded);
    expect(activity(started(), 'case/notice', recorded).startOn).toBe(documents.endOn);
  });

  it('expects work on what was submitted on the working day after the deadline, and not on a Saturday', () => {
    const recorded = [took('requests', [33, 33, 33, 33, 33])];
    const requests = activity(started(), 'case/requests', recorded);
    const next = activity(started(), 'case/selection', recorded);
    expect(next.startOn >= requests.endOn).toBe(true);
  });

  it('tells of each step what it takes, and when it is expected', () => {
    const recorded = [took('documents', five), took('documents', [5, 6, 7, 8, 9], 'WriteDocuments')];
    const steps = activity(started(), 'case/documents', recorded).steps ?? [];
    expect(steps.find(({ command }) => command === 'WriteDocuments')).toMatchObject({
      basis: 'learned',
      cases: 5,
      median: 7,
      p80: 8,
      unit: 'working-days',
      expectedOn: addDays('2027-04-01', 7),
      latelyOn: addDays('2027-04-01', 8),
      name: { sv: expect.any(String) as string },
    });
    const approved = steps.find(({ command }) => command === 'ApproveDocuments');
    expect(approved).toMatchObject({ basis: 'law', cases: 0 });
    expect(approved?.latelyOn).toBeUndefined();
    expect(new Set(steps.map(({ command }) => command)).size).toBe(steps.length);
  });

  it('tells nothing of what is done', () => {
    const done = activity(invited(), 'case/documents', [took('documents', five)]);
    expect([done.expectation, done.steps]).toEqual([undefined, undefined]);
  });

  it('learns nothing from another definition or stage', () => {
    const other = { ...took('documents', five), definition: 'open' };
    expect(activity(started(), 'case/documents', [other]).expectation).toMatchObject({ basis: 'law', cases: 0 });
  });
});

describe('The spread of the plan', () => {
  const stages = ['requests', 'initial-tenders', 'final-tenders'];
  const recorded = stages.map((stage) => took(stage, [40, 50, 60, 70, 80]));

  it('is the same each time it is drawn', () => {
    const play = started();
    expect(plan(play.state, play.now, { recorded })).toEqual(plan(play.state, play.now, { recorded }));
  });

  it('is wider further ahead, but narrower than if every stage were slow at once', () => {
    const { activities } = plan(started().state, started().now, { recorded });
    const late = (stage: string) => {
      const { expectation } = activities.find((one) => one.id === `case/${stage}`) ?? {};
      return daysBetween(expectation?.expectedOn ?? '', expectation?.latelyOn ?? '');
    };
    // Each is ten days later than its median in four cases of five: three of them are not thirty.
    expect(late('requests')).toBe(10);
    expect(late('final-tenders')).toBeGreaterThanOrEqual(late('initial-tenders'));
    expect(late('initial-tenders')).toBeGreaterThanOrEqual(10);
    expect(late('initial-tenders')).toBeLessThanOrEqual(20);
    expect(late('final-tenders')).toBeLessThan(30);
  });

  it('is as wide as the one learned stage, and moves what follows it as far', () => {
    // The stage after it is neither learned nor held: it moves as much as the 80th percentile is after the median.
    const one = [took('requests', [60, 60, 60, 80, 80])];
    const { activities } = plan(started().state, started().now, { recorded: one });
    const of = (id: string) => activities.find((other) => other.id === id);
    const requests = of('case/requests');
    expect(daysBetween(requests?.startOn ?? '', requests?.expectation?.latelyOn ?? '')).toBe(80);
    const next = of('case/selection');
    expect(daysBetween(next?.endOn ?? '', next?.expectation?.latelyOn ?? '')).toBe(20);
  });

  it('of a stage under way is drawn from those that took as long at least', () => {
    const play = started().on('2027-05-31');
    const one = activity(play, 'case/documents', [took('documents', [5, 5, 5, 5, 70])]);
    expect(one.endOn).toBe('2027-05-31');
    expect(one.expectation?.latelyOn).toBe(addDays('2027-04-01', 70));
  });

  it('is none where nothing is learned', () => {
    expect(plan(started().state, started().now).endsLatelyOn).toBeUndefined();
  });

  it('is never before what is expected', () => {
    const days = fc.array(fc.nat(200), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(days, days, (documents, requests) => {
        const { activities, endsOn, endsLatelyOn } = plan(started().state, started().now, {
          recorded: [took('documents', documents), took('requests', requests)],
        });
        for (const { status, endOn, earliestEndOn, expectation } of activities.filter((one) => one.status !== 'done')) {
          expect(endOn >= earliestEndOn, status).toBe(true);
          expect((expectation?.latelyOn ?? '') >= endOn).toBe(true);
        }
        expect((endsLatelyOn ?? '') >= endsOn).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('The timetable of a procedure', () => {
  it('follows what is learned of it, never before the law', () => {
    const recorded = openV1.stages.map(({ id }) => ({ ...took(id, [1, 1, 1, 1, 1]), definition: 'open' }));
    const { stages } = timetable(openV1, '2027-05-10', { recorded });
    for (const one of stages) {
      expect(one.expectation.basis).toBe('learned');
      expect(one.expectedEndOn >= one.earliestEndOn).toBe(true);
    }
    const plain = timetable(openV1, '2027-05-10');
    expect(
      (plain.contractExpectedOn ?? '') > (timetable(openV1, '2027-05-10', { recorded }).contractExpectedOn ?? ''),
    ).toBe(true);
  });
});
