import { describe, expect, it } from 'vitest';
import type { Settling } from '../contract/content.rules.js';
import { contracted } from '../testing/contracted.js';
import { controller, needsOwner, supplierA } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { payable } from './payable.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const found = (play: Play) => payable(play.state, play.state.tracks['1']!)!;
const report = (play: Play, milestone: string, on: string) =>
  play.on(on).give(supplierA, 'ReportDelivery', { milestone, what: 'It is done.' });
const accept = (play: Play, milestone: string, on: string) =>
  report(play, milestone, on).give(needsOwner, 'AcceptMilestone', { milestone });
const handOver = (play: Play, on: string) =>
  play.on(`${on}T12:00:00Z`).give(needsOwner, 'AcceptDelivery', { on, openMilestones: 'They are left to spring.' });
const measured = (play: Play, indicator: string, point: string, value: number, on: string) =>
  play.happened({ type: 'MeasurementRecorded', facts: { track: '1', indicator, point, value, on, by: 'hand' } });

describe('What is due of a fixed price', () => {
  it('is nothing before anything is accepted', () => {
    expect(found(contracted())).toMatchObject({ due: 0, remaining: 0, arithmetic: '0', currency: 'SEK' });
    expect(found(contracted()).steps).toMatchObject([
      { id: 'milestone:frame', amount: 30_000_000, due: false },
      { id: 'delivery', amount: 62_500_000, due: false },
    ]);
  });

  it('is what a milestone pays when it is accepted, and the rest when the delivery is', () => {
    const play = accept(contracted(), 'frame', '2028-06-01T08:00:00Z');
    expect(found(play)).toMatchObject({ due: 30_000_000, remaining: 30_000_000, since: '2028-06-01T08:00:00.000Z' });
    handOver(play, '2029-06-15');
    expect(found(play)).toMatchObject({ due: 92_500_000, arithmetic: '30000000 + 62500000 = 92500000' });
    expect(found(play).steps.at(-1)).toMatchObject({ arithmetic: '92500000 − (30000000) = 62500000' });
  });

  it('is nothing of a milestone that is only reported, or rejected', () => {
    const play = report(contracted(), 'frame', '2028-06-01T08:00:00Z');
    expect(found(play).due).toBe(0);
    play.give(needsOwner, 'RejectDelivery', { milestone: 'frame', reasons: 'It leans.' });
    expect(found(play).due).toBe(0);
  });

  it('counts what is paid, and is paid to the öre', () => {
    const frame = { id: 'frame', text: 'The frame', dueOn: '2028-06-30', payment: sek(1000.45) };
    const play = accept(contracted({ milestones: [frame] }), 'frame', '2028-06-01T08:00:00Z');
    play.give(controller, 'ApprovePayment', { amount: sek(1000.4) });
    expect(found(play)).toMatchObject({ due: 1000.45, paid: 1000.4, remaining: 0.05, overpaid: 0 });
  });
});

/** Örnsköldsvik: 25 per cent fixed, 75 by the outcome from index 100 to 88. */
const byOutcome: Partial<Settling> = {
  value: sek(18_500_000),
  milestones: [],
  penalties: [],
  options: [],
  terms: [],
  payment: { model: 'outcome', fixedPercent: 25, indicator: 'leave', point: 'P1Y', baseline: 100, target: 88 },
};
const afterAYear = (value: number) =>
  found(measured(handOver(contracted(byOutcome), '2028-01-10'), 'leave', 'P1Y', value, '2029-01-10'));

