import { describe, expect, it } from 'vitest';
import { thresholds } from './thresholds.data.js';
import { compareWithLimit, directProcurementLimitOn, documentationLimitOn, thresholdOn } from './thresholds.js';

describe('The EU threshold', () => {
  it('is that of the day, to the first and last day of its period', () => {
    const sek = (on: string) => thresholdOn('goods-services-other', on).sek.amount;
    expect(['2018-01-01', '2019-12-31', '2022-01-01', '2023-12-31', '2024-01-01', '2025-12-31'].map(sek)).toEqual([
      2_096_097, 2_096_097, 2_236_731, 2_236_731, 2_389_585, 2_389_585,
    ]);
  });

  it('of 2026 and 2027 is known in EUR, and says that it is unknown in SEK', () => {
    for (const [object, amount] of [
      ['goods-services-central', 140_000],
      ['goods-services-other', 216_000],
      ['works', 5_404_000],
      ['social-services', 750_000],
    ] as const) {
      const { eur, sek } = thresholdOn(object, '2026-12-01');
      expect([eur.amount, eur.verified, sek.amount, sek.verified]).toEqual([amount, true, null, false]);
      expect(sek.unknown?.sv).toContain('LOU 5:1');
    }
  });

  it('is unknown for years that have no record', () => {
    expect(thresholdOn('works', '2028-01-01').eur.unknown?.en).toContain('2028-01-01');
    expect(thresholdOn('works', '2020-06-01').sek.amount).toBeNull();
    expect(thresholdOn('social-services', '2022-06-01').eur.amount).toBeNull();
  });

  it('has at most one amount in a currency on a day', () => {
    for (const records of Object.values(thresholds)) {
      const keys = records.map((record) => record.currency + record.validFrom);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('A value', () => {
  it('is below a limit, or at it', () => {
    const limit = directProcurementLimitOn('2026-12-01');
    expect([699_999.99, 700_000].map((value) => compareWithLimit(value, limit))).toEqual(['below', 'at-or-above']);
    expect(documentationLimitOn('2026-12-01').amount).toBe(100_000);
    expect(directProcurementLimitOn('2019-06-01').amount).toBe(586_907);
  });

  it("isn't compared with a limit that isn't known", () => {
    expect(compareWithLimit(5_000_000, thresholdOn('goods-services-other', '2026-12-01').sek)).toBe('unknown');
  });
});
