import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { linkKinds, threadKinds } from './node.js';
import { paidBy } from './paid-by.js';
import { caseOf, criterion, whole } from './pieces.fixture.js';
import { promises } from './promises.js';
import { thread } from './thread.js';
import { reached } from './walk-thread.js';

const measured = (state: CaseState, ...points: readonly string[]) => {
  const measurements = points.map((point) => ({ indicator: 'noise', point, value: 2, on: '2028-10-02' }));
  return { ...state, effects: { '1': { measurements } } } as unknown as CaseState;
};
const paying = (payment: object) => caseOf({ ...whole, content: { ...whole.content, payment } as never });

describe('A link of the thread', () => {
  it('says how the one thing leads to the other', () => {
    const { nodes, links } = thread(measured(caseOf(whole), 'P1Y'));
    expect(links.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual([
      ...['indicator:accidents serves need:safe', 'indicator:noise serves need:quiet'],
      ...['requirement:brakes serves need:safe', 'requirement:silent serves indicator:noise'],
      'criterion:climate tests requirement:brakes',
      'promise:1/criterion:climate answers criterion:climate',
      'promise:1/requirement:brakes answers requirement:brakes',
      'term:1/first keeps promise:1/criterion:climate',
      'term:1/first keeps promise:1/requirement:brakes',
      'payment:1/outcome pays indicator:noise',
      'measurement:1/noise/P1Y/1 measures indicator:noise',
    ]);
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(threadKinds));
    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(linkKinds));
  });

  it('is each measurement’s own, also of one that was made again', () => {
    const ids = thread(measured(caseOf(whole), 'handover', 'P1Y', 'P1Y')).nodes.flatMap(({ kind, id }) =>
      kind === 'measurement' ? [id] : [],
    );
    expect(ids).toEqual(['measurement:1/noise/handover/1', 'measurement:1/noise/P1Y/2', 'measurement:1/noise/P1Y/3']);
  });

  it('is not there for a payment that names no indicator', () => {
    const { nodes, links } = thread(paying({ model: 'outcome' }));
    expect(nodes.find(({ kind }) => kind === 'payment')).toMatchObject({
      text: 'outcome',
      name: 'outcome',
      track: '1',
    });
    expect(links.filter(({ kind }) => kind === 'pays')).toEqual([]);
  });

  it('is followed once, also where things lead round', () => {
    const round = { kind: 'need', text: '', from: [] } as const;
    const nodes = [
      { ...round, id: 'a', name: 'a', to: ['b'] },
      { ...round, id: 'b', name: 'b', to: ['a', 'b'] },
    ];
    expect(reached({ nodes, links: [] }, 'a', 'to').map(({ id }) => id)).toEqual(['b']);
  });

  it('marks what is mandatory, and no more', () => {
    const node = (id: string) => thread(caseOf(whole)).nodes.find((one) => one.id === id);
    expect(node('requirement:brakes')).toHaveProperty('mandatory', true);
    expect(node('requirement:silent')).not.toHaveProperty('mandatory');
  });
});

describe('What a payment depends on', () => {
  const share = (id: string, changes: object = {}) => ({ id, percent: 10, indicator: 'noise', ...changes });
  const shares = [share('s1'), share('s2', { milestone: 'm' }), share('s3')];

  it.each([
    ['nothing before it is settled', undefined, []],
    ['nothing where the price is fixed', { model: 'fixed', shares }, []],
    ['nothing where it is paid by phase', { model: 'per-phase', shares }, []],
    ['the outcome as a whole', { model: 'outcome', indicator: 'noise' }, ['outcome']],
    ['each share of the risk but those that a milestone earns', { model: 'shared-risk', shares }, ['s1', 's3']],
    ['nothing where the risk has no shares', { model: 'shared-risk' }, []],
  ] as const)('is %s', (_what, payment, ids) => {
    expect(paidBy(payment).map(({ id }) => id)).toEqual(ids);
  });

  it('is a node for each, of the indicator that it names', () => {
    const of = [share('s1'), share('s2', { indicator: 'accidents' })];
    const pays = thread(paying({ model: 'shared-risk', shares: of })).nodes.filter(({ kind }) => kind === 'payment');
    expect(pays.map(({ id, to, text }) => [id, to, text])).toEqual([
      ['payment:1/s1', ['indicator:noise'], 'shared-risk'],
      ['payment:1/s2', ['indicator:accidents'], 'shared-risk'],
    ]);
  });
});

describe('The figure of a promise', () => {
  const base = caseOf({ ...whole, criteria: [criterion('climate', []), criterion('method', [])] });
  const track = base.tracks['1']!;
  const wonBy = (supplier: string, changes: object = {}) => {
    const awards = {
      '1': { ...base.awards['1']!, decision: { ...base.awards['1']!.decision!, suppliers: [supplier] } },
    };
    return { ...base, awards, ...changes } as CaseState;
  };
  const figures = (state: CaseState) => promises(state, track).flatMap(({ id, value }) => (value ? [[id, value]] : []));

  it('is the winner’s own', () => {
    expect(figures(wonBy('supplier-a', { evaluations: {} }))).toEqual([['criterion:climate', 165]]);
    expect(figures(wonBy('supplier-b', { evaluations: {} }))).toEqual([['criterion:climate', 240]]);
  });

  it('is what was agreed where the tender gives none', () => {
    const agreed = { 'supplier-a': { climate: 7, method: 3 }, 'supplier-b': { method: 5 } };
    const evaluations = { '1': { checked: {}, scored: {}, agreed } };
    expect(figures(wonBy('supplier-a', { evaluations }))).toEqual([
      ['criterion:climate', 165],
      ['criterion:method', 3],
    ]);
    const scored = { '1': { checked: {}, scored: {} } };
    expect(figures(wonBy('supplier-b', { evaluations: scored }))).toEqual([['criterion:climate', 240]]);
  });

  it('is left out, in the promise and in the thread, where there is none', () => {
    const state = wonBy('supplier-a', { evaluations: {} });
    const [climate, method] = promises(state, track);
    expect([climate, method]).toMatchObject([{ value: 165 }, { id: 'criterion:method' }]);
    expect(method).not.toHaveProperty('value');
    const [first, second] = thread(state).nodes.filter(({ kind }) => kind === 'promise');
    expect(first).toHaveProperty('value', 165);
    expect(second).not.toHaveProperty('value');
  });

  it('is there though no tender is, and the winner’s answers are no other’s', () => {
    const answers = (supplier: string) => (supplier === 'supplier-a' ? ['silent'] : undefined);
    const windows = Object.fromEntries(
      Object.entries(base.windows).map(([id, one]) => [
        ...[
          id,
          { ...one, submissions: one.submissions?.map((each) => ({ ...each, answers: answers(each.supplier) })) },
        ],
      ]),
    );
    const answered = (supplier: string) => promises(wonBy(supplier, { windows }), track).map(({ id }) => id);
    expect(answered('supplier-a')).toContain('requirement:silent');
    expect(answered('supplier-b')).not.toContain('requirement:silent');
    expect(promises(wonBy('supplier-a', { windows: {} }), track).map(({ id }) => id)).toEqual([
      ...['criterion:climate', 'criterion:method', 'requirement:brakes'],
    ]);
    expect(answered('supplier-z')).toEqual(['criterion:climate', 'criterion:method', 'requirement:brakes']);
  });
});
