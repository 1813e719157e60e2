import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learned, percentile } from './learned.js';

const durations = fc.array(fc.nat(500), { minLength: 5, maxLength: 60 });

describe('What is learned from durations', () => {
  it('is nothing from four finished cases', () => {
    expect(learned([10, 20, 30, 40])).toBeUndefined();
  });

  it('is, from five, the third shortest as the median and the fourth as what four of five keep within', () => {
    expect(learned([50, 10, 40, 20, 30])).toEqual({ cases: 5, median: 30, p80: 40 });
  });

  it('is of an even number the lower of the two in the middle: a duration that some case had', () => {
    expect(learned([1, 2, 3, 10, 11, 12])).toEqual({ cases: 6, median: 3, p80: 11 });
    expect(learned([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual({ cases: 10, median: 5, p80: 8 });
  });

  it('is the only duration where all took as long', () => {
    expect(learned([7, 7, 7, 7, 7])).toEqual({ cases: 5, median: 7, p80: 7 });
  });

  it('is always one of the durations, with at least its share of them at or below it and no smaller one so', () => {
    fc.assert(
      fc.property(durations, (all) => {
        const found = learned(all);
        for (const [value, percent] of [
          [found?.median, 50],
          [found?.p80, 80],
        ] as const) {
          const share = (limit: number) => (all.filter((one) => one <= limit).length / all.length) * 100;
          expect(all).toContain(value);
          expect(share(value ?? -1)).toBeGreaterThanOrEqual(percent);
          for (const smaller of all.filter((one) => one < (value ?? 0))) expect(share(smaller)).toBeLessThan(percent);
        }
      }),
    );
  });

  it('does not depend on the order of the cases, and leaves what it is given as it was', () => {
    fc.assert(
      fc.property(durations, (all) => {
        const given = [...all];
        expect(learned(given)).toEqual(learned(all.toReversed()));
        expect(given).toEqual(all);
      }),
    );
  });

  it('never falls when a case takes longer', () => {
    fc.assert(
      fc.property(durations, fc.nat(1_000), fc.nat(400), (all, at, more) => {
        const slower = all.map((one, place) => (place === at % all.length ? one + more : one));
        expect(learned(slower)?.median).toBeGreaterThanOrEqual(learned(all)?.median ?? 0);
        expect(learned(slower)?.p80).toBeGreaterThanOrEqual(learned(all)?.p80 ?? 0);
      }),
    );
  });
});

describe('A percentile', () => {
  it('of the lowest rank is the smallest number', () => {
    expect(percentile([3, 4, 5], 0)).toBe(3);
    expect(percentile([3, 4, 5], 100)).toBe(5);
  });
});
