import { array, assert, constantFrom, integer, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownDirectAward } from '../../case/command.js';
import { caseOfGoteborg, controller, needsOwner, procurer1 } from '../../testing/people.js';
import { Play } from '../../testing/play.js';
import { addends, ownValue, sumOf } from './addends.js';
import type { Valued } from './estimate.js';
import { exactSum, hundredths } from './exact.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const begun = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
const refused = (body: { readonly [name: string]: unknown }, play = begun()) =>
  play.refused(procurer1, 'EstimateValue', { kind: 'fixed-total', baseAmount: sek(100), ...body });
const estimated = (body: { readonly [name: string]: unknown }) =>
  begun().give(procurer1, 'EstimateValue', body).state.valueEstimate;

describe('Estimating the value', () => {
  it('adds options, extensions and payments to the contract', () => {
    const estimate = estimated({
      kind: 'fixed-total',
      baseAmount: sek(500_000),
      options: sek(100_000),
      extensions: sek(50_000),
      participantPayments: sek(49_999.99),
    });
    expect(estimate).toMatchObject({ version: 1, total: sek(699_999.99) });
    expect(estimate?.addends.map(({ what }) => what)).toEqual(['base', 'options', 'extensions', 'payments']);
  });

  it('counts a contract without an end as 48 months', () => {
    expect(estimated({ kind: 'monthly', monthlyAmount: sek(10_000.1) })?.total).toEqual(sek(480_004.8));
  });

  it('counts all stages of a partnership and the purchase', () => {
    const parts = { researchAndDevelopment: sek(3_000_000), purchaseAtEnd: sek(7_000_000) };
    expect(estimated({ kind: 'innovation-partnership', ...parts })?.total).toEqual(sek(10_000_000));
  });

  it("counts a contest's prizes and the contract that follows", () => {
    const parts = { prizes: sek(300_000), followOn: sek(2_000_000) };
    expect(estimated({ kind: 'design-contest', ...parts })?.total).toEqual(sek(2_300_000));
  });

  it('takes a total above the sum, and keeps it', () => {
    expect(estimated({ kind: 'fixed-total', baseAmount: sek(95), total: sek(100) })?.total).toEqual(sek(100));
  });

  it('is done anew in a new version, also by the controller and while the start decision is waited for', () => {
    const play = begun().give(procurer1, 'EstimateValue', { kind: 'framework', baseAmount: sek(1) });
    play.give(controller, 'EstimateValue', { kind: 'framework', baseAmount: sek(2) });
    expect(play.state.valueEstimate).toMatchObject({ version: 2, total: sek(2) });
  });

  it('keeps reasons apart from the facts', () => {
    const play = begun().give(procurer1, 'EstimateValue', {
      kind: 'fixed-total',
      notAPurchase: 'in-house',
      notAPurchaseReasons: 'The company is owned by the municipality.',
    });
    expect(play.state.valueEstimate).toMatchObject({ notAPurchase: 'in-house', total: sek(0) });
    expect(JSON.stringify(play.state)).not.toContain('owned by');
  });
});

