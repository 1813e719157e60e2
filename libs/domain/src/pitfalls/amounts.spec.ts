import { describe, expect, it } from 'vitest';
import { againstDirectAward, isDeMinimis } from './amounts.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe('The amounts of a pitfall, beside the limit of direct award', () => {
  it.each([
    ['just below, to the hundredth', [sek(699_999.89), sek(0.1)], 'below'],
    ['at it, summed up without a remainder', [sek(699_999.9), sek(0.1)], 'at-or-above'],
    ['of which one is not stated', [undefined, sek(700_000)], 'at-or-above'],
    ['that nobody stated', [undefined], 'below'],
    ['in another currency alone', [eur(1)], 'unknown'],
    ['in two currencies', [sek(1), eur(1)], 'unknown'],
  ])('are told apart: %s', (_what, amounts, is) => {
    expect(againstDirectAward(amounts, '2026-01-01')).toBe(is);
  });

  it('are compared with the limit of the day, and not where none is recorded', () => {
    expect(againstDirectAward([sek(600_000)], '2019-12-31')).toBe('at-or-above');
    expect(againstDirectAward([sek(600_000)], '2020-01-01')).toBe('unknown');
  });
});

describe('Aid over three years', () => {
  it.each([
    ['up to the ceiling', eur(300_000), '2024-01-01', true],
    ['a cent above it', eur(300_000.01), '2024-01-01', false],
    ['before the ceiling was in force', eur(1), '2023-12-31', false],
    ['in kronor, which nobody converts', sek(1), '2024-01-01', false],
    ['that nobody stated', undefined, '2024-01-01', false],
  ])('is of minor importance, or cannot be told to be: %s', (_what, aid, on, is) => {
    expect(isDeMinimis(aid, on)).toBe(is);
  });
});
