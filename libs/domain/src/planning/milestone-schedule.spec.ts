import { describe, expect, it } from 'vitest';
import { startOfDay } from '../calendar/index.js';
import { nothing } from '../case/state.js';
import { scheduled } from './activity.fixture.js';
import { milestoneAt } from './milestone-schedule.js';
import type { Milestone } from './planning.state.js';

const since = '2027-01-01T00:00:00.000Z';
const state = {
  ...nothing,
  createdAt: startOfDay('2027-03-15'),
  people: [
    { person: 'procurer-1', role: 'procurer', from: since },
    { person: 'procurer-2', role: 'procurer', from: since },
  ] as const,
};
const today = '2027-04-01';
const at = (changes: Partial<Milestone>, first = [scheduled('case/documents')], floor = today) => {
  const milestone: Milestone = {
    ...{ id: 'trial', kind: 'development', title: 'Trial', dependsOn: [], holds: [], owner: { role: 'procurer' } },
    ...changes,
  };
  return milestoneAt(state, milestone, first, floor, startOfDay(today));
};
const documents = scheduled('case/documents', {
  ...{ stage: 'documents', earliestEndOn: '2027-04-06', endOn: '2027-04-09' },
});

describe('A milestone’s days', () => {
  it('are those of what it depends on, as early as the law has it and as expected', () => {
    expect(at({}, [documents]).activity).toMatchObject({
      ...{ earliestStartOn: '2027-04-06', earliestEndOn: '2027-04-06', startOn: '2027-04-09', endOn: '2027-04-09' },
      dependsOn: ['case/documents'],
    });
  });

  it('are not before the case, and not before today', () => {
    expect(at({}, [], '2027-03-01').activity).toMatchObject({ earliestEndOn: '2027-03-15', endOn: '2027-03-15' });
    expect(at({}, []).activity).toMatchObject({ earliestEndOn: today, endOn: today });
    expect(at({}, []).dueOn).toBe('2027-03-15');
  });

  it('are so many days after what it follows, named by its id or as the stage of a track', () => {
    const after = (activity: string) => at({ after: { activity, days: 5 } }, [documents]).activity.endOn;
    expect([after('documents'), after('case/documents'), after('notice')]).toEqual([
      ...['2027-04-14', '2027-04-14', '2027-04-09'],
    ]);
    const other = scheduled('study', { kind: 'development', endOn: '2027-04-12' });
    expect(at({ after: { activity: 'documents', days: 2 } }, [documents, other]).activity.endOn).toBe('2027-04-12');
  });

  it('have room for the owner’s work, which ends on the planned day where that is later', () => {
    // Three working days after Friday 9 April: Wednesday 14.
    expect(at({ workingDays: 3 }, [documents]).activity).toMatchObject({
      ...{ earliestStartOn: '2027-04-06', earliestEndOn: '2027-04-09', startOn: '2027-04-09', endOn: '2027-04-14' },
    });
    expect(at({ workingDays: 3, on: '2027-04-23' }, [documents]).activity).toMatchObject({
      ...{ startOn: '2027-04-20', endOn: '2027-04-23', plannedOn: '2027-04-23' },
    });
    expect(at({ on: '2027-04-23' }, [documents]).activity).toMatchObject({ startOn: '2027-04-23' });
    expect(at({ workingDays: 3, on: '2027-04-12' }, [documents]).activity.endOn).toBe('2027-04-14');
  });

  it('are today when it is late, while it was due before', () => {
    const late = at({ on: '2027-03-20', workingDays: 2 }, []);
    expect(late).toMatchObject({ dueOn: '2027-03-20', followsOn: today, activity: { endOn: today } });
    expect(at({ on: '2027-03-20' }, [], '0000-01-01').activity.endOn).toBe('2027-03-20');
  });

  it('are those on which it was reached, when it was', () => {
    const reached = at({ reachedOn: '2027-03-20', workingDays: 3, on: '2027-04-23' }, [documents]);
    expect(reached).toMatchObject({ dueOn: '2027-03-20', followsOn: '2027-03-20', work: [] });
    expect(reached.activity).toMatchObject({
      ...{ status: 'done', earliestStartOn: '2027-03-20', earliestEndOn: '2027-03-20', startOn: '2027-03-20' },
      ...{ endOn: '2027-03-20', actualEndOn: '2027-03-20', plannedOn: '2027-04-23' },
    });
  });

  it('of money are from when it is there to its last day', () => {
    const amount = { amount: 2_000_000, currency: 'SEK' };
    const money = { kind: 'funding', amount, availableFrom: '2027-05-03', availableUntil: '2027-12-31' } as const;
    expect(at(money, []).activity).toMatchObject({
      ...{ kind: 'funding', amount, plannedOn: '2027-05-03', availableUntil: '2027-12-31' },
      ...{ earliestStartOn: '2027-05-03', earliestEndOn: '2027-05-03', endOn: '2027-05-03', status: 'ahead' },
    });
  });
});

describe('A milestone in the plan', () => {
  it('has nothing that it was not given', () => {
    const { activity, drawnFrom, work } = at({});
    for (const none of ['actualEndOn', 'plannedOn', 'amount', 'availableUntil']) {
      expect(activity).not.toHaveProperty(none);
    }
    expect(activity).toMatchObject({ workingDays: 0, explanation: [], name: { sv: 'Trial', en: 'Trial' } });
    expect([drawnFrom, work]).toEqual([[], []]);
  });

  it('is work for all who hold the role that owns it, or for the person who does', () => {
    expect(at({ workingDays: 2 }, [documents])).toMatchObject({
      activity: { roles: ['procurer'], persons: ['procurer-1', 'procurer-2'], workingDays: 2 },
      work: [{ roles: ['procurer'], workingDays: 2, inWindow: false, startOn: '2027-04-09', endOn: '2027-04-13' }],
    });
    expect(at({ workingDays: 2, owner: { person: 'procurer-2' } }, [documents])).toMatchObject({
      activity: { roles: [], persons: ['procurer-2'] },
      work: [{ roles: [] }],
    });
  });
});
