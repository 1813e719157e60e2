import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import type { PaymentTerms } from '../contract/content.state.js';
import type { Effect } from '../effect/effect.state.js';
import { delivery, followed, handedOver, made, owed, play, sek } from './owed.fixture.js';
import { handedOverOn, payable } from './payable.js';

const at = '2028-06-01T08:00:00.000Z';

describe('The fixed part', () => {
  it('is due as a whole with the handover where no milestone is paid for', () => {
    expect(owed({}).steps).toEqual([
      {
        ...{ id: 'delivery', arithmetic: '', amount: 1_000_000, due: false },
        says: expect.objectContaining({ en: 'The fixed part, at the accepted delivery' }) as object,
      },
    ]);
    expect(owed({}, {}, handedOver)).toMatchObject({ due: 1_000_000, since: '2028-01-09T23:00:00.000Z' });
    expect(owed({}).since).toBeUndefined();
  });

  it('leaves nothing to the handover where its milestones are paid all of it', () => {
    const milestones = [0, 1].map((n) => ({ id: `m${n}`, text: `M${n}`, dueOn: '2028-06-30', payment: sek(500_000) }));
    const accepted = { deliveries: { m0: delivery('m0', 'accepted', at) } };
    const { steps, since } = owed({ milestones }, accepted);
    expect(steps).toMatchObject([
      { id: 'milestone:m0', amount: 500_000, due: true, since: at, arithmetic: '', says: { en: 'The milestone M0' } },
      { id: 'milestone:m1', amount: 500_000, due: false },
    ]);
    expect(steps).toHaveLength(2);
    expect(steps[1]).not.toHaveProperty('since');
    expect(since).toBe(at);
    const unpaid = milestones.map(({ id, text, dueOn }) => ({ id, text, dueOn }));
    expect(owed({ milestones: unpaid }, accepted).steps.map(({ id }) => id)).toEqual(['delivery']);
  });

  it('is what is left after the milestones, and options come on top of it', () => {
    const frame = { id: 'frame', text: 'F', dueOn: '2028-06-30', payment: sek(300_000.5) };
    const wall = { id: 'wall', text: 'W', dueOn: '2028-06-30', payment: sek(100_000) };
    const yard = { id: 'yard', text: 'The yard', value: sek(50_000) };
    const exercised = [{ option: 'yard', on: '2028-01-01' }];
    const { steps } = owed({ milestones: [frame, wall], options: [yard] }, { exercised }, handedOver);
    expect(steps.map(({ id, amount, due }) => [id, amount, due])).toEqual([
      ['milestone:frame', 300_000.5, false],
      ['milestone:wall', 100_000, false],
      ['milestone:option:yard', 50_000, false],
      ['delivery', 599_999.5, true],
    ]);
    expect(steps.at(-1)).toMatchObject({
      arithmetic: '1000000 − (300000.5 + 100000) = 599999.5',
      says: { en: 'The rest of the fixed part, at the accepted delivery' },
    });
  });

  it('is the price of what is bought after paid phases, and nothing where nothing is bought', () => {
    const content = { payment: { model: 'per-phase' } as PaymentTerms };
    const phase = { passed: true, paidAt: '2028-02-01T09:00:00.000Z' };
    const phases = { 1: { ...phase, paid: 15_000 }, 2: { paid: 0, passed: false } };
    const after = (purchase?: { buy: boolean }): Partial<CaseState> => ({
      developments: {
        '1': {
          phases,
          rights: [],
          ...(purchase ? { purchase: { ...purchase, performance: 1, cost: sek(700_000) } } : {}),
        },
      },
    });
    expect(owed(content, {}, after()).steps).toEqual([
      {
        ...{ id: 'phase:1', arithmetic: '', amount: 15_000, due: true, since: phase.paidAt },
        says: expect.objectContaining({ en: 'Phase 1, paid within its ceiling' }) as object,
      },
    ]);
    expect(owed(content, {}, after())).toMatchObject({ due: 15_000, paid: 15_000, remaining: 0, since: phase.paidAt });
    expect(owed(content, {}, after({ buy: false })).steps.map(({ id }) => id)).toEqual(['phase:1']);
    expect(owed(content, {}, { ...after({ buy: true }), ...handedOver })).toMatchObject({
      ...{ due: 715_000, paid: 15_000, remaining: 700_000, arithmetic: '15000 + 700000 = 715000' },
    });
    expect(owed(content).steps).toEqual([]);
  });

  it('is a share where the supplier carries a part of the risk, none where none is said', () => {
    const steps = (fixedPercent?: number) =>
      owed({ payment: { model: 'shared-risk', ...(fixedPercent === undefined ? {} : { fixedPercent }) } }).steps;
    expect(steps(40)).toMatchObject([{ id: 'delivery', amount: 400_000, arithmetic: '1000000 × 40/100 = 400000' }]);
    expect(steps()).toEqual([]);
  });

  it('was handed over with the first delivery, also when it is developed further', () => {
    const on = (...effect: readonly Partial<Effect>[]) =>
      handedOverOn({ ...play.state, ...followed(...effect) }, { id: '1' });
    expect(on({ acceptedOn: '2029-01-01' }, { acceptedOn: '2028-01-10' })).toBe('2028-01-10');
    expect(on({}, {}, { acceptedOn: '2028-01-10' })).toBe('2028-01-10');
    expect(on({ acceptedOn: '2029-01-01' }, {})).toBe('2029-01-01');
    expect(handedOverOn({ ...play.state, effects: {} }, { id: '1' })).toBeUndefined();
  });
});

