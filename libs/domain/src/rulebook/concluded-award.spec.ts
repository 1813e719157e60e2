import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import { concludedDirectAward } from './concluded-award.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const state = (procedure: string, more: Partial<CaseState> = {}): CaseState => ({
  ...nothing,
  reference: 'D-1',
  estimatedValue: sek(300_000),
  start: { decision: 'start', procedure: { id: procedure, version: 1 }, by: 'decision-maker' },
  contracts: { '1': { supplier: 'supplier-a', concludedOn: '2027-02-01' } },
  ...more,
});
const ranked = (price: number) => ({
  '1': { checked: {}, scored: {}, ranking: [{ supplier: 'supplier-a', rank: 1, price, result: price, steps: [] }] },
});

describe('The direct award that a case has concluded', () => {
  it('counts at its price', () => {
    const found = concludedDirectAward(state('direct-award', { evaluations: ranked(250_000.5) }));
    expect(found).toEqual({ reference: 'D-1', value: sek(250_000.5), concludedOn: '2027-02-01' });
  });

  it('counts at its value where no price is known', () => {
    expect(concludedDirectAward(state('direct-award'))?.value).toEqual(sek(300_000));
  });

  it('counts all its contracts, from the first day, and by each supplier’s own price', () => {
    const contract = (supplier: string, concludedOn: string) => ({ supplier, concludedOn });
    const contracts = { '1': contract('supplier-a', '2027-02-03'), '2': contract('supplier-b', '2027-02-02') };
    const row = (supplier: string, price: number) => ({ supplier, rank: 1, price, result: price, steps: [] });
    const of = (...ranking: ReturnType<typeof row>[]) => ({ checked: {}, scored: {}, ranking });
    const evaluations = { '1': of(row('supplier-b', 5), row('supplier-a', 7)), '2': of(row('supplier-b', 9)) };
    const found = concludedDirectAward(state('direct-award', { contracts, evaluations }));
    expect(found).toEqual({ reference: 'D-1', value: sek(16), concludedOn: '2027-02-02' });
    const half = concludedDirectAward(state('direct-award', { contracts, evaluations: { '1': evaluations['1'] } }));
    expect(half?.value).toEqual(sek(300_000));
  });

  it('counts in the currency of the value', () => {
    const estimatedValue = { amount: 1, currency: 'EUR' };
    const found = concludedDirectAward(state('direct-award', { estimatedValue, evaluations: ranked(20) }));
    expect(found?.value).toEqual({ amount: 20, currency: 'EUR' });
  });

  it('is none while the case has not started', () => {
    const { start: _, ...waiting } = state('direct-award');
    expect(concludedDirectAward(waiting)).toBeUndefined();
  });

  it('counts without the earlier awards that were added to its own value', () => {
    const valueEstimate = {
      version: 1,
      kind: 'fixed-total' as const,
      addends: [
        { what: 'base' as const, amount: 200_000, times: 1 },
        { what: 'earlier-award' as const, of: 'D-0', amount: 100_000, times: 1 },
      ],
      total: sek(300_000),
      earlierAwards: [],
      notSameKind: [],
    };
    expect(concludedDirectAward(state('direct-award', { valueEstimate }))?.value).toEqual(sek(200_000));
  });

  it('is none before a contract is concluded, and none in another procedure', () => {
    expect(concludedDirectAward(state('direct-award', { contracts: {} }))).toBeUndefined();
    expect(concludedDirectAward(state('direct-award', { contracts: { '1': { supplier: 'a' } } }))).toBeUndefined();
    expect(concludedDirectAward(state('open-procedure'))).toBeUndefined();
  });
});
