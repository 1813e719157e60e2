import { describe, expect, it } from 'vitest';
import type { Criterion } from '../documents/documents.state.js';
import { isScoreFor, rankTenders, tiedFirst, type Compared } from './models.js';

const ranks = (ranking: ReturnType<typeof rankTenders>) =>
  ranking.map(({ supplier, rank, result }) => [supplier, rank, result]);

const hoppet: readonly Criterion[] = [
  {
    id: 'climate',
    text: 'Climate impact',
    measure: 'below',
    limit: 300,
    valuePerUnit: 100_000,
    unit: 'kg CO2e per m2',
  },
  {
    id: 'method',
    text: 'Method',
    measure: 'levels',
    levels: [0, 1, 2, 4, 6, 8].map((millions, level) => ({ level, value: millions * 1_000_000 })),
  },
];
const a: Compared = { supplier: 'a', price: 92_500_000, values: { climate: 165 }, scores: { method: 4 } };
const b: Compared = { supplier: 'b', price: 88_000_000, values: { climate: 240 }, scores: { method: 3 } };

describe('Model A, monetised added value', () => {
  it('subtracts what each criterion is worth from the price, and the lowest comparison price wins', () => {
    expect(ranks(rankTenders({ model: 'A', criteria: hoppet }, [b, a]))).toEqual([
      ['a', 1, 73_000_000],
      ['b', 2, 78_000_000],
    ]);
  });

  it('shows every step, so that a tenderer can redo it', () => {
    expect(rankTenders({ model: 'A', criteria: hoppet }, [a])[0]?.steps).toEqual([
      { criterion: 'climate', value: 13_500_000, says: 'max(0, 300 − 165) × 100000 = 13500000' },
      { criterion: 'method', value: 6_000_000, says: 'method(4) = 6000000' },
      { criterion: 'result', value: 73_000_000, says: '92500000 − 13500000 − 6000000 = 73000000' },
    ]);
  });

  it('gives nothing for a figure at or over the limit', () => {
    const [one] = rankTenders({ model: 'A', criteria: hoppet }, [{ ...a, values: { climate: 300 } }]);
    const [over] = rankTenders({ model: 'A', criteria: hoppet }, [{ ...a, values: { climate: 301 } }]);
    expect([one?.result, over?.result]).toEqual([86_500_000, 86_500_000]);
  });

  it('keeps the order of two tenders whatever others are there', () => {
    const c: Compared = { supplier: 'c', price: 1, values: { climate: 0 }, scores: { method: 5 } };
    expect(rankTenders({ model: 'A', criteria: hoppet }, [a, b, c]).map(({ supplier }) => supplier)).toEqual([
      'c',
      'a',
      'b',
    ]);
  });
});

const careModel: readonly Criterion[] = [
  { id: 'model', text: 'Model for early help', measure: 'score', weight: 50, of: 5 },
  { id: 'risk', text: 'Share of risk', measure: 'share', weight: 30, of: 100 },
  { id: 'price', text: 'Price at full outcome', measure: 'inverse', weight: 20, reference: 15_000_000 },
];
const p: Compared = { supplier: 'p', price: 18_500_000, values: { risk: 75 }, scores: { model: 4 } };
const q: Compared = { supplier: 'q', price: 17_900_000, values: { risk: 40 }, scores: { model: 4 } };

describe('Model B, absolute points', () => {
  it("gives points from the tender's own figures alone, and the highest sum wins", () => {
    expect(ranks(rankTenders({ model: 'B', criteria: careModel }, [q, p]))).toEqual([
      ['p', 1, 78.7162],
      ['q', 2, 68.7598],
    ]);
  });

  it('still rewards a price under the reference', () => {
    const [one] = rankTenders({ model: 'B', criteria: careModel.slice(2) }, [{ ...p, price: 10_000_000 }]);
    expect(one?.result).toBe(30);
  });

  it('gives no more than the whole for a share over the whole', () => {
    const [one] = rankTenders({ model: 'B', criteria: careModel.slice(1, 2) }, [{ ...p, values: { risk: 140 } }]);
    expect(one?.result).toBe(30);
  });
});

const relative: readonly Criterion[] = [
  { id: 'price', text: 'Price', measure: 'relative', weight: 50 },
  { id: 'quality', text: 'Quality', measure: 'score', weight: 50, of: 50 },
];
const tender = (supplier: string, price: number, quality: number): Compared => ({
  supplier,
  price,
  values: {},
  scores: { quality },
});

describe('Model C, relative price', () => {
  it('measures each price against the lowest', () => {
    expect(
      ranks(rankTenders({ model: 'C', criteria: relative }, [tender('a', 100, 30), tender('b', 150, 45)])),
    ).toEqual([
      ['a', 1, 80],
      ['b', 2, 78.3333],
    ]);
  });

  it('lets a tender that cannot win turn the order of the others: why the model needs a reason', () => {
    const three = [tender('a', 100, 30), tender('b', 150, 45), tender('c', 60, 10)];
    expect(ranks(rankTenders({ model: 'C', criteria: relative }, three))).toEqual([
      ['b', 1, 65],
      ['a', 2, 60],
      ['c', 2, 60],
    ]);
  });
});

describe('Equal results', () => {
  const twins = [tender('a', 100, 30), tender('b', 100, 30), tender('c', 100, 10)];

  it('share a rank, and the next has the number of those before it', () => {
    const ranking = rankTenders({ model: 'C', criteria: relative }, twins);
    expect(ranks(ranking)).toEqual([
      ['a', 1, 80],
      ['b', 1, 80],
      ['c', 3, 60],
    ]);
    expect(tiedFirst(ranking)).toEqual(['a', 'b']);
  });

  it('are ordered when the published rule decided, and say with whom', () => {
    const ranking = rankTenders({ model: 'C', criteria: relative }, twins, ['b', 'a']);
    expect(ranks(ranking)).toEqual([
      ['b', 1, 80],
      ['a', 2, 80],
      ['c', 3, 60],
    ]);
    expect(ranking.map(({ tiedWith }) => tiedWith)).toEqual([['a'], ['b'], undefined]);
    expect(tiedFirst(ranking)).toEqual([]);
  });
});

describe('A score', () => {
  it('is one of the levels, or lies between 0 and the highest score', () => {
    const [, method] = hoppet;
    const [model] = careModel;
    expect([0, 5, 6, 2.5].map((score) => isScoreFor(method!, score))).toEqual([true, true, false, false]);
    expect([0, 5, 5.1, -1, 2.5].map((score) => isScoreFor(model!, score))).toEqual([true, true, false, false, true]);
  });
});
