import { describe, expect, it } from 'vitest';
import type { PaymentTerms } from '../contract/content.state.js';
import type { Effect, Measurement } from '../effect/effect.state.js';
import { delivery, followed, made, owed } from './owed.fixture.js';
import type { Delivery } from './performance.state.js';

const at = '2028-06-01T08:00:00.000Z';

describe('The part by the outcome', () => {
  const payment: PaymentTerms = {
    model: 'outcome',
    fixedPercent: 0,
    indicator: 'leave',
    point: 'P1Y',
    baseline: 100,
    target: 88,
  };
  const outcome = (...all: readonly Partial<Effect>[]) => owed({ payment }, {}, followed(...all)).steps.at(-1);

  it('is not due before it is measured, and shows its most', () => {
    expect(outcome({})).toMatchObject({
      id: 'outcome',
      amount: 1_000_000,
      due: false,
      arithmetic: '1000000 × 100/100 = 1000000',
    });
    expect(outcome({})).not.toHaveProperty('since');
  });

  it.each([
    [94, 500_000, '1000000 × 100/100 × 6/12 = 500000'],
    [100, 0, '1000000 × 100/100 × 0/12 = 0'],
    [104, 0, '1000000 × 100/100 × -4/12 → 0 = 0'],
    [80, 1_000_000, '1000000 × 100/100 × 20/12 → 1 = 1000000'],
  ])('is for %i what %i shows', (value, amount, arithmetic) => {
    expect(outcome({ measurements: [made(value)] })).toMatchObject({
      ...{ amount, arithmetic, due: true, since: '2029-01-09T23:00:00.000Z' },
    });
  });

  it('goes upwards, too', () => {
    const upwards = { ...payment, baseline: 10, target: 20 };
    const steps = owed({ payment: upwards }, {}, followed({ measurements: [made(15)] })).steps;
    expect(steps.at(-1)).toMatchObject({ amount: 500_000, arithmetic: '1000000 × 100/100 × 5/10 = 500000' });
  });

  it('is by the last value of its own indicator and point, of an earlier follow-up where there is none since', () => {
    const others = [made(88, { indicator: 'other' }), made(88, { point: 'P2Y' })];
    expect(outcome({ measurements: [made(97), made(94), ...others] })?.amount).toBe(500_000);
    expect(outcome({ measurements: others })?.due).toBe(false);
    expect(outcome({ measurements: [] }, { measurements: [made(94)] })?.amount).toBe(500_000);
    expect(outcome({ measurements: [made(97)] }, { measurements: [made(94)] })?.amount).toBe(250_000);
  });
});

describe('A share of the risk', () => {
  const shares = [
    { id: 'by-a', percent: 20, milestone: 'a' },
    { id: 'by-leave', percent: 30, indicator: 'leave', point: 'P1Y', baseline: 100, target: 88 },
  ];
  const content = {
    payment: { model: 'shared-risk', fixedPercent: 50, shares } as PaymentTerms,
    milestones: [{ id: 'a', text: 'A', dueOn: '2028-06-30' }],
  };
  const steps = (...all: readonly Measurement[]) => owed(content, {}, followed({ measurements: all })).steps.slice(1);

  it('is due by its milestone, since it was accepted', () => {
    const [open] = steps();
    expect(open).toMatchObject({
      id: 'share:by-a',
      amount: 200_000,
      due: false,
      arithmetic: '1000000 × 20/100 = 200000',
    });
    expect(open?.says.en).toBe('Share of the risk at the milestone a');
    expect(open).not.toHaveProperty('since');
    const share = (status: Delivery['status']) =>
      owed(content, { deliveries: { a: delivery('a', status, at) } }).steps[1];
    expect(share('accepted')).toMatchObject({ due: true, since: at });
    expect(share('rejected')).toMatchObject({ due: false });
    expect(share('rejected')).not.toHaveProperty('since');
  });

  it('is by a target all at it or beyond, and nothing before it', () => {
    const since = '2029-01-09T23:00:00.000Z';
    expect(steps()[1]).toMatchObject({ id: 'share:by-leave', amount: 300_000, due: false });
    expect(steps(made(88))[1]).toMatchObject({ amount: 300_000, due: true, since });
    expect(steps(made(87))[1]).toMatchObject({ amount: 300_000, due: true, since });
    expect(steps(made(89))[1]).toMatchObject({ amount: 0, due: true, since, arithmetic: '1000000 × 0' });
    expect(steps()[1]?.says.en).toBe('Share of the risk when leave reaches 88 at P1Y');
  });
});
