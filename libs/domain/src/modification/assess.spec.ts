import { describe, expect, it } from 'vitest';
import { assess } from './assess.js';
import type { ContractToChange } from './contract-to-change.js';
import { change, contract } from './contract.fixture.js';
import type { GroundId } from './grounds.data.js';
import type { Change } from './proposal.fields.js';

const of = (ground: GroundId, changes: Partial<Change> = {}, so: Partial<ContractToChange> = {}) =>
  assess({ ...contract, ...so }, { ...change, ...changes }).grounds.find((one) => one.ground === ground)!;
const holds = (...all: Parameters<typeof of>) => of(...all).holds;
const failing = (...all: Parameters<typeof of>) =>
  of(...all)
    .checks.filter((one) => one.holds !== 'yes')
    .map((one) => `${one.id}: ${one.holds}`);
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const more = (amount: number): Partial<Change> => ({ increase: sek(amount) });
const less = (amount: number): Partial<Change> => ({ decrease: sek(amount) });
const earlier = (ground: GroundId, ...nets: readonly number[]): Partial<ContractToChange> => ({
  earlier: nets.map((net, at) => ({ id: `m${at + 1}`, ground, net })),
});
const services: Partial<ContractToChange> = { works: false };

describe('A modification of small value (17:9)', () => {
  it('stays below 10 per cent of the contract of services or supplies', () => {
    expect(holds('small', more(9_999_999.99), services)).toBe('yes');
    expect(failing('small', more(10_000_000), services)).toEqual(['share: no']);
  });

  it('stays below 15 per cent of a contract of works', () => {
    expect(holds('small', more(14_999_999.99))).toBe('yes');
    expect(failing('small', more(15_000_000))).toEqual(['share: no']);
  });

  it('stays below the threshold, too', () => {
    const threshold = { ...contract.threshold!, amount: 5_000_000 };
    expect(holds('small', more(4_999_999.99), { threshold })).toBe('yes');
    expect(failing('small', more(5_000_000), { threshold })).toEqual(['threshold: no']);
  });

  it('counts the earlier ones on the same ground, and those alone', () => {
    expect(failing('small', more(7_000_000), earlier('small', 8_000_000))).toEqual(['share: no']);
    expect(holds('small', more(6_999_999.99), earlier('small', 8_000_000))).toBe('yes');
    expect(holds('small', more(14_000_000), earlier('unforeseeable', 40_000_000))).toBe('yes');
  });

  it('nets out what is added and what falls away', () => {
    expect(holds('small', more(14_000_000), earlier('small', 8_000_000, -8_000_000))).toBe('yes');
    expect(holds('small', { ...more(20_000_000), ...less(19_000_000) })).toBe('yes');
    expect(assess({ ...contract, ...earlier('small', 8_000_000) }, { ...change, ...less(3_000_000) }).cumulative).toBe(
      5_000_000,
    );
  });

  it('counts a fall by its size', () => {
    expect(holds('small', less(14_999_999.99))).toBe('yes');
    expect(failing('small', less(15_000_000))).toEqual(['share: no']);
  });

  it('leaves the nature and the supplier as they are', () => {
    expect(failing('small', { natureSame: false })).toEqual(['nature: no']);
    expect(
      failing('small', {
        newSupplier: { supplier: 'supplier-d', because: 'insolvency', qualified: true, circumvents: false },
      }),
    ).toEqual(['same-supplier: no']);
  });

  it('counts the share of the indexed value (17:15), and the threshold of the amount alone', () => {
    const indexation = { clause: 'Section 7', value: sek(110_000_000) };
    expect(holds('small', { ...more(16_499_999.99), indexation })).toBe('yes');
    expect(failing('small', { ...more(16_500_000), indexation })).toEqual(['share: no']);
    expect(assess(contract, { ...change, indexation })).toMatchObject({ indexed: true, base: sek(110_000_000) });
    expect(assess(contract, change)).toMatchObject({ indexed: false, base: sek(100_000_000) });
  });

  it('is not shown while the threshold or the value is not known', () => {
    const threshold = { ...contract.threshold!, amount: null };
    expect(failing('small', more(1), { threshold })).toEqual(['threshold: unknown']);
    const { value: _unknown, ...rest } = contract;
    const ground = assess(rest, { ...change, ...more(1) }).grounds[0]!;
    expect(ground.checks.filter((one) => one.holds === 'unknown').map((one) => one.id)).toEqual(['share']);
  });

  it('does not reckon with another currency', () => {
    expect(failing('small', { increase: { amount: 1, currency: 'EUR' } })).toEqual([
      'threshold: unknown',
      'share: unknown',
    ]);
  });

  it('says its numbers', () => {
    const [, , threshold, share] = of('small', more(16_000_000)).checks;
    expect(threshold?.numbers?.en.replaceAll('\u00a0', ' ')).toBe(
      'Altogether 16 000 000 SEK; the threshold when the contract was concluded is 60 000 000 SEK.',
    );
    expect(share?.numbers?.sv.replaceAll('\u00a0', ' ')).toBe(
      '16 000 000 SEK av 100 000 000 SEK är 16 %; gränsen är 15 %.',
    );
  });
});