describe('What is due by the outcome', () => {
  it('is the fixed share and the outcome in proportion: 8 of 12 give 13 875 000 of 18 500 000', () => {
    const payment = afterAYear(92);
    expect(payment).toMatchObject({ due: 13_875_000, arithmetic: '4625000 + 9250000 = 13875000' });
    expect(payment.steps.map(({ arithmetic }) => arithmetic)).toEqual([
      '18500000 × 25/100 = 4625000',
      '18500000 × 75/100 × 8/12 = 9250000',
    ]);
    expect(payment.since).toBe('2029-01-09T23:00:00.000Z');
  });

  it.each([
    ['nothing more at the baseline', 100, 4_625_000],
    ['nothing less the wrong way', 104, 4_625_000],
    ['all at the target', 88, 18_500_000],
    ['no more beyond it', 80, 18_500_000],
  ])('is %s', (_how, value, due) => {
    expect(afterAYear(value).due).toBe(due);
  });

  it('is rounded once, half upwards to the öre', () => {
    // 18 500 000 × 0.75 × 5/12 = 5 781 250; × 1/7 of another way: 1 982 142.857…
    const payment = { ...byOutcome.payment!, baseline: 100, target: 93 };
    const play = handOver(contracted({ ...byOutcome, payment }), '2028-01-10');
    const { due, steps } = found(measured(play, 'leave', 'P1Y', 99, '2029-01-10'));
    expect(steps.at(-1)).toMatchObject({ amount: 1_982_142.86 });
    expect(due).toBe(6_607_142.86);
  });

  it('shows the most that it can give, before it is measured', () => {
    const play = handOver(contracted(byOutcome), '2028-01-10');
    expect(found(play)).toMatchObject({ due: 4_625_000 });
    expect(found(play).steps.at(-1)).toMatchObject({ id: 'outcome', amount: 13_875_000, due: false });
  });

  it('is by the point that the contract names, and no other', () => {
    const play = handOver(contracted(byOutcome), '2028-01-10');
    expect(found(measured(play, 'leave', 'P2Y', 88, '2030-01-10')).due).toBe(4_625_000);
    expect(found(measured(play, 'other', 'P1Y', 88, '2030-01-10')).due).toBe(4_625_000);
  });

  it('says what was paid too much when a corrected measurement is lower', () => {
    const play = measured(handOver(contracted(byOutcome), '2028-01-10'), 'leave', 'P1Y', 92, '2029-01-10');
    play.on('2029-02-01').give(controller, 'ApprovePayment', { amount: sek(13_875_000) });
    play.happened({
      type: 'MeasurementCorrected',
      facts: { track: '1', indicator: 'leave', point: 'P1Y', value: 94, on: '2029-01-10', by: 'hand' },
    });
    expect(found(play)).toMatchObject({ due: 11_562_500, remaining: 0, overpaid: 2_312_500 });
  });
});

describe('What is due where the risk is shared', () => {
  const shared: Partial<Settling> = {
    ...byOutcome,
    value: sek(10_000_000),
    milestones: [{ id: 'a', text: 'A', dueOn: '2028-06-30' }],
    payment: {
      model: 'shared-risk',
      fixedPercent: 50,
      shares: [
        { id: 'by-a', percent: 20, milestone: 'a' },
        { id: 'by-leave', percent: 30, indicator: 'leave', point: 'P1Y', baseline: 100, target: 88 },
      ],
    },
  };

  it('is each share whole or not at all', () => {
    const play = accept(contracted(shared), 'a', '2028-06-01T08:00:00Z');
    expect(found(play).due).toBe(2_000_000);
    handOver(play, '2028-07-03');
    expect(found(play).due).toBe(7_000_000);
    expect(found(measured(play, 'leave', 'P1Y', 89, '2029-07-03')).due).toBe(7_000_000);
    expect(found(measured(play, 'leave', 'P1Y', 88, '2029-07-04')).due).toBe(10_000_000);
  });
});

describe('What is due after a termination', () => {
  it('is what was accepted before it, and nothing else', () => {
    const play = accept(contracted(), 'frame', '2028-06-01T08:00:00Z');
    play.happened({ type: 'ContractTerminated', facts: { track: '1', ground: 'contract-terms', on: '2028-06-02' } });
    expect(play.state.tracks['1']?.stage).toBe('settlement');
    expect(play.refused(controller, 'ApprovePayment', { amount: sek(30_000_001) })).toBe('PAYMENT-DUE');
    expect(play.refused(needsOwner, 'AcceptDelivery', { on: '2028-06-01' })).toBe('STAGE');
    play.give(controller, 'ApprovePayment', { amount: sek(30_000_000) });
    expect(play.state.end?.how).toBe('terminated');
  });

  it('ends the case at once where nothing is due', () => {
    const play = report(contracted(), 'frame', '2028-06-01T08:00:00Z');
    play.happened({ type: 'ContractTerminated', facts: { track: '1', ground: 'contract-terms', on: '2028-06-02' } });
    expect(play.state.end?.how).toBe('terminated');
  });
});
