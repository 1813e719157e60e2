import { describe, expect, it } from 'vitest';
import { thresholdsOf } from './thresholds.js';

const one = {
  of: 'goods-services-other',
  amount: 2_400_000,
  currency: 'SEK',
  validFrom: '2026-01-01',
  validTo: '2027-12-31',
  source: 'illustrative',
};
const given = (...changes: readonly object[]) =>
  thresholdsOf(JSON.stringify(changes.map((each) => ({ ...one, ...each }))));

describe('Configured thresholds', () => {
  it('are none where nothing is set', () => {
    expect(thresholdsOf(undefined)).toEqual([]);
    expect(thresholdsOf('[]')).toEqual([]);
  });

  it('are amounts in SEK with their days and source', () => {
    const { amount, currency, ...rest } = one;
    expect(given({})).toEqual([{ ...rest, amount: { amount, currency } }]);
  });

  it.each([
    ['of', { of: 'roads' }],
    ['amount', { amount: '2400000' }],
    ['amount', { amount: 0 }],
    ['currency', { currency: 'EUR' }],
    ['validFrom', { validFrom: 'January' }],
    ['validTo', { validTo: '2025-12-31' }],
    ['validTo', { validTo: undefined }],
    ['source', { source: ' ' }],
    ['euro', { euro: 1 }],
  ])('name the field %s that is wrong', (field, change) => {
    expect(given({}, change)).toMatch(new RegExp(`^BEHOV_THRESHOLDS\\[1\\]\\.${field}: expected .`));
  });

  it.each(['', 'works', '{"of":"works"}', '[null]'])('are a list: %j', (json) => {
    expect(thresholdsOf(json)).toMatch(/^BEHOV_THRESHOLDS(\[0\]\.of)?: expected/);
  });
});
