import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '../documents/documents.state.js';
import { compute, type Terms } from './compute.js';
import { exact, sum } from './exact.js';
import { rankTenders, type Compared } from './models.js';

const added: readonly Criterion[] = [
  { id: 'climate', text: '', measure: 'below', limit: 300, valuePerUnit: 0.7 },
  { id: 'method', text: '', measure: 'levels', levels: [0, 1, 2].map((level) => ({ level, value: level * 0.1 })) },
];
const points: readonly Criterion[] = [
  { id: 'quality', text: '', measure: 'score', weight: 33.3, of: 7 },
  { id: 'risk', text: '', measure: 'share', weight: 17.1, of: 100 },
  { id: 'fixed', text: '', measure: 'inverse', weight: 20, reference: 1000 },
];
const relative: Criterion = { id: 'price', text: '', measure: 'relative', weight: 29.6 };
const models: readonly Terms[] = [
  { model: 'A', criteria: added },
  { model: 'A', criteria: [] },
  { model: 'B', criteria: points },
  { model: 'C', criteria: [...points, relative] },
  { model: 'C', criteria: [...points, relative], tieRule: 'higher-quality' },
];
const offers: fc.Arbitrary<readonly Compared[]> = fc.uniqueArray(
  fc.record({
    supplier: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    price: fc.integer({ min: 1, max: 40 }).map((tens) => tens / 10),
    values: fc.record({ climate: fc.integer({ min: 290, max: 310 }), risk: fc.integer({ min: 0, max: 4 }) }),
    scores: fc.record({ method: fc.integer({ min: 0, max: 2 }), quality: fc.integer({ min: 0, max: 7 }) }),
  }),
  { minLength: 2, maxLength: 5, selector: ({ supplier }) => supplier },
);
const always = (holds: (terms: Terms, tenders: readonly Compared[]) => void) =>
  fc.assert(fc.property(fc.constantFrom(...models), offers, holds), { seed: 7, numRuns: 400 });

describe('Every model', () => {
  it('gives the same ranking in whatever order the tenders came', () => {
    always((terms, tenders) => {
      expect(rankTenders(terms, tenders.toReversed())).toEqual(rankTenders(terms, tenders));
    });
  });

  it('has steps whose exact sum is the result, to the last part', () => {
    always((terms, tenders) => {
      for (const { price, steps, result } of compute(terms, tenders)) {
        const total = sum(steps.map(({ value }) => value));
        expect(result.equals(terms.model === 'A' ? price.sub(total) : total)).toBe(true);
      }
    });
  });

  it('ranks better what is better exactly, and shares a rank only between exact equals', () => {
    always((terms, tenders) => {
      const results = new Map(compute(terms, tenders).map((one) => [one.tender.supplier, one.result] as const));
      const ranked = rankTenders(terms, tenders);
      ranked.slice(1).forEach((one, at) => {
        const [better, worse] = [results.get(ranked[at]!.supplier)!, results.get(one.supplier)!];
        const order = terms.model === 'A' ? better.compare(worse) : worse.compare(better);
        expect(order).toBeLessThanOrEqual(0);
        if (one.rank === ranked[at]!.rank) expect(order).toBe(0);
      });
    });
  });

  it('gives a lower price no worse a result', () => {
    always((terms, [first, ...others]) => {
      const cheaper = { ...first!, price: first!.price / 2 };
      const [dear] = compute(terms, [first!, ...others]);
      const [cheap] = compute(terms, [cheaper, ...others]);
      expect(terms.model === 'A' ? cheap!.result.lt(dear!.result) : cheap!.result.gte(dear!.result)).toBe(true);
    });
  });
});

describe('Models A and B', () => {
  it('keep the order of two tenders whatever others are there', () => {
    always((terms, tenders) => {
      fc.pre(terms.model !== 'C');
      const order = (all: readonly Compared[]) => rankTenders(terms, all).map(({ supplier }) => supplier);
      const two = order(tenders.slice(0, 2));
      expect(order(tenders).filter((one) => two.includes(one))).toEqual(two);
    });
  });
});

describe('Money', () => {
  it('is added without the errors of binary numbers', () => {
    const criteria: readonly Criterion[] = [
      { id: 'x', text: '', measure: 'levels', levels: [{ level: 1, value: 0.1 }] },
      { id: 'y', text: '', measure: 'levels', levels: [{ level: 1, value: 0.2 }] },
    ];
    const both = { values: {}, scores: { x: 1, y: 1 } };
    const one = { supplier: 'a', price: 0.3, ...both };
    const [result] = compute({ model: 'A', criteria }, [one]);
    expect(result?.result.equals(exact(0))).toBe(true);
    const ranked = rankTenders({ model: 'A', criteria }, [one, { ...one, supplier: 'b', price: 0, scores: {} }]);
    expect(ranked.map(({ rank, result: is }) => [rank, is])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('is not equal because it looks equal', () => {
    const criteria: readonly Criterion[] = [{ id: 'p', text: '', measure: 'relative', weight: 50 }];
    const near = rankTenders({ model: 'C', criteria, decimals: 2 }, [
      { supplier: 'a', price: 1_000_000, values: {}, scores: {} },
      { supplier: 'b', price: 1_000_000.01, values: {}, scores: {} },
    ]);
    expect(near.map(({ supplier, rank, result }) => [supplier, rank, result])).toEqual([
      ['a', 1, 50],
      ['b', 2, 50],
    ]);
    expect(near[1]?.exact).toBe('5000000000/100000001');
  });
});
