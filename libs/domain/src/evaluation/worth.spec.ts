import { describe, expect, it } from 'vitest';
import type { Criterion } from '../documents/documents.state.js';
import { byResult, compute, decimalsOf, modelOf } from './compute.js';
import { isScoreFor, rankTenders, scoredCriteria, statedCriteria, tiedFirst } from './models.js';
import { worth } from './worth.js';

const tender = (changes: object = {}) => ({ supplier: 'a', price: 200, values: {}, scores: {}, ...changes });
const given = (criterion: Partial<Criterion>, one: object = {}, lowest = 100) => {
  const { value, formula } = worth({ id: 'k', text: 'K', measure: 'score', ...criterion }, tender(one), lowest);
  return [value.toFraction(), formula];
};
const stated = (value: number) => ({ values: { k: value } });
const scored = (score: number) => ({ scores: { k: score } });

describe('What a criterion is worth', () => {
  const below = { measure: 'below', limit: 300, valuePerUnit: 10 } as const;
  const levels = {
    measure: 'levels',
    levels: [
      { level: 0, value: 5 },
      { level: 2, value: 70 },
    ],
  } as const;
  const share = { measure: 'share', weight: 40, of: 80 } as const;

  it.each([
    [below, stated(240), '600', 'max(0, 300 − 240) × 10'],
    [below, stated(300), '0', 'max(0, 300 − 300) × 10'],
    [below, stated(301), '0', 'max(0, 300 − 301) × 10'],
    [below, {}, '3000', 'max(0, 300 − 0) × 10'],
    [{ measure: 'below' }, stated(-5), '0', 'max(0, 0 − -5) × 0'],
    [levels, scored(2), '70', 'k(2)'],
    [levels, scored(1), '0', 'k(1)'],
    [levels, {}, '5', 'k(0)'],
    [{ measure: 'levels' }, scored(2), '0', 'k(2)'],
    [{ weight: 30, of: 4 }, scored(3), '45/2', '30 × 3 / 4'],
    [{ weight: 30 }, scored(3), '90', '30 × 3 / 1'],
    [{ of: 4 }, scored(3), '0', '0 × 3 / 4'],
    [{ weight: 30, of: 0 }, scored(3), '0', '30 × 3 / 0'],
    [share, stated(20), '10', '40 × 20 / 80'],
    [share, stated(80), '40', '40 × 80 / 80'],
    [share, stated(81), '40', '40 × 80 / 80'],
    [share, stated(-1), '0', '40 × 0 / 80'],
    [{ measure: 'inverse', weight: 60, reference: 100 }, {}, '30', '60 × 100 / 200'],
    [{ measure: 'inverse', weight: 60 }, {}, '0', '60 × 0 / 200'],
    [{ measure: 'relative', weight: 60 }, {}, '30', '60 × 100 / 200'],
  ] as const)('by %j of %j is %s', (criterion, one, value, formula) => {
    expect(given(criterion, one)).toEqual([value, formula]);
  });

  it('is measured against the lowest price of those that are compared', () => {
    const criteria = [{ id: 'k', text: 'K', measure: 'relative', weight: 50 }] as const;
    const prices = [tender({ price: 300 }), tender({ price: 100 }), tender({ price: 200 })];
    const results = compute({ model: 'C', criteria }, prices).map(({ result }) => result.toFraction());
    expect(results).toEqual(['50/3', '50', '25']);
  });
});

describe('A model', () => {
  const criteria = [{ id: 'k', text: 'K', measure: 'score', weight: 10, of: 10 }] as const;
  const of = (model: 'A' | 'B' | 'C', decimals?: number) => ({
    model,
    criteria,
    ...(decimals === undefined ? {} : { decimals }),
  });

  it('is the lowest price where there are no criteria', () => {
    expect([modelOf(of('B')), modelOf({ model: 'B', criteria: [] })]).toEqual(['B', 'A']);
    expect(compute({ model: 'C', criteria: [] }, [tender()])[0]?.result.toFraction()).toBe('200');
  });

  it('shows two decimals of money and four of points, or those of the documents', () => {
    expect([decimalsOf(of('A')), decimalsOf(of('B')), decimalsOf(of('C')), decimalsOf(of('A', 0))]).toEqual([
      2, 4, 4, 0,
    ]);
    expect(decimalsOf({ model: 'C', criteria: [] })).toBe(2);
  });

  it('has the lowest money first, and the highest points', () => {
    const two = (terms: ReturnType<typeof of>) => {
      const [a, b] = compute(terms, [tender(scored(5)), tender({ ...scored(2), supplier: 'b' })]);
      return [byResult(terms, a!, b!), byResult(terms, b!, a!), byResult(terms, a!, a!)];
    };
    expect(two(of('B'))).toEqual([-1, 1, 0]);
    expect(two(of('A'))).toEqual([-1, 1, 0]);
    const cheap = compute(of('A'), [tender({ price: 1 }), tender()]);
    expect(byResult(of('A'), cheap[0]!, cheap[1]!)).toBe(-1);
  });

  it('names those that share the first place, where one alone has it nobody', () => {
    const ranked = (scores: readonly number[]) =>
      tiedFirst(
        rankTenders(
          of('B'),
          scores.map((one, place) => tender({ ...scored(one), supplier: 'xyz'[place] })),
        ),
      );
    expect(ranked([5, 5, 1])).toEqual(['x', 'y']);
    expect(ranked([5, 4, 4])).toEqual([]);
    expect(ranked([])).toEqual([]);
  });
});

describe('The criteria', () => {
  const measures = ['below', 'levels', 'score', 'share', 'inverse', 'relative'] as const;
  const all = measures.map((measure) => ({ id: measure, text: measure, measure }));

  it('are scored by evaluators, stated by tenderers or computed of the price', () => {
    expect(scoredCriteria(all).map(({ id }) => id)).toEqual(['levels', 'score']);
    expect(statedCriteria(all).map(({ id }) => id)).toEqual(['below', 'share']);
  });

  it.each([
    [{ measure: 'score', of: 5 }, [-0.1, 0, 2.5, 5, 5.1], [false, true, true, true, false]],
    [{ measure: 'score' }, [0, 1], [true, false]],
    [
      {
        measure: 'levels',
        levels: [
          { level: 0, value: 1 },
          { level: 2, value: 9 },
        ],
      },
      [0, 1, 2],
      [true, false, true],
    ],
    [{ measure: 'levels' }, [0], [false]],
  ] as const)('of %j allow the scores of their scale', (criterion, scores, allowed) => {
    expect(scores.map((one) => isScoreFor({ id: 'k', text: 'K', ...criterion }, one))).toEqual(allowed);
  });
});
