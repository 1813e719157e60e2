import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { assessModification } from './assess.js';
import { sek } from './carried-out.fixture.js';
import { change } from './contract.fixture.js';
import { clausesOf, contractToChange, exercised } from './contract-to-change.js';
import { currentEnd, currentValue, inForce, modifiedBy } from './current.js';
import { modificationIn, signsItself } from './find.js';
import type { Modification } from './modification.state.js';
import { begun, contract, live, pool, so, track, yard } from './changed.fixture.js';

const [m1, m2, m3] = [
  live('m1', { increase: sek(2_000_000), agreedOn: '2028-05-01', newEndsOn: '2031-01-31' }),
  live('m2', { decrease: sek(500_000), agreedOn: '2028-04-01', newEndsOn: '2032-01-31' }),
  live('m3', { increase: sek(7_000_000), status: 'approved', newEndsOn: '2033-01-31' }),
];

describe('A contract as it is changed', () => {
  it('has its modifications in the order in which they were agreed', () => {
    const order = (...all: readonly Modification[]) => inForce(so(all), { id: '1' }).map(({ id }) => id);
    expect([order(m1, m2, m3), order(m2, m1), order(m3)]).toEqual([['m2', 'm1'], ['m2', 'm1'], []]);
    expect(order(live('a'), live('b'), live('c'))).toEqual(['a', 'b', 'c']);
    const spent = { id: 'x', ground: 'small', proposedBy: 'p', proposedOn: '2028-01-01', status: 'rejected' } as const;
    expect(order(spent, m1)).toEqual(['m1']);
  });

  it('is worth what the agreed ones add, and lasts as the last of them says', () => {
    const state = so([m1, m2, m3]);
    expect([modifiedBy(state, track), currentValue(state, track)]).toEqual([1_500_000, sek(94_000_000)]);
    expect(currentEnd(state, track)).toBe('2031-01-31');
    expect(currentEnd(so([live('a')]), track)).toBe('2030-09-30');
    expect(currentValue(so([live('a', { increase: sek(0.001) })]), track)).toEqual(sek(92_500_000));
  });

  it('has each modification by its name', () => {
    expect([modificationIn(so([m1, m2]), track, 'm2')?.id, modificationIn(so([m1]), track, 'm9')]).toEqual([
      'm2',
      undefined,
    ]);
  });

  it('is signed by a supplier of the case itself, not by one that takes it over', () => {
    const taken = { supplier: 'supplier-b', because: 'insolvency', qualified: true, circumvents: false } as const;
    expect(signsItself(begun, track, live('a'))).toBe(true);
    expect(signsItself(begun, track, live('a', { newSupplier: taken }))).toBe(false);
    expect(signsItself({ ...begun, contracts: {} }, track, live('a'))).toBe(false);
  });
});

describe('The contract that a change meets', () => {
  const met = (state: CaseState, besides?: string) => contractToChange(state, track, besides);

  it('counts what was approved or agreed before, apart from what is tried again', () => {
    const state = so([live('m0', { status: 'proposed' }), m1, live('m4', { clause: 'yard', ground: 'clause' })]);
    expect(met(state).earlier).toEqual([
      { id: 'm1', ground: 'small', net: 2_000_000 },
      { id: 'm4', ground: 'clause', net: 0, clause: 'yard' },
    ]);
    expect(met(state, 'm1').earlier.map(({ id }) => id)).toEqual(['m4']);
  });

  it('has the options that were exercised, and what they add', () => {
    const content = { options: [yard, pool] };
    expect(met(so([], content, 'yard')).exercised).toBe(2_000_000);
    expect(met(so([], content, 'pool')).exercised).toBe(0);
    expect(met(so([], content)).exercised).toBe(0);
    expect(exercised(so([], content, 'yard'), { id: '1' })).toBe(2_000_000);
  });

  it('is of works or not, and held against the threshold of what it is about', () => {
    const kind = (contractType: CaseState['contractType'], cpv: string) => {
      const { works, threshold } = met({ ...so(), contractType, cpv: [cpv] });
      return [works, threshold?.of];
    };
    expect(kind('works', '45214100-1')).toEqual([true, 'works']);
    expect(kind('services', '85300000-2')).toEqual([false, 'social-services']);
    expect(kind('services', '72000000-5')).toEqual([false, expect.stringContaining('goods')]);
  });

  it('has no day and no amounts before it is concluded and settled', () => {
    const { concludedOn: _day, content: _none, ...open } = contract;
    const found = met({ ...so(), contracts: { '1': open } });
    const none = ['concludedOn', 'threshold', 'directLimit', 'value', 'exercised'];
    expect(Object.keys(found).filter((one) => none.includes(one))).toEqual([]);
    expect(found.supplier).toBe('supplier-a');
    expect(Object.keys(met({ ...so(), contracts: {} }))).not.toContain('supplier');
  });

  it.each([
    ['open', 'eu'],
    ['national-advertised', 'national'],
    ['direct-award', 'direct-award'],
    ['pre-commercial-procurement', 'outside'],
  ])('by the procedure %s is %s', (id, regime) => {
    const other = { ...track, definition: { id, version: 1 } } as typeof track;
    expect(contractToChange(so(), other).regime).toBe(regime);
    const assessed = assessModification(so(), other, change);
    expect(assessed).toMatchObject({ regime, verified: regime === 'eu' });
  });

  it('has the clauses of the documents, and the options that these do not name', () => {
    const changeClauses = [
      { id: 'components', text: 'x', scope: 'x', ceiling: sek(3_000_000) },
      { id: 'share', text: 'x', scope: 'x', ceilingPercent: 20 },
      { id: 'yard', text: 'x', scope: 'x' },
    ];
    const state = { ...so([], { options: [yard, pool] }), documents: { ...begun.documents!, changeClauses } };
    expect(clausesOf(state, track)).toEqual([
      { id: 'components', ceiling: sek(3_000_000) },
      { id: 'share', ceilingPercent: 20 },
      { id: 'yard' },
      { id: 'pool' },
    ]);
    const { documents: _none, ...undocumented } = state;
    expect(clausesOf(undocumented as CaseState, track)).toEqual([
      { id: 'yard', ceiling: sek(2_000_000) },
      { id: 'pool' },
    ]);
    expect(clausesOf({ ...undocumented, contracts: {} } as CaseState, track)).toEqual([]);
    const partner = { id: '1:supplier-a', partner: { lot: '1', supplier: 'supplier-a' } } as typeof track;
    expect(clausesOf(undocumented as CaseState, partner).map(({ id }) => id)).toEqual(['yard', 'pool']);
  });
});
