import { describe, expect, it } from 'vitest';
import type { Criterion } from '../documents/documents.state.js';
import type { Terms } from '../evaluation/compute.js';
import type { Compared } from '../evaluation/models.js';
import { drawFrom, drawnTender, madeUpTenders, poorTender } from './made-up.js';
import { warningsOf } from './warnings.js';

const of = (measure: Criterion['measure'], more: Partial<Criterion> = {}): Criterion => ({
  ...{ id: measure, text: '', measure },
  ...more,
});
const first = () => 0;
const last = (below: number) => below - 1;
const score = of('score', { weight: 50, of: 5 });
const inverse = of('inverse', { weight: 50, reference: 1000 });
const relative = of('relative', { weight: 50 });

describe('What a made-up tender says', () => {
  const middle = (criterion: Criterion) => {
    const [poor, best, between] = madeUpTenders([criterion], 100, first);
    return [poor, best, between].map((one) => ({ ...one?.values, ...one?.scores })[criterion.id]);
  };

  it('goes from the worst through the middle to the best', () => {
    expect(middle(of('share', { of: 100 }))).toEqual([0, 100, 50]);
    expect(middle(score)).toEqual([0, 5, 2.5]);
    expect(middle(of('below', { limit: 300 }))).toEqual([300, 0, 150]);
  });

  it('takes levels in the order of what they are worth, however they are listed', () => {
    const levels = [
      { level: 1, value: 900 },
      { level: 2, value: 0 },
      { level: 3, value: 400 },
    ];
    expect(middle(of('levels', { levels }))).toEqual([2, 1, 3]);
  });

  it('is nothing more than the price where the price is what is measured', () => {
    expect(middle(inverse)).toEqual([undefined, undefined, undefined]);
    expect(middle(relative)).toEqual([undefined, undefined, undefined]);
  });

  it('is drawn from the least to the most, price and all', () => {
    expect(drawnTender('a', [score], 100, first)).toEqual({
      supplier: 'a',
      price: 70,
      values: {},
      scores: { score: 0 },
    });
    expect(drawnTender('a', [score], 100, last)).toEqual({
      supplier: 'a',
      price: 130,
      values: {},
      scores: { score: 5 },
    });
  });

  it('is poor and at most four fifths of the price where it cannot win', () => {
    expect(poorTender('c', [score], 100, first)).toEqual({
      supplier: 'c',
      price: 40,
      values: {},
      scores: { score: 0 },
    });
    expect(poorTender('c', [score], 100, last)).toMatchObject({ price: 80, scores: { score: 0 } });
  });

  it('has a price to the hundredth', () => {
    expect(drawnTender('a', [], 33.333, first).price).toBe(23.33);
  });
});

describe('A draw', () => {
  it('follows the generator of Park and Miller', () => {
    const draw = drawFrom(1);
    // 2 x 16 807 = 33 614, and 33 614 x 16 807 = 564 950 498.
    expect([draw(1000), draw(1000)]).toEqual([614, 498]);
    expect(drawFrom(0)(100_000)).toBe(16_807);
    expect(drawFrom(-1)(1000)).toBe(614);
  });
});

describe('A warning', () => {
  const tender = (supplier: string, price: number, points: number): Compared => ({
    ...{ supplier, price, values: {} },
    scores: { score: points },
  });
  const ids = (terms: Terms, tenders: readonly Compared[]) =>
    warningsOf(terms, tenders, 1000, drawFrom(1)).map(({ id, criterion }) => [id, criterion].join(' ').trim());

  it('is that the lower price never comes first, or always', () => {
    const terms: Terms = { model: 'B', criteria: [score] };
    expect(ids(terms, [tender('a', 90, 1), tender('b', 100, 5)])).toContain('price-decides-nothing');
    expect(ids(terms, [tender('a', 90, 5), tender('b', 100, 1)])).toContain('price-dominates');
    const both = ids(terms, [tender('a', 90, 1), tender('b', 100, 5), tender('c', 110, 0)]);
    expect(both).not.toContain('price-decides-nothing');
    expect(both).not.toContain('price-dominates');
  });

  it('compares no tenders of the same price', () => {
    const terms: Terms = { model: 'B', criteria: [score] };
    expect(ids(terms, [tender('a', 90, 1), tender('b', 100, 5), tender('c', 100, 3), tender('d', 80, 0.5)])).toContain(
      'price-decides-nothing',
    );
  });

  it('is never of the price itself, nor where there is only one', () => {
    const tenders = [tender('a', 90, 1), tender('b', 100, 5)];
    expect(ids({ model: 'B', criteria: [inverse] }, tenders)).toEqual([]);
    expect(ids({ model: 'C', criteria: [relative] }, tenders).filter((one) => one.startsWith('criterion'))).toEqual([]);
    expect(ids({ model: 'B', criteria: [] }, tenders)).toEqual([]);
  });

  it('is that a criterion decides nothing where all have the same of it', () => {
    const terms: Terms = { model: 'B', criteria: [score, inverse] };
    expect(ids(terms, [tender('a', 900, 3), tender('b', 1000, 3)])).toContain('criterion-decides-nothing score');
    expect(ids(terms, [tender('a', 999, 1), tender('b', 1000, 5)])).not.toContain('criterion-decides-nothing score');
  });

  it('is that a lower price gains nothing, with the tender that shows it', () => {
    const terms: Terms = { model: 'B', criteria: [score] };
    const [a, b] = [tender('a', 90, 1), tender('b', 100, 5)];
    const found = warningsOf(terms, [a, b], 1000, drawFrom(1)).find(({ id }) => id === 'lower-price-gains-nothing');
    expect(found?.example).toEqual([a]);
    expect(ids({ model: 'A', criteria: [score] }, [a, b])).not.toContain('lower-price-gains-nothing');
  });

  it('shows three tenders by name where one that cannot win turns the order of the others', () => {
    const terms: Terms = { model: 'C', criteria: [score, relative] };
    const found = warningsOf(terms, [tender('a', 90, 1), tender('b', 100, 5)], 1000, drawFrom(1));
    const { example = [] } = found.find(({ id }) => id === 'irrelevant-tender-decides') ?? {};
    expect(example.map(({ supplier }) => supplier)).toEqual(['made-up-a', 'made-up-b', 'made-up-c']);
  });

  it('looks for such a tender so many times, and finds none where nothing is to win by price', () => {
    const terms: Terms = { model: 'C', criteria: [score, of('relative', { weight: 0 })] };
    let drawn = 0;
    const draw = (below: number) => {
      drawn += 1;
      return below - 1;
    };
    expect(ids(terms, [])).not.toContain('irrelevant-tender-decides');
    warningsOf(terms, [], 1000, draw);
    // A price and a score for each of two, and a price for the third.
    expect(drawn).toBe(300 * 5);
  });
});
