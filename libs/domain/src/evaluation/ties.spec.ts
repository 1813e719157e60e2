import { describe, expect, it } from 'vitest';
import type { Criterion } from '../documents/documents.state.js';
import type { Terms } from './compute.js';
import { rankTenders, tiedFirst } from './models.js';

const criteria: readonly Criterion[] = [
  { id: 'price', text: 'Price', measure: 'inverse', weight: 50, reference: 100 },
  { id: 'quality', text: 'Quality', measure: 'score', weight: 50, of: 50 },
  { id: 'service', text: 'Service', measure: 'score', weight: 50, of: 50 },
];
const tender = (supplier: string, price: number, quality: number, service: number) => ({
  supplier,
  price,
  values: {},
  scores: { quality, service },
});
/** All three have 100 points: b by quality, c by the service, a by the price. */
const three = [tender('a', 100, 30, 20), tender('b', 125, 50, 10), tender('c', 125, 0, 60)];
const order = (rule: Partial<Terms>, drawn: readonly string[] = []) =>
  rankTenders({ model: 'B', criteria, ...rule }, three, drawn).map(({ supplier, rank }) => [supplier, rank]);

describe('Equal results', () => {
  it('stay equal where the documents say nothing, or that lots are drawn', () => {
    const all = [
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ];
    expect([order({}), order({ tieRule: 'lots-drawn' })]).toEqual([all, all]);
  });

  it('go to the higher quality, the price left out, where the documents say so', () => {
    expect(order({ tieRule: 'higher-quality' })).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ]);
  });

  it('go by one criterion where the documents name it', () => {
    expect(order({ tieRule: 'criterion', tieCriterion: 'service' })).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ]);
    expect(order({ tieRule: 'criterion', tieCriterion: 'price' })[0]).toEqual(['a', 1]);
  });

  it('are decided by lots where the rule leaves them equal', () => {
    const terms: Terms = { model: 'B', criteria, tieRule: 'higher-quality' };
    expect(tiedFirst(rankTenders(terms, three))).toEqual(['b', 'c']);
    const ranking = rankTenders(terms, three, ['c', 'b']);
    expect(ranking.map(({ supplier, rank, tiedWith }) => [supplier, rank, tiedWith])).toEqual([
      ['c', 1, ['b', 'a']],
      ['b', 2, ['c', 'a']],
      ['a', 3, ['c', 'b']],
    ]);
  });
});
