import { describe, expect, it } from 'vitest';
import { needsOwner, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { sek, frame, summer, reported, refusal, asked, withoutContent } from './summer.fixture.js';

describe('A deputy', () => {
  const standIn = { ...needsOwner, id: 'stand-in', organisationRoles: [] };
  const deputised = (play: Play, person: string, role: 'needs-owner' | 'controller') => {
    const [from, until] = ['2028-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'];
    return play.happened(
      { type: 'PersonAssigned', facts: { person, role } },
      {
        type: 'DeputyAppointed',
        facts: { person, deputy: 'stand-in', role, from, until },
      },
    );
  };

  it('of whoever reported for the supplier does not judge the delivery, another’s does', () => {
    const play = () => deputised(reported(), 'bidder@supplier-a', 'needs-owner');
    expect(refusal(play(), standIn, 'AcceptMilestone', frame)).toEqual(['DELIVERY-FOUR-EYES', undefined]);
    expect(refusal(deputised(reported(), 'someone', 'needs-owner'), standIn, 'AcceptMilestone', frame)).toBe(
      'accepted',
    );
  });

  it('of whoever accepted the delivery does not approve the payment, another’s does', () => {
    const accepted = () => reported().give(needsOwner, 'AcceptMilestone', frame);
    const pay = (play: Play) => refusal(play, standIn, 'ApprovePayment', { amount: sek(1) });
    expect(pay(deputised(accepted(), 'needs-owner', 'controller'))).toEqual(['PAYMENT-FOUR-EYES', undefined]);
    expect(pay(deputised(accepted(), 'someone', 'controller'))).toBe('accepted');
  });
});

describe('What is asked for while a contract is carried out', () => {
  it('is the judgement of what is reported, since then, of others than whoever reported it', () => {
    expect(asked(reported(), 'AcceptMilestone')).toMatchObject([
      { about: 'frame', since: '2028-07-03T08:00:00.000Z', except: ['bidder@supplier-a'] },
    ]);
    const rejected = reported().give(needsOwner, 'RejectDelivery', { ...frame, reasons: 'It leans.' });
    expect(asked(rejected, 'AcceptMilestone')).toEqual([]);
    expect(asked(rejected, 'ReportDelivery').map(({ about }) => about)).toEqual(['frame', 'roof']);
    expect(asked(reported(), 'ReportDelivery').map(({ about }) => about)).toEqual(['roof']);
  });

  it('is to mend each open deviation, by its day where it has one', () => {
    const deviation = { title: 'Dust', grade: 'minor' };
    const play = summer().give(procurer1, 'RecordDeviation', deviation);
    play.give(procurer1, 'RecordDeviation', { ...deviation, dueOn: '2028-08-15' });
    expect(asked(play, 'ResolveDeviation')).toMatchObject([
      { about: 'deviation-1', since: '2028-07-02T22:00:00.000Z' },
      { about: 'deviation-2', since: '2028-07-02T22:00:00.000Z', dueAt: '2028-08-15T22:00:00.000Z' },
    ]);
    play.on('2028-07-04').give(procurer1, 'ResolveDeviation', { deviation: 'deviation-2', reasons: 'Swept.' });
    expect(asked(play, 'ResolveDeviation').map(({ about }) => about)).toEqual(['deviation-1']);
    expect(play.state.performances['1']?.deviations[1]?.resolvedOn).toBe('2028-07-04');
    expect(play.state.performances['1']?.deviations[0]).not.toHaveProperty('resolvedOn');
    const again = { deviation: 'deviation-2', reasons: 'Swept.' };
    expect(refusal(play, procurer1, 'ResolveDeviation', again)).toEqual(['DEVIATION-OPEN', 'deviation-1']);
  });

  it('is the payment of what is due, of anybody while nobody has accepted anything', () => {
    const play = summer({
      payment: { model: 'outcome', fixedPercent: 0, indicator: 'x', point: 'P1Y', baseline: 0, target: 1 },
    });
    expect(asked(play, 'ApprovePayment')).toEqual([]);
    const measured = { indicator: 'x', point: 'P1Y', value: 1, on: '2028-07-01', by: 'hand' } as const;
    play.happened({ type: 'MeasurementRecorded', facts: { track: '1', ...measured } });
    const [task] = asked(play, 'ApprovePayment');
    expect(task?.since).toBe('2028-06-30T22:00:00.000Z');
    expect(task).not.toHaveProperty('except');
  });

  it('is nothing of a contract that is not settled', () => {
    const play = withoutContent();
    for (const command of ['ReportDelivery', 'AcceptMilestone', 'ApprovePayment', 'RecordFollowUp', 'ResolveDeviation'])
      expect(asked(play, command)).toEqual([]);
    expect(refusal(play, procurer1, 'RecordDeviation', { title: 'x', grade: 'minor' })).toEqual([
      ...['PERFORMANCE-CONTENT', undefined],
    ]);
    expect(refusal(play, procurer1, 'RecordFollowUp', { term: 'labour', on: '2028-07-03', outcome: 'kept' })).toEqual([
      ...['FOLLOWUP-TERM', '–'],
    ]);
  });
});
