import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { threadBreaks } from './breaks.js';
import { needsRequirements } from './describes-the-need.js';
import * as faults from './faults.js';
import { caseOf, criterion, indicator, need, requirement, whole, type Pieces } from './pieces.fixture.js';
import { thread } from './thread.js';
import { contractKeepsThePromises, goalIsMeasured } from './thread.rules.js';

const of = (fault: keyof typeof faults, pieces: Partial<Pieces>, changes: object = {}) => {
  const state = { ...caseOf({ ...whole, ...pieces }), ...changes } as CaseState;
  return faults[fault](thread(state), state);
};
const settled = (content: object) => ({ content: { ...whole.content!, ...content } });
const unwritten = { documents: undefined };

describe('A break of the thread', () => {
  it('is not there in a case that is whole', () => {
    for (const fault of Object.keys(faults)) expect(of(fault as keyof typeof faults, {})).toEqual([]);
  });

  it.each([
    ['nobody owns it', { owner: undefined }],
    ['its owner is blank', { owner: ' ' }],
    ['it has no source', { source: undefined }],
    ['its source has a blank name', { source: { name: ' ' } }],
    ['no time is planned', { measuredAt: [] }],
  ])('is at an indicator when %s', (_says, changes) => {
    const broken = indicator('noise', changes as object);
    expect(of('unmeasuredIndicators', { indicators: [indicator('accidents'), broken] })).toEqual([
      { node: 'indicator:noise' },
    ]);
  });

  it('is at an indicator of no need, where needs are listed', () => {
    const indicators = [indicator('accidents', { serves: ['safe'] }), indicator('noise')];
    expect(of('idleIndicators', { indicators })).toStrictEqual([{ node: 'indicator:noise' }]);
    expect(of('idleIndicators', { indicators, needs: [] })).toEqual([]);
  });

  it('is where documents are written without requirements', () => {
    expect(of('noRequirements', { requirements: [] })).toEqual([{}]);
    expect(of('noRequirements', {}, unwritten)).toEqual([]);
  });

  it('is at a requirement that serves nothing', () => {
    const requirements = [requirement('brakes', ['safe']), requirement('silent', ['gone'])];
    expect(of('idleRequirements', { requirements })).toStrictEqual([{ node: 'requirement:silent' }]);
  });

  it('is at a criterion that tests nothing, unless it is the price or there is nothing to test', () => {
    const criteria = [
      criterion('climate', ['gone']),
      criterion('price', [], 'relative'),
      criterion('cost', [], 'inverse'),
    ];
    expect(of('idleCriteria', { criteria })).toStrictEqual([{ node: 'criterion:climate' }]);
    expect(of('idleCriteria', { criteria, requirements: [] })).toEqual([]);
    expect(of('idleCriteria', { criteria }, unwritten)).toEqual([]);
  });

  it('is at a need that an indicator tells of but no requirement serves', () => {
    const requirements = [requirement('brakes', ['safe'])];
    expect(of('unservedNeeds', { requirements })).toStrictEqual([{ node: 'need:quiet' }]);
    expect(of('unservedNeeds', { needs: [...whole.needs, need('third')] })).toEqual([{ node: 'need:third' }]);
    expect(of('unservedNeeds', { requirements: [] })).toEqual([]);
    expect(of('unservedNeeds', {}, unwritten)).toEqual([]);
  });

  it('is at a promise without a term once the contract is settled, unless it is left out', () => {
    const brakes = { node: 'promise:1/requirement:brakes', track: '1' };
    const terms = [{ id: 'first', text: 'As tendered', keeps: ['criterion:climate'] }];
    expect(of('unkeptPromises', settled({ terms }))).toStrictEqual([brakes]);
    const leftOut = [{ promise: 'requirement:brakes', reason: 'In the drawings.' }];
    expect(of('unkeptPromises', settled({ terms, leftOut }))).toEqual([]);
    expect(of('unkeptPromises', { content: undefined } as never)).toEqual([]);
  });

  it.each([
    ['an indicator that is measured at the time', { indicator: 'noise', point: 'P1Y' }, true],
    ['an indicator that is measured at some time', { indicator: 'noise' }, true],
    ['a time when something else is measured', { indicator: 'noise', point: 'P2Y' }, false],
    ['an indicator that there is not', { indicator: 'gone', point: 'P1Y' }, false],
    ['no indicator', {}, false],
  ])('is not at a payment by %s: %#', (_says, payment, sound) => {
    const indicators = [indicator('noise'), indicator('accidents', { measuredAt: ['P2Y'] })];
    const found = of('unmeasuredOutcomes', { indicators, ...settled({ payment: { model: 'outcome', ...payment } }) });
    expect(found).toEqual(sound ? [] : [{ node: 'payment:1/outcome', track: '1' }]);
  });

  it('is at the share whose outcome is not measured, and at no other', () => {
    const shares = ['noise', 'gone', 'accidents'].map((one, at) => ({ id: `s${at}`, percent: 10, indicator: one }));
    expect(of('unmeasuredOutcomes', settled({ payment: { model: 'shared-risk', shares } }))).toEqual([
      { node: 'payment:1/s1', track: '1' },
    ]);
  });

  it('is at a term that keeps what there is not, also beside what there is', () => {
    const terms = [
      { id: 'sound', text: 'As tendered', keeps: ['criterion:climate', 'criterion:climate'] },
      { id: 'misspelt', text: 'As tendered', keeps: ['criterion:climate', 'requirement:breaks'] },
    ];
    expect(of('lostTerms', settled({ terms }))).toStrictEqual([{ node: 'term:1/misspelt', track: '1' }]);
  });
});

