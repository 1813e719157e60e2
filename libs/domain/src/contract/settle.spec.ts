import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { awarded, notified } from '../testing/competed.js';
import { decisionMaker, procurer1, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { settlementOf } from '../testing/settlement.js';

const unsettled = (): Play => {
  const play = awarded();
  return play.happened(
    {
      type: 'TenderersNotified',
      facts: {
        ...{ track: '1', sentAt: '2027-09-20T08:00:00.000Z', electronic: true },
        recipients: ['supplier-a', 'supplier-b', 'supplier-c'],
        standstillEndsOn: '2027-09-30',
      },
    },
    { type: 'StandstillEnded', facts: { track: '1' } },
    { type: 'CourtChecked', facts: { track: '1', checkedAt: '2027-10-01T08:00:00.000Z' } },
  );
};
const signing = () => unsettled().on('2027-10-01T09:00:00Z');
const body = (play: Play, changes: object = {}) => ({
  ...settlementOf(play.state, play.state.tracks['1']!, play.now),
  ...changes,
});
const settle = (changes: object = {}, play = signing()) =>
  play.refused(procurer1, 'SettleContract', body(play, changes));
const sek = (amount: number) => ({ amount, currency: 'SEK' });

describe("Settling a contract's content", () => {
  it('comes before the signatures, and is asked of the procurer', () => {
    const play = signing();
    expect(play.refused(decisionMaker, 'SignContract')).toBe('CONTRACT-SETTLED');
    const asked = (one: Play) => tasks(one.state).map(({ command, roles }) => [command, roles]);
    expect(asked(play)).toEqual([['SettleContract', ['procurer']]]);
    play.give(procurer1, 'SettleContract', body(play));
    expect(asked(play)).toEqual([['SignContract', ['decision-maker']]]);
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
  });

  it('can be done again until the authority has signed', () => {
    const play = signing();
    play.give(procurer1, 'SettleContract', body(play)).give(procurer1, 'SettleContract', body(play));
    play.give(decisionMaker, 'SignContract');
    expect(settle({}, play)).toBe('CONTRACT-SIGNED-ONCE');
    expect(signing().refused(supplierA, 'SettleContract', body(signing()))).toBe('ROLE');
  });

  it('is for the price of the winning tender, or says why not', () => {
    expect(settle({ value: sek(92_500_000) })).toBe('accepted');
    expect(settle({ value: sek(92_500_000.01) })).toBe('CONTRACT-VALUE');
    expect(settle({ value: { amount: 92_500_000, currency: 'EUR' } })).toBe('CONTRACT-VALUE');
    expect(settle({ value: sek(90_000_000), valueReasons: ' ' })).toBe('CONTRACT-VALUE');
    expect(settle({ value: sek(90_000_000), valueReasons: 'The yard is an option.' })).toBe('accepted');
    const play = signing();
    expect(play.ask(procurer1, 'SettleContract', body(play, { value: sek(1) }))).toMatchObject({
      refusal: { expected: '92500000 SEK', field: 'value' },
    });
  });

  it('has a term that does not end before it begins', () => {
    expect(settle({ startsOn: '2027-10-04', endsOn: '2027-10-04' })).toBe('accepted');
    expect(settle({ startsOn: '2027-10-04', endsOn: '2027-10-03' })).toBe('CONTRACT-TERM');
  });

  it('falls with the award that it was settled after', () => {
    const play = notified('2027-09-30');
    play.happened({ type: 'AwardRevoked', facts: { track: '1', reopens: 'award' } });
    expect(play.state.contracts).toEqual({});
  });

  it('names everything once', () => {
    const milestone = { id: 'frame', text: 'The frame', dueOn: '2028-01-31' };
    expect(settle({ milestones: [milestone] })).toBe('accepted');
    expect(settle({ milestones: [milestone, milestone] })).toBe('CONTRACT-IDS');
  });

  it('has its milestones within its term', () => {
    const due = (dueOn: string) => ({
      startsOn: '2027-10-04',
      endsOn: '2028-10-04',
      milestones: [{ id: 'a', text: 'A', dueOn }],
    });
    expect(settle(due('2027-10-04'))).toBe('accepted');
    expect(settle(due('2028-10-04'))).toBe('accepted');
    expect(settle(due('2028-10-05'))).toBe('CONTRACT-MILESTONES');
    expect(settle(due('2027-10-03'))).toBe('CONTRACT-MILESTONES');
  });

  it('lets an option be exercised no later than the contract ends', () => {
    const until = (exerciseBy: string) => ({ endsOn: '2028-10-04', options: [{ id: 'a', text: 'A', exerciseBy }] });
    expect(settle(until('2028-10-04'))).toBe('accepted');
    expect(settle(until('2028-10-05'))).toBe('CONTRACT-OPTIONS');
  });
});

describe("A contract's way of paying", () => {
  const measured = { indicator: 'construction', point: 'handover' };
  const milestones = (amount: number) => [{ id: 'a', text: 'A', dueOn: '2028-01-31', payment: sek(amount) }];

  it('pays no more by milestones than the fixed part', () => {
    expect(settle({ milestones: milestones(92_500_000) })).toBe('accepted');
    expect(settle({ milestones: milestones(92_500_001) })).toBe('CONTRACT-PAYMENT');
    const outcome = { model: 'outcome', fixedPercent: 25, ...measured };
    expect(settle({ payment: outcome, milestones: milestones(23_125_000) })).toBe('accepted');
    expect(settle({ payment: outcome, milestones: milestones(23_125_001) })).toBe('CONTRACT-PAYMENT');
  });

  it('is measured, by outcome, from a baseline to another target', () => {
    expect(settle({ payment: { model: 'outcome' } })).toBe('CONTRACT-PAYMENT');
    expect(settle({ payment: { model: 'outcome', ...measured } })).toBe('accepted');
    expect(settle({ payment: { model: 'outcome', ...measured, indicator: 'unknown' } })).toBe('CONTRACT-PAYMENT');
    expect(settle({ payment: { model: 'outcome', ...measured, baseline: 5, target: 5 } })).toBe('CONTRACT-PAYMENT');
  });

  it('keeps the baseline and the target of the day', () => {
    const play = signing();
    play.give(procurer1, 'SettleContract', body(play, { payment: { model: 'outcome', ...measured } }));
    expect(play.state.contracts['1']?.content?.payment).toMatchObject({ baseline: 550, target: 220 });
  });

  it('shares the whole value out, where the risk is shared', () => {
    const shared = (fixedPercent: number, ...shares: readonly object[]) =>
      settle({
        milestones: [{ id: 'a', text: 'A', dueOn: '2028-01-31' }],
        payment: { model: 'shared-risk', fixedPercent, shares },
      });
    const byMilestone = { id: 's', percent: 40, milestone: 'a' };
    expect(shared(60, byMilestone)).toBe('accepted');
    expect(shared(59, byMilestone)).toBe('CONTRACT-PAYMENT');
    expect(shared(60, { id: 's', percent: 40, milestone: 'b' })).toBe('CONTRACT-PAYMENT');
    expect(shared(60, { id: 's', percent: 40, ...measured })).toBe('accepted');
    expect(shared(60, { id: 's', percent: 40 })).toBe('CONTRACT-PAYMENT');
  });

  it('is by phase only where there are phases', () => {
    expect(settle({ payment: { model: 'per-phase' } })).toBe('CONTRACT-PAYMENT');
  });
});
