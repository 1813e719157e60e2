import { describe, expect, it } from 'vitest';
import { partnershipTerms } from './partnership-terms.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const phase = { id: 'design', lasts: 'P4M', target: 'A prototype', partners: 3, keep: 2, ceiling: sek(1_500_000) };
const purchase = {
  performance: 'at most 3.0 visits per patient and year',
  reached: 2.8,
  highestCost: sek(40_000_000),
  offered: sek(38_000_000),
};
const told = { ipr: 'A licence for all.', payment: 'per phase', phases: [phase], purchase };

describe('A partnership of a case file', () => {
  it('is what its documents say of partners, phases and purchase', () => {
    expect(partnershipTerms(told)).toMatchObject({
      partners: { from: 1, to: 3 },
      phases: [{ id: 'design', months: 4, keepAtMost: 2, payment: 'per phase', ceiling: sek(1_500_000) }],
      purchase: { direction: 'at-most', level: 3, unit: 'visits', highestCost: sek(40_000_000) },
      rightsTerms: 'A licence for all.',
    });
  });

  it('is refused where its length or level is not understood', () => {
    expect(() => partnershipTerms({ ...told, phases: [{ ...phase, lasts: 'P3W' }] })).toThrow('P3W');
    const vague = { ...purchase, performance: 'fewer visits' };
    expect(() => partnershipTerms({ ...told, purchase: vague })).toThrow('fewer visits');
  });
});