describe('What a break means', () => {
  const broken = { indicators: [indicator('noise', { owner: undefined, serves: ['quiet', 'safe'] })] };
  const first = (state: CaseState) => threadBreaks(state)[0];

  it('is a stop with the command that mends it, as long as it can be mended', () => {
    const { start: _, ...before } = caseOf({ ...whole, ...broken });
    expect(first(before)).toMatchObject({
      ...{ rule: 'THREAD-GOAL-MEASURED', severity: 'stop', node: 'indicator:noise', mendedBy: 'WriteNeedsAnalysis' },
    });
    expect(first(caseOf({ ...whole, ...broken }))).toMatchObject({ rule: 'THREAD-GOAL-MEASURED', severity: 'warn' });
    expect(first(caseOf({ ...whole, ...broken }))).not.toHaveProperty('mendedBy');
  });

  it.each([
    ['competitive-procedure-with-negotiation', true],
    ['competitive-dialogue', true],
    ['innovation-partnership', true],
    ['open', false],
    ['constructor', false],
  ])('depends on what the documents of the procedure have to tell: %s', (id, needed) => {
    expect(needsRequirements({ start: { decision: 'start', procedure: { id, version: 1 } } } as never)).toBe(needed);
  });

  it('is no stop where nothing is started, or no procedure is chosen', () => {
    expect(needsRequirements({})).toBe(false);
    expect(needsRequirements({ start: { decision: 'stop' } } as never)).toBe(false);
  });
});

describe('The gate of a contract', () => {
  const unkept = caseOf({ ...whole, ...settled({ terms: [] }) });
  const [promiseIsKept] = contractKeepsThePromises;
  const signing = (id: string) => ({ state: unkept, track: { ...unkept.tracks['1']!, id }, body: {} }) as never;

  it('is closed by breaks of its own, which it names, and not by those of another', () => {
    expect(promiseIsKept?.holds(signing('1'))).toBe(false);
    expect(promiseIsKept?.because?.(signing('1'))).toEqual({
      says: {
        sv: 'Gäller: promise:1/criterion:climate, promise:1/requirement:brakes.',
        en: 'It concerns: promise:1/criterion:climate, promise:1/requirement:brakes.',
      },
      expected: 'promise:1/criterion:climate, promise:1/requirement:brakes',
    });
    expect(promiseIsKept?.holds(signing('2'))).toBe(true);
  });

  it('of the needs analysis is closed by breaks of the whole case, whichever the track', () => {
    const state = caseOf({ ...whole, indicators: [indicator('noise', { owner: undefined })] });
    const approving = (analysis: string) => ({ state, track: state.tracks['1'], body: { analysis } }) as never;
    expect(goalIsMeasured.holds(approving('needs'))).toBe(false);
    expect(goalIsMeasured.holds(approving('risks'))).toBe(true);
  });
});