describe('A modification by a clause or an option (17:10)', () => {
  const by = (clause: string, changes: Partial<Change> = {}): Partial<Change> => ({
    clause,
    withinClause: true,
    ...changes,
  });

  it('follows a clause of the original documents, within its scope and nature', () => {
    expect(holds('clause', by('components'))).toBe('yes');
    expect(failing('clause', by('roof'))).toEqual(['clause: no']);
    expect(failing('clause', {})).toEqual(['clause: no', 'within-clause: no']);
    expect(failing('clause', by('components', { withinClause: false }))).toEqual(['within-clause: no']);
    expect(failing('clause', by('components', { natureSame: false }))).toEqual(['nature: no']);
  });

  it('may reach the ceiling altogether, and not pass it', () => {
    const first: Partial<ContractToChange> = {
      earlier: [{ id: 'm1', ground: 'clause', clause: 'components', net: 1_000_000 }],
    };
    expect(holds('clause', by('components', more(2_000_000)), first)).toBe('yes');
    expect(failing('clause', by('components', more(2_000_000.01)), first)).toEqual(['ceiling: no']);
    expect(holds('clause', by('share', more(20_000_000)), first)).toBe('yes');
    expect(failing('clause', by('share', more(20_000_000.01)), first)).toEqual(['ceiling: no']);
  });

  it('has no ceiling where the clause has none, and is not tried in another currency', () => {
    expect(holds('clause', by('time', more(90_000_000)))).toBe('yes');
    const euro = [{ id: 'euro', ceiling: { amount: 1, currency: 'EUR' } }];
    expect(failing('clause', by('euro', more(1)), { clauses: euro })).toEqual(['ceiling: unknown']);
  });
});

const needed = { needed: true, notIncluded: true, obstacle: 'technical', inconvenience: true } as const;

describe('An addition (17:11)', () => {
  it('is needed, was not procured, and cannot be made by another supplier without great trouble', () => {
    expect(holds('additional', { additional: needed })).toBe('yes');
    expect(holds('additional', { additional: { ...needed, obstacle: 'economic' } })).toBe('yes');
    expect(failing('additional', { additional: { ...needed, needed: false } })).toEqual(['needed: no']);
    expect(failing('additional', { additional: { ...needed, notIncluded: false } })).toEqual(['not-included: no']);
    expect(failing('additional', { additional: { ...needed, obstacle: 'none' } })).toEqual(['obstacle: no']);
    expect(failing('additional', { additional: { ...needed, inconvenience: false } })).toEqual(['inconvenience: no']);
    expect(failing('additional')).toHaveLength(4);
  });

  it('adds half of the contract at most, each for itself', () => {
    const first = earlier('additional', 50_000_000);
    expect(holds('additional', { additional: needed, ...more(50_000_000) }, first)).toBe('yes');
    expect(failing('additional', { additional: needed, ...more(50_000_000.01) }, first)).toEqual(['each: no']);
    expect(holds('additional', { additional: needed, ...less(70_000_000) })).toBe('yes');
  });

  it('counts together with those that are of the same need', () => {
    const same = { additional: needed, belongsWith: ['m1'] };
    const first = earlier('additional', 30_000_000);
    expect(holds('additional', { ...same, ...more(20_000_000) }, first)).toBe('yes');
    expect(failing('additional', { ...same, ...more(20_000_000.01) }, first)).toEqual(['not-split: no']);
    expect(holds('additional', { ...same, ...more(50_000_000) }, earlier('unforeseeable', 30_000_000))).toBe('yes');
  });

  it('asks for a notice under the whole act alone', () => {
    expect(of('additional').notice).toBe(true);
    expect(of('additional', {}, { regime: 'national' }).notice).toBe(false);
  });
});

describe('Unforeseeable circumstances (17:12)', () => {
  it('could not be foreseen, and leave the nature as it is', () => {
    expect(holds('unforeseeable', { unforeseeable: true })).toBe('yes');
    expect(failing('unforeseeable', { unforeseeable: false })).toEqual(['unforeseeable: no']);
    expect(failing('unforeseeable', { unforeseeable: true, natureSame: false })).toEqual(['nature: no']);
  });

  it('add half of the contract at most, of the indexed value where there is one', () => {
    expect(holds('unforeseeable', { unforeseeable: true, ...more(50_000_000) })).toBe('yes');
    expect(failing('unforeseeable', { unforeseeable: true, ...more(50_000_000.01) })).toEqual(['each: no']);
    const indexation = { clause: 'Section 7', value: sek(110_000_000) };
    expect(holds('unforeseeable', { unforeseeable: true, ...more(55_000_000), indexation })).toBe('yes');
    expect(of('unforeseeable').notice).toBe(true);
  });
});

