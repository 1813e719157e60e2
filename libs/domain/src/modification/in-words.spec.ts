import { describe, expect, it } from 'vitest';
import { assess } from './assess.js';
import type { ContractToChange } from './contract-to-change.js';
import { change, contract } from './contract.fixture.js';
import { groundInWords } from './ground-in-words.js';
import type { GroundId } from './grounds.data.js';
import type { Change } from './proposal.fields.js';

const sek = (amount: number) => ({ amount, currency: 'SEK' });
const found = (changes: Partial<Change> = {}, so: Partial<ContractToChange> = {}) =>
  assess({ ...contract, ...so }, { ...change, ...changes });
const check = (ground: GroundId, id: string, ...all: Parameters<typeof found>) =>
  found(...all)
    .grounds.find((one) => one.ground === ground)
    ?.checks.find((one) => one.id === id);
const numbers = (...all: Parameters<typeof check>) => check(...all)?.numbers?.en.replaceAll('\u00a0', ' ');
const material = { ...change.material, considerablyWider: true };
const { value: _value, ...worthless } = contract;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('A ground in words', () => {
  it('says which of its conditions fail, with their numbers, and which grounds hold instead', () => {
    const { says, expected } = groundInWords(found({ increase: sek(16_000_000) }), 'small');
    expect(plain(says?.en ?? '')).toBe(
      "Not met: It is also below the permitted share of the contract's value. " +
        '16 000 000 SEK of 100 000 000 SEK is 16 %; the limit is 15 %. These hold: not-material (LOU 17:14).',
    );
    expect(expected).toBe('not-material');
  });

  it('names every ground that holds', () => {
    const { says, expected } = groundInWords(found({ unforeseeable: true }), 'clause');
    expect(expected).toBe('small, unforeseeable, not-material');
    expect(says?.en).toContain(
      'Not met: The change lies within the scope and nature of the clause. These hold: small (LOU 17:9), ',
    );
  });

  it('says that a new procurement is needed where none holds', () => {
    const { says, expected } = groundInWords(found({ natureSame: false, material }), 'unforeseeable');
    expect(expected).toBe('new-procurement');
    expect(says?.en).toMatch(/^Not met: .+ Not met: .+ No ground of LOU 17:9–14 holds\. .+terminated \(17:17\)\.$/);
  });
});

describe('What a condition was measured with', () => {
  it('are the amount, the value and the limit, a dash where one is not known', () => {
    expect(numbers('small', 'share', { increase: sek(1_000_000) })).toBe(
      '1 000 000 SEK of 100 000 000 SEK is 1 %; the limit is 15 %.',
    );
    const { concludedOn: _day, ...open } = contract;
    const tried = (so: ContractToChange, changes: Partial<Change>) =>
      plain(
        assess(so, { ...change, ...changes })
          .grounds.find((one) => one.ground === 'small')!
          .checks.find((one) => one.id === 'share')!.numbers!.en,
      );
    expect(tried(open, {})).toBe('0 SEK of 100 000 000 SEK is 0 %; the limit is –.');
    expect(tried(worthless, {})).toBe('0 SEK of – is –; the limit is 15 %.');
    expect(tried(contract, { increase: { amount: 1, currency: 'EUR' } })).toBe(
      '– of 100 000 000 SEK is –; the limit is 15 %.',
    );
  });

  it('are the clauses that there are', () => {
    expect(numbers('clause', 'clause')).toBe('Here: components, share, time.');
    expect(numbers('clause', 'clause', {}, { clauses: [] })).toBe('Here: –.');
  });

  it('is the ceiling of a clause, with what was changed by that clause alone', () => {
    const by = { clause: 'components', withinClause: true, increase: sek(1_000_000) };
    const earlier = [
      { id: 'm1', ground: 'clause', clause: 'components', net: 500_000 },
      { id: 'm2', ground: 'small', clause: 'components', net: 5_000_000 },
      { id: 'm3', ground: 'clause', clause: 'share', net: 5_000_000 },
    ] as const;
    expect(numbers('clause', 'ceiling', by, { earlier })).toBe(
      'Altogether 1 500 000 SEK; the ceiling is 3 000 000 SEK.',
    );
  });
});

describe('An assessment', () => {
  it('has what the change adds, and is silent where that is not known', () => {
    expect(found({ increase: sek(5), decrease: sek(7) })).toMatchObject({ net: -2, cumulative: -2 });
    const unknown = Object.keys(found({ increase: { amount: 5, currency: 'EUR' } }));
    expect(unknown.filter((one) => ['net', 'cumulative'].includes(one))).toEqual([]);
    expect(Object.keys(assess(worthless, change))).not.toContain('base');
    expect(assess(worthless, change).indexed).toBe(false);
  });

  it('takes an indexed value in the contract’s currency alone', () => {
    const indexation = { clause: 'Section 7', value: { amount: 110_000_000, currency: 'EUR' } };
    expect(found({ indexation })).toMatchObject({ base: sek(100_000_000), indexed: false });
    expect(assess(worthless, { ...change, indexation: { ...indexation, value: sek(5) } })).toMatchObject({
      ...{ base: sek(5), indexed: true },
    });
  });

  it('concludes with the grounds that hold, or with what is missing', () => {
    expect(found({ unforeseeable: true }).conclusion.en).toContain(
      'Modification of small value (LOU 17:9), Unforeseeable circumstances (LOU 17:12), ',
    );
    const open = assess(worthless, { ...change, material, unforeseeable: true, increase: sek(1) });
    expect(open.conclusion.en).toContain('an amount: Modification of small value, Unforeseeable circumstances.');
    expect(found({ material, natureSame: false }).holding).toEqual([]);
  });

  it('is of a small value in the contract’s own currency not held against a threshold in kronor', () => {
    const euro = { value: { amount: 100_000_000, currency: 'EUR' } };
    expect(check('small', 'threshold', {}, euro)?.holds).toBe('unknown');
    expect(check('small', 'threshold')?.holds).toBe('yes');
  });

  it('warns of the whole contract where a limit let it be procured so', () => {
    const warned = (so: Partial<ContractToChange>, amount: number) =>
      found({ increase: sek(amount) }, { regime: 'national', ...so }).warnings.length;
    const threshold = { ...contract.threshold!, amount: 110_000_000 };
    expect([warned({ threshold }, 9_999_999.99), warned({ threshold }, 10_000_000)]).toEqual([0, 1]);
    expect(warned({ threshold, exercised: 5_000_000 }, 5_000_000)).toBe(1);
    expect(warned({ threshold, regime: 'eu' }, 20_000_000)).toBe(0);
    const euro = { increase: { amount: 20_000_000, currency: 'EUR' } };
    const value = { amount: 100_000_000, currency: 'EUR' };
    expect(found(euro, { regime: 'national', threshold }).warnings).toEqual([]);
    expect(found(euro, { regime: 'national', threshold, value }).warnings).toEqual([]);
    expect(warned({ threshold: { ...threshold, amount: null } }, 20_000_000)).toBe(0);
    expect(warned({ regime: 'direct-award', directLimit: { ...threshold, of: 'direct-award' } }, 20_000_000)).toBe(1);
  });
});