describe('An estimate', () => {
  it.each([
    ['a negative amount', { options: sek(-1) }, 'VALUE-AMOUNT'],
    ['nothing below zero', { options: sek(0) }, 'accepted'],
    ['a thousandth', { options: sek(0.001) }, 'VALUE-AMOUNT'],
    ['a hundredth', { options: sek(0.01) }, 'accepted'],
    ['two currencies', { options: { amount: 1, currency: 'EUR' } }, 'VALUE-CURRENCY'],
    ['a framework without its highest value', { kind: 'framework', baseAmount: undefined }, 'VALUE-WHOLE'],
    [
      'a partnership without the purchase',
      { kind: 'innovation-partnership', researchAndDevelopment: sek(1) },
      'VALUE-WHOLE',
    ],
    ['a contest without what follows', { kind: 'design-contest', prizes: sek(1) }, 'VALUE-WHOLE'],
    ['a contest that nothing follows', { kind: 'design-contest', prizes: sek(1), followOn: sek(0) }, 'accepted'],
    ['months without the amount', { kind: 'monthly' }, 'VALUE-WHOLE'],
    ['lots without a lot', { kind: 'lots' }, 'VALUE-WHOLE'],
    ['a lot twice', { lots: [1, 2].map((n) => ({ lot: '1', value: sek(n) })) }, 'VALUE-ONCE'],
    ['amounts too great to count', { options: sek(9e13), extensions: sek(9e13) }, 'VALUE-SUM'],
    ['a total below the sum', { options: sek(10), total: sek(109.99) }, 'VALUE-TOTAL'],
    ['a total at the sum', { options: sek(10), total: sek(110) }, 'accepted'],
    ['an exception without reasons', { notAPurchase: 'staff', notAPurchaseReasons: ' ' }, 'VALUE-NOT-A-PURCHASE'],
    ['an exception with reasons', { notAPurchase: 'staff', notAPurchaseReasons: 'Hire.' }, 'accepted'],
    ['another kind without reasons', { notSameKind: ['A-1'] }, 'VALUE-OTHER-KIND'],
    ['another kind with reasons', { notSameKind: ['A-1'], notSameKindReasons: 'Paint.' }, 'accepted'],
  ])('with %s', (_name, body, outcome) => {
    expect(refused(body)).toBe(outcome);
  });

  it('names the place of a wrong amount', () => {
    const decision = begun().ask(procurer1, 'EstimateValue', {
      kind: 'lots',
      lots: [
        { lot: '1', value: sek(1) },
        { lot: '2', value: sek(-1) },
      ],
    });
    expect(decision.ok ? '' : decision.refusal.field).toBe('lots[1].value');
  });
});

describe('Earlier direct awards', () => {
  const award = (reference: string, on = '2027-01-05') => ({ reference, amount: sek(200_000), on });
  const known: KnownDirectAward = { reference: 'D-1', value: sek(200_000), concludedOn: '2027-01-05' };
  const knowing = () => {
    const play = begun();
    play.brought = { directAwards: [known] };
    return play;
  };

  it('are added, and not part of what this procurement is worth by itself', () => {
    const estimate = estimated({ kind: 'fixed-total', baseAmount: sek(550_000), earlierAwards: [award('D-1')] });
    expect(estimate?.total).toEqual(sek(750_000));
    expect(estimate && ownValue(estimate)).toEqual(sek(550_000));
  });

  it('are made today at the latest', () => {
    expect(refused({ earlierAwards: [award('D-1', '2027-01-11')] })).toBe('accepted');
    expect(refused({ earlierAwards: [award('D-1', '2027-01-12')] })).toBe('VALUE-EARLIER');
  });

  it('that the record knows of are not left out', () => {
    expect(refused({}, knowing())).toBe('VALUE-AGGREGATION');
    expect(refused({ earlierAwards: [award('D-1')] }, knowing())).toBe('accepted');
    expect(refused({ notSameKind: ['D-1'], notSameKindReasons: 'Paint, not timber.' }, knowing())).toBe('accepted');
  });

  it('count once', () => {
    expect(refused({ earlierAwards: [award('D-1'), award('D-1')] })).toBe('VALUE-ONCE');
  });
});

describe('The sum', () => {
  it('is exact to the hundredth', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
    expect(exactSum([699_999.99, 0.01])).toBe(700_000);
    expect(hundredths(1.005)).toBeUndefined();
  });

  const amount = integer({ min: 0, max: 1e12 }).map((ore) => sek(ore / 100));
  const lots = array(amount, { maxLength: 20 }).map((values) => values.map((value, n) => ({ lot: `${n}`, value })));
  const parts = record({ kind: constantFrom('lots' as const), baseAmount: amount, lots });

  it('never falls when a part is added', () => {
    const added = constantFrom('options', 'extensions', 'prizes', 'followOn', 'monthlyAmount');
    assert(
      property(parts, added, amount, (body: Valued, field, more) => {
        const before = sumOf(addends(body));
        const after = sumOf(addends({ ...body, [field]: more }));
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
      { seed: 2027 },
    );
  });

  it('does not depend on the order of lots', () => {
    const inAnyOrder = lots.chain((all) =>
      shuffledSubarray(all, { minLength: all.length }).map((other) => [all, other]),
    );
    assert(
      property(inAnyOrder, ([all, other]) => {
        expect(sumOf(addends({ kind: 'lots', lots: other }))).toBe(sumOf(addends({ kind: 'lots', lots: all })));
      }),
      { seed: 2027 },
    );
  });
});
