import { describe, expect, it } from 'vitest';
import type { Criterion } from '../documents/documents.state.js';
import type { Terms } from '../evaluation/compute.js';
import { rankTenders } from '../evaluation/models.js';
import { documentsOfHoppet } from '../testing/competed.js';
import { simulate } from './simulate.js';
import { warningTexts } from './warning-texts.js';
import { warningIds } from './warnings.js';

const quality = (weight: number): Criterion => ({ id: 'quality', text: '', measure: 'score', weight, of: 5 });
const relative = (weight: number): Criterion => ({ id: 'price', text: '', measure: 'relative', weight });
const inverse = (weight: number): Criterion => ({ id: 'price', text: '', measure: 'inverse', weight, reference: 1000 });
const warned = (terms: Terms, seed = 1) => simulate(terms, 1000, seed).warnings;
const ids = (terms: Terms) => warned(terms).map(({ id, criterion }) => (criterion ? `${id} ${criterion}` : id));
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('A simulation', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(simulate(documentsOfHoppet, 95e6, 3)).toEqual(simulate(documentsOfHoppet, 95e6, 3));
    expect(simulate(documentsOfHoppet, 95e6, 3).tenders).not.toEqual(simulate(documentsOfHoppet, 95e6, 4).tenders);
  });

  it('has a cheap and poor tender, a dear and best one, one between them and five drawn', () => {
    const { tenders } = simulate(documentsOfHoppet, 100, 1);
    expect(tenders.slice(0, 3)).toEqual([
      { supplier: 'made-up-1', price: 70, values: { climate: 300 }, scores: { method: 0 } },
      { supplier: 'made-up-2', price: 120, values: { climate: 0 }, scores: { method: 5 } },
      { supplier: 'made-up-3', price: 100, values: { climate: 150 }, scores: { method: 3 } },
    ]);
    expect(new Set(tenders.map(({ supplier }) => supplier)).size).toBe(8);
  });

  it('ranks as the evaluation will', () => {
    const { tenders, ranking } = simulate(documentsOfHoppet, 95e6, 1);
    expect(ranking).toEqual(rankTenders(documentsOfHoppet, tenders));
  });

  it('warns of nothing where price and quality both count', () => {
    expect(ids({ model: 'B', criteria: [quality(50), inverse(50)] })).toEqual([]);
    expect(ids({ model: 'A', criteria: [] })).toEqual([]);
  });

  it('shows with three tenders how one that cannot win decides between two others, with every seed', () => {
    const terms: Terms = { model: 'C', criteria: [quality(50), relative(50)] };
    for (const seed of seeds) {
      const found = warned(terms, seed).find(({ id }) => id === 'irrelevant-tender-decides');
      const [a, b, c] = found?.example ?? [];
      const [first] = rankTenders(terms, [a!, b!]);
      const [winner] = rankTenders(terms, [a!, b!, c!]);
      expect([a!.supplier, b!.supplier]).toContain(winner?.supplier);
      expect(winner?.supplier).not.toBe(first?.supplier);
    }
  });

  it('finds no such tender where prices are measured alone', () => {
    const terms: Terms = { model: 'B', criteria: [quality(50), inverse(50)] };
    expect(seeds.flatMap((seed) => warned(terms, seed)).map(({ id }) => id)).not.toContain('irrelevant-tender-decides');
  });

  it('names a criterion that changes no order', () => {
    const nothing: Criterion = {
      id: 'style',
      text: '',
      measure: 'levels',
      levels: [0, 1].map((level) => ({ level, value: 5 })),
    };
    expect(ids({ model: 'A', criteria: [...documentsOfHoppet.criteria, nothing] })).toContain(
      'criterion-decides-nothing style',
    );
    expect(ids({ model: 'B', criteria: [quality(0), inverse(100)] })).toContain('criterion-decides-nothing quality');
  });

  it('says where the lower price always comes first', () => {
    expect(ids({ model: 'B', criteria: [quality(1), inverse(99)] })).toContain('price-dominates');
    expect(ids({ model: 'C', criteria: [quality(1), relative(99)] })).toContain('price-dominates');
  });

  it('says where a lower price gains nothing', () => {
    expect(ids({ model: 'B', criteria: [quality(100)] })).toContain('lower-price-gains-nothing');
    expect(ids({ model: 'B', criteria: [quality(99), inverse(1)] })).not.toContain('lower-price-gains-nothing');
  });

  it('has a text for each warning', () => {
    expect(Object.keys(warningTexts).sort()).toEqual([...warningIds].sort());
  });
});
