import { describe, expect, it } from 'vitest';
import { tender, tendered } from '../testing/competed.js';
import type { Computation } from './computation.js';
import { redone } from './computation.js';
import { lowPrices } from './low-tender.js';
import { rankTenders } from './models.js';

const terms = {
  awardBasis: 'best-price-quality',
  model: 'B',
  criteria: [
    { id: 'price', text: 'Price', measure: 'inverse', weight: 50, reference: 100 },
    { id: 'quality', text: 'Quality', measure: 'score', weight: 50, of: 3 },
  ],
} as const;

describe('A ranking in points', () => {
  const two = () =>
    rankTenders(terms, [
      { supplier: 'a', price: 100, values: {}, scores: { quality: 1 } },
      { supplier: 'b', price: 200, values: {}, scores: { quality: 0 } },
    ]);

  it('sums up the points of each criterion, and says where a number is rounded', () => {
    const [third] = two();
    expect(third?.steps.map(({ says }) => says)).toEqual([
      '50 × 100 / 100 = 50',
      '50 × 1 / 3 ≈ 16.6667',
      '50 + 16.6667 ≈ 66.6667',
    ]);
    expect(third?.exact).toBe('200/3');
  });

  it('says of what is not rounded that it is equal', () => {
    const [, whole] = two();
    expect(whole?.steps.map(({ says }) => says)).toEqual(['50 × 100 / 200 = 25', '50 × 0 / 3 = 0', '25 + 0 = 25']);
    expect(whole).not.toHaveProperty('exact');
    expect(whole).not.toHaveProperty('tiedWith');
  });
});

describe('A ranking that is computed anew', () => {
  const one = { supplier: 'a', outcome: 'valid', price: 100, values: {}, scores: { quality: 3 } } as const;
  const suppliers = (...tenders: Computation['tenders']) =>
    redone({ terms, tenders }).map(({ supplier, rank }) => [supplier, rank]);

  it('leaves out tenders that were rejected, not examined or without a price', () => {
    const { price: _, ...priceless } = one;
    const { outcome: _none, ...unexamined } = one;
    const others = [
      { ...one, supplier: 'b', outcome: 'rejected' as const },
      { ...priceless, supplier: 'c' },
      { ...unexamined, supplier: 'd' },
    ];
    expect(suppliers(one, ...others)).toEqual([['a', 1]]);
  });

  it('gives equal tenders one rank, unless lots were drawn between them', () => {
    const other = { ...one, supplier: 'b' };
    expect(suppliers(other, one)).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(suppliers({ ...other, tiedWith: ['a'] }, { ...one, tiedWith: ['b'] })).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });
});

describe('The median that a low price is held against', () => {
  const low = (prices: readonly number[], rejected?: string) => {
    const play = tendered({ tenders: prices.map((price, at) => tender(`supplier-${'abcd'[at]}`, price, {})) });
    if (rejected !== undefined) {
      const facts = { track: '1', supplier: rejected, outcome: 'rejected', ground: 'non-compliant' } as const;
      play.happened({ type: 'TenderChecked', facts });
    }
    return lowPrices(play.state, play.state.tracks['1']!).map(({ supplier }) => supplier);
  };

  it('lies in the middle of the two in the middle', () => {
    // Seventy per cent of 90 is 63.
    expect(low([80, 100, 62.99])).toEqual(['supplier-c']);
    expect(low([80, 100, 63])).toEqual([]);
  });

  it('leaves rejected tenders out, whose prices are not pointed out either', () => {
    expect(low([100, 200, 71], 'supplier-b')).toEqual([]);
    expect(low([100, 50], 'supplier-b')).toEqual([]);
  });
});