describe('A new supplier (17:13)', () => {
  const taken = { supplier: 'supplier-d', because: 'insolvency', qualified: true, circumvents: false } as const;
  const by = (changes: Partial<NonNullable<Change['newSupplier']>>) => ({ newSupplier: { ...taken, ...changes } });

  it('takes over after a restructuring or an insolvency, and is qualified', () => {
    expect(holds('new-supplier', by({}))).toBe('yes');
    expect(holds('new-supplier', by({ because: 'restructuring' }))).toBe('yes');
    expect(failing('new-supplier', by({ because: 'other' }))).toEqual(['reason: no']);
    expect(failing('new-supplier', by({ qualified: false }))).toEqual(['qualified: no']);
    expect(failing('new-supplier', by({ circumvents: true }))).toEqual(['no-circumvention: no']);
    expect(failing('new-supplier', by({ supplier: 'supplier-a' }))).toEqual(['new-supplier: no']);
    expect(failing('new-supplier')).toContain('new-supplier: no');
  });

  it('is the only material change', () => {
    const material = { ...change.material, balanceShifts: true };
    expect(failing('new-supplier', { ...by({}), material })).toEqual(['balance: no']);
  });
});

describe('A modification that is not material (17:14)', () => {
  it.each([
    ['othersAdmitted', 'admitted'],
    ['otherTenderAccepted', 'accepted'],
    ['moreParticipants', 'participants'],
    ['balanceShifts', 'balance'],
    ['considerablyWider', 'scope'],
  ] as const)('is none in which %s', (test, check) => {
    expect(holds('not-material')).toBe('yes');
    expect(failing('not-material', { material: { ...change.material, [test]: true } })).toEqual([`${check}: no`]);
  });

  it('leaves the nature and the supplier as they are', () => {
    expect(failing('not-material', { natureSame: false })).toEqual(['nature: no']);
  });
});

describe('The assessment', () => {
  const wide: Partial<Change> = { ...more(60_000_000), natureSame: false };

  it('tries every ground, whichever is named, and says which hold', () => {
    const found = assess(contract, { ...change, ...more(1_000_000) });
    expect(found.grounds.map((one) => one.ground)).toEqual([
      'small',
      'clause',
      'additional',
      'unforeseeable',
      'new-supplier',
      'not-material',
    ]);
    expect(found.holding).toEqual(['small', 'not-material']);
    expect(found.conclusion.en).toContain('Modification of small value (LOU 17:9)');
  });

  it('is a new procurement where none holds, and the contract may be terminated', () => {
    const found = assess(contract, { ...change, ...wide });
    expect(found.holding).toEqual([]);
    expect(found.conclusion.en).toMatch(/new procurement \(17:8\).*terminated \(17:17\)/);
    expect(found.conclusion.sv).toMatch(/ny upphandling \(17:8\).*sägas upp \(17:17\)/);
  });

  it('asks for the amount that is missing where a ground depends on it', () => {
    const material = { ...change.material, balanceShifts: true };
    const threshold = { ...contract.threshold!, amount: null };
    const found = assess({ ...contract, threshold }, { ...change, ...more(1_000_000), material });
    expect(found.conclusion.en).toContain('what is missing to try one is an amount: Modification of small value');
  });

  it.each(['national', 'direct-award', 'outside'] as const)(
    'is the cautious rule of the program, and not verified, for a contract that is %s',
    (regime) => {
      const found = assess({ ...contract, regime }, change);
      expect(found.verified).toBe(false);
      expect(found.applies.en).toContain('not verified');
      expect(found.grounds.every((one) => !one.notice)).toBe(true);
    },
  );

  it('warns where the whole contract reaches the limit that it was procured under', () => {
    const limit = { ...contract.threshold!, amount: 700_000 };
    const direct: ContractToChange = {
      ...contract,
      regime: 'direct-award',
      value: sek(600_000),
      directLimit: limit,
      ...earlier('small', 50_000),
    };
    expect(assess(direct, { ...change, ...more(49_999.99) }).warnings).toEqual([]);
    expect(assess(direct, { ...change, ...more(50_000) }).warnings).toHaveLength(1);
    const national: ContractToChange = { ...contract, regime: 'national', value: sek(50_000_000) };
    expect(assess(national, { ...change, ...more(9_999_999.99) }).warnings).toEqual([]);
    expect(assess(national, { ...change, ...more(10_000_000) }).warnings[0]?.en).toContain('60\u00a0000\u00a0000 SEK');
    expect(assess(contract, { ...change, ...more(90_000_000) }).warnings).toEqual([]);
  });
});