describe('What is owed', () => {
  const payment = (amount: number, waived?: number) => ({
    ...{ amount: sek(amount), on: '2028-02-01', by: 'controller', ...(waived === undefined ? {} : { waived }) },
  });
  const penalty = (amount: number) => ({ penalty: 'delay', units: 1, amount: sek(amount), on: '2028-02-01' });

  it('is less by penalties, payments and what was given up', () => {
    const performance = { payments: [payment(100_000), payment(50_000, 7000)], penalties: [penalty(500), penalty(40)] };
    expect(owed({}, performance, handedOver)).toMatchObject({
      ...{ due: 1_000_000, paid: 150_000, waived: 7000, penalties: 540, remaining: 842_460, overpaid: 0 },
    });
  });

  it('is nothing where more was paid, and says how much', () => {
    expect(owed({}, { payments: [payment(5)] })).toMatchObject({ due: 0, remaining: 0, overpaid: 5, arithmetic: '0' });
    expect(owed({}, { payments: [payment(1_000_000)] }, handedOver)).toMatchObject({ remaining: 0, overpaid: 0 });
  });

  it('is due since the last of it', () => {
    const milestones = [{ id: 'a', text: 'A', dueOn: '2028-06-30', payment: sek(1) }];
    const since = (decidedAt: string) =>
      owed({ milestones }, { deliveries: { a: delivery('a', 'accepted', decidedAt) } }, handedOver).since;
    expect(since('2028-06-01T08:00:00.000Z')).toBe('2028-06-01T08:00:00.000Z');
    expect(since('2028-01-01T08:00:00.000Z')).toBe('2028-01-09T23:00:00.000Z');
  });

  it('shows a fraction that decimals would hide', () => {
    const third: PaymentTerms = {
      model: 'outcome',
      fixedPercent: 0,
      indicator: 'leave',
      point: 'P1Y',
      baseline: 0,
      target: 3,
    };
    expect(owed({ payment: third }, {}, followed({ measurements: [made(1)] })).arithmetic).toBe(
      '1000000/3 = 333333.33',
    );
  });

  it('is nothing of a contract that is not settled', () => {
    expect(payable({ ...play.state, contracts: {} }, play.state.tracks['1']!)).toBeUndefined();
  });
});
