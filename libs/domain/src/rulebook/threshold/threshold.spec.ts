import { describe, expect, it } from 'vitest';
import { caseOfGoteborg, decisionMaker, needsOwner, procurer1 } from '../../testing/people.js';
import { Play } from '../../testing/play.js';
import { thresholdFor } from '../limits.js';
import { thresholdObject } from './threshold-kind.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const begun = (changes: object = {}) => new Play().give(needsOwner, 'CreateCase', { ...caseOfGoteborg, ...changes });
const stated = { of: 'works', amount: sek(58_000_000), source: 'C/2025/5732' };

describe('Stating a threshold', () => {
  it('puts it in place of the one that the case began with', () => {
    const { state } = begun().give(procurer1, 'StateThreshold', stated);
    expect(state.thresholds).toEqual([stated]);
    expect(thresholdFor(state, 'works', '2027-01-11')).toMatchObject({
      amount: 58_000_000,
      from: 'case',
      eur: 5_404_000,
    });
  });

  it('keeps those of other days, and takes the one of the day', () => {
    const play = begun({ thresholds: [] });
    play.give(decisionMaker, 'StateThreshold', { ...stated, validFrom: '2026-01-01', validTo: '2027-12-31' });
    play.give(decisionMaker, 'StateThreshold', { ...stated, amount: sek(6e7), validFrom: '2028-01-01' });
    const amounts = ['2025-12-31', '2026-01-01', '2027-12-31', '2028-01-01'].map(
      (on) => thresholdFor(play.state, 'works', on).amount,
    );
    expect(amounts).toEqual([59_880_179, 58_000_000, 58_000_000, 60_000_000]);
  });

  it.each([
    ['an amount in euro', { amount: { amount: 1, currency: 'EUR' } }],
    ['nothing', { amount: sek(0) }],
    ['no source', { source: ' ' }],
    ['a last day before the first', { validFrom: '2027-01-02', validTo: '2027-01-01' }],
  ])('is refused with %s', (_name, changes) => {
    expect(begun().refused(procurer1, 'StateThreshold', { ...stated, ...changes })).toBe('THRESHOLD-STATED');
  });

  it.each([
    ['of', { of: 'roads' }],
    ['amount', { amount: sek(-1) }],
    ['source', { source: '' }],
    ['validFrom', { validFrom: '2027-02-30' }],
    ['validTo', { validTo: '2027-02-30' }],
  ])('names the field: %s', (field, changes) => {
    const decision = begun().ask(procurer1, 'StateThreshold', { ...stated, ...changes });
    expect(decision.ok ? undefined : decision.refusal).toMatchObject({ code: 'THRESHOLD-STATED', field });
  });

  it('is accepted for a single day', () => {
    const day = { validFrom: '2027-01-01', validTo: '2027-01-01' };
    expect(begun().refused(procurer1, 'StateThreshold', { ...stated, ...day })).toBe('accepted');
  });
});

describe('A threshold that a case begins with', () => {
  it('is for something that has a threshold', () => {
    const thresholds = [{ ...stated }, { ...stated, of: 'roads' }];
    const decision = new Play().ask(needsOwner, 'CreateCase', { ...caseOfGoteborg, thresholds });
    expect(decision.ok ? 'accepted' : decision.refusal).toMatchObject({
      code: 'CASE-THRESHOLD',
      field: 'thresholds[1].of',
    });
  });

  it('may be named by the kind of contract: it is then that of the kind of authority', () => {
    expect(thresholdObject('supplies', 'central-authority')).toBe('goods-services-central');
    expect(thresholdObject('services', 'sub-central-authority')).toBe('goods-services-other');
    expect(thresholdObject('goods-services', 'central-authority')).toBe('goods-services-central');
    const objects = ['works', 'goods-services-central', 'goods-services-other', 'social-services'];
    expect(objects.map((one) => thresholdObject(one, 'central-authority'))).toEqual(objects);
    expect(thresholdObject('roads', 'central-authority')).toBeUndefined();
  });
});
