import { describe, expect, it } from 'vitest';
import { concluded } from '../testing/competed.js';
import { documented } from '../testing/competition.js';
import { begun, perform } from '../testing/plays/steps.js';
import { open } from '../testing/plays/open.js';
import { promises } from './promises.js';
import { caseOf, criterion, requirement, whole } from './pieces.fixture.js';
import { thread } from './thread.js';
import { reached } from './walk-thread.js';

const spun = thread(caseOf(whole));
const node = (id: string) => spun.nodes.find((one) => one.id === id);
const ids = (id: string, way: 'to' | 'from') => reached(spun, id, way).map((one) => one.id);

describe('The thread of a case', () => {
  it('has each thing once, with what it is there for and what is there for it', () => {
    expect(spun.nodes.map(({ id }) => id)).toEqual([
      ...['need:safe', 'need:quiet', 'indicator:accidents', 'indicator:noise'],
      ...['requirement:brakes', 'requirement:silent', 'criterion:climate', 'criterion:price'],
      ...['promise:1/criterion:climate', 'promise:1/requirement:brakes'],
      ...['term:1/first', 'term:1/general', 'payment:1/outcome'],
    ]);
    expect(node('requirement:brakes')).toEqual({
      ...{ id: 'requirement:brakes', kind: 'requirement', name: 'brakes', text: 'Requirement brakes', mandatory: true },
      ...{ to: ['need:safe'], from: ['criterion:climate', 'promise:1/requirement:brakes'] },
    });
  });

  it('goes back from a term to the need, and on from the need to the contract', () => {
    expect(ids('term:1/first', 'to')).toEqual([
      ...['promise:1/criterion:climate', 'promise:1/requirement:brakes'],
      ...['criterion:climate', 'requirement:brakes', 'need:safe'],
    ]);
    expect(ids('need:quiet', 'from')).toEqual(['indicator:noise', 'requirement:silent', 'payment:1/outcome']);
    expect(ids('term:1/general', 'to')).toEqual([]);
    expect(ids('nowhere', 'to')).toEqual([]);
  });

  it('leaves out links to what there is not', () => {
    const lost = thread(caseOf({ ...whole, criteria: [criterion('climate', ['brakes', 'gone', 'brakes'])] }));
    expect(lost.links.filter(({ from }) => from === 'criterion:climate')).toEqual([
      { from: 'criterion:climate', to: 'requirement:brakes', kind: 'tests' },
    ]);
  });

  it('lets a term keep a need or a requirement that nobody promised', () => {
    const content = {
      payment: { model: 'fixed' },
      terms: [{ id: 'more', text: 'More', keeps: ['need:safe', 'requirement:silent'] }],
    } as const;
    expect(thread(caseOf({ ...whole, content })).nodes.at(-1)).toMatchObject({
      id: 'term:1/more',
      to: ['need:safe', 'requirement:silent'],
    });
  });

  it('tells why a promise is left out', () => {
    const content = {
      ...whole.content!,
      leftOut: [{ promise: 'criterion:climate', reason: 'It is in the drawings.' }],
    };
    const left = thread(caseOf({ ...whole, content })).nodes.find(({ id }) => id === 'promise:1/criterion:climate');
    expect(left?.leftOut).toBe('It is in the drawings.');
  });

  it('is empty in a case where nothing is written, and grows with it', () => {
    const kinds = new Set(thread(documented().state).nodes.map(({ kind }) => kind));
    expect([...kinds]).toEqual(['need', 'requirement', 'criterion']);
    expect(thread({ ...documented().state, analyses: {}, documents: undefined } as never).nodes).toEqual([]);
  });

  it('ends in what was measured', () => {
    const { state } = perform(begun({ id: 'open', version: 1 }), open);
    const all = thread(state);
    const measured = all.nodes.find(({ kind }) => kind === 'measurement');
    expect(measured).toMatchObject({ text: 'handover', value: 2.5, on: '2028-09-04', to: ['indicator:visits'] });
    expect(reached(all, measured!.id, 'to').map(({ id }) => id)).toEqual(['indicator:visits', 'need:distance']);
    expect(all.nodes.filter(({ kind, from }) => kind === 'promise' && from.length === 0)).toEqual([]);
  });
});

describe('What a tender promises', () => {
  const state = caseOf(whole);
  const track = state.tracks['1']!;
  const promised = (so = state) => promises(so, track).map(({ id }) => id);

  it('is a figure for each criterion but the price, and what is mandatory', () => {
    expect(promises(state, track)).toEqual([
      { id: 'criterion:climate', text: 'Criterion climate', value: 165 },
      { id: 'requirement:brakes', text: 'Requirement brakes' },
    ]);
    expect(promises(caseOf({ ...whole, criteria: [criterion('method', [])] }), track)[0]).toMatchObject({ value: 4 });
    const relative = caseOf({ ...whole, criteria: [criterion('price', [], 'relative')] });
    expect(promised(relative)).toEqual(['requirement:brakes']);
  });

  it('is also what it answers of the rest, of the requirements that there are', () => {
    const windows = Object.fromEntries(
      Object.entries(state.windows).map(([id, one]) => [
        id,
        { ...one, submissions: one.submissions?.map((each) => ({ ...each, answers: ['silent', 'unknown'] })) },
      ]),
    );
    expect(promised({ ...state, windows } as typeof state)).toEqual([
      ...['criterion:climate', 'requirement:brakes', 'requirement:silent'],
    ]);
  });

  it('is nothing before the award, and nothing without documents', () => {
    expect(promised({ ...state, awards: {} })).toEqual([]);
    const { documents: _none, ...bare } = concluded('2027-10-18').state;
    expect(promises(bare, track)).toEqual([]);
  });

  it('has no figure where the tender gives none', () => {
    const [first] = promises(caseOf({ ...whole, criteria: [criterion('other', [])] }), track);
    expect(first).toEqual({ id: 'criterion:other', text: 'Criterion other' });
    expect(promised(caseOf({ ...whole, requirements: [requirement('silent', [], false)] }))).toEqual([
      'criterion:climate',
    ]);
  });
});
