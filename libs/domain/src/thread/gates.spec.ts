import { describe, expect, it } from 'vitest';
import * as examples from '../analyses/analyses.examples.js';
import { concluded, notified } from '../testing/competed.js';
import { example, started } from '../testing/competition.js';
import { decisionMaker, needsOwner, procurer1 } from '../testing/people.js';
import { begun } from '../testing/plays/steps.js';
import { written } from '../testing/prepared.js';
import { settlementOf } from '../testing/settlement.js';
import { threadBreaks } from './breaks.js';

const [construction, operation] = examples.needs.indicators;

describe('The needs analysis', () => {
  const write = (changes: object) =>
    written().refused(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs, ...changes });
  const approve = (changes: object) =>
    written()
      .give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs, ...changes })
      .give(needsOwner, 'SubmitAnalysis', { analysis: 'needs' })
      .ask(decisionMaker, 'ApproveAnalysis', { analysis: 'needs' });

  it('may do without a list of needs, and has names of their own in it', () => {
    const plain = [construction, operation].map((one) => ({ ...one, serves: undefined }));
    expect(write({ needs: undefined, indicators: plain })).toBe('accepted');
    expect(write({ needs: [...(examples.needs.needs ?? []), { id: 'places', text: 'Again' }] })).toBe('THREAD-NEEDS');
    expect(write({ needs: [...(examples.needs.needs ?? []), { id: 'operation', text: 'An indicator' }] })).toBe(
      'THREAD-NEEDS',
    );
  });

  it('has indicators of needs that are there', () => {
    expect(write({ needs: undefined })).toBe('THREAD-NEEDS');
    expect(write({ indicators: [{ ...construction, serves: ['gone'] }] })).toBe('THREAD-NEEDS');
  });

  it('is approved when somebody measures each goal, from a source', () => {
    expect(approve({})).toMatchObject({ ok: true });
    expect(approve({ indicators: [construction, { ...operation, owner: undefined }] })).toMatchObject({
      refusal: {
        code: 'THREAD-GOAL-MEASURED',
        expected: 'indicator:operation',
        who: ['needs-owner', 'innovation-leader'],
      },
    });
    expect(approve({ indicators: [{ ...construction, source: undefined }] })).toMatchObject({
      refusal: { code: 'THREAD-GOAL-MEASURED', expected: 'indicator:construction' },
    });
  });

  it('does not hold up the approval of another analysis', () => {
    const play = written()
      .give(needsOwner, 'WriteNeedsAnalysis', {
        ...examples.needs,
        indicators: [{ ...construction, owner: undefined }],
      })
      .give(needsOwner, 'SubmitAnalysis', { analysis: 'risks' });
    expect(play.refused(decisionMaker, 'ApproveAnalysis', { analysis: 'risks' })).toBe('accepted');
  });
});

const { functionalRequirements: all, criteria } = example('WriteDocuments') as {
  readonly functionalRequirements: readonly { readonly id: string }[];
  readonly criteria: readonly object[];
};

describe('The documents', () => {
  const write = (changes: object) =>
    started().refused(procurer1, 'WriteDocuments', example('WriteDocuments', { ...changes }));
  const approve = (changes: object, play = started()) =>
    play
      .give(procurer1, 'WriteDocuments', example('WriteDocuments', { ...changes }))
      .give(procurer1, 'SimulateModel', { version: 1 })
      .ask(needsOwner, 'ApproveDocuments', { version: 1 });
  const [first, ...rest] = all;

  it('name requirements once, and needs that there are', () => {
    expect(write({ functionalRequirements: [...all, first] })).toBe('THREAD-REQUIREMENTS-KNOWN');
    expect(write({ functionalRequirements: [{ ...first, serves: ['gone'] }, ...rest] })).toBe(
      'THREAD-REQUIREMENTS-KNOWN',
    );
    expect(write({ functionalRequirements: rest })).toBe('accepted');
  });

  it('have criteria that test requirements that there are', () => {
    expect(write({ criteria: [{ ...criteria[0], tests: ['gone'] }] })).toBe('THREAD-CRITERIA-KNOWN');
    expect(write({ functionalRequirements: undefined })).toBe('THREAD-CRITERIA-KNOWN');
  });

  it('are approved when every requirement serves a need', () => {
    expect(approve({})).toMatchObject({ ok: true });
    expect(approve({ functionalRequirements: [{ ...first, serves: [] }, ...rest] })).toMatchObject({
      refusal: { code: 'THREAD-REQUIREMENT-NEED', expected: 'requirement:children' },
    });
  });

  it('are approved when every criterion but the price tests a requirement', () => {
    const untested = criteria.map((one) => ({ ...one, tests: undefined }));
    expect(approve({ criteria: untested })).toMatchObject({
      refusal: { code: 'THREAD-CRITERION-REQUIREMENT', expected: 'criterion:climate, criterion:method' },
    });
    const price = { id: 'price', text: 'Price', measure: 'inverse', weight: 100, reference: 1 };
    expect(approve({ model: 'B', criteria: [price] })).toMatchObject({ ok: true });
  });

  it('have functional requirements where the documents are to tell the need, and are warned elsewhere', () => {
    const none = { functionalRequirements: undefined, criteria: criteria.map((one) => ({ ...one, tests: undefined })) };
    expect(approve(none)).toMatchObject({ refusal: { code: 'THREAD-REQUIREMENTS', expected: '–' } });
    const open = begun({ id: 'open', version: 1 });
    expect(approve({ ...none, minimumInvited: 0, eliminates: false }, open)).toMatchObject({ ok: true });
    expect(threadBreaks(open.state).map(({ rule, severity, mendedBy }) => [rule, severity, mendedBy])).toContainEqual([
      ...['THREAD-REQUIREMENTS', 'warn', 'WriteDocuments'],
    ]);
  });

  it('only warn of a need that no requirement serves', () => {
    const changes = { functionalRequirements: rest };
    const play = started().give(procurer1, 'WriteDocuments', example('WriteDocuments', changes));
    expect(threadBreaks(play.state)).toMatchObject([
      { rule: 'THREAD-NEED-REQUIREMENT', node: 'need:places', severity: 'warn', mendedBy: 'WriteDocuments' },
    ]);
    expect(approve(changes)).toMatchObject({ ok: true });
  });

  it('are past mending once they are approved', () => {
    const play = started().give(
      procurer1,
      'WriteDocuments',
      example('WriteDocuments', { functionalRequirements: rest }),
    );
    play.give(procurer1, 'SimulateModel', { version: 1 }).give(needsOwner, 'ApproveDocuments', { version: 1 });
    const [left] = threadBreaks(play.state);
    expect(left).toMatchObject({ rule: 'THREAD-NEED-REQUIREMENT', severity: 'warn' });
    expect(left).not.toHaveProperty('mendedBy');
  });
});

describe('The contract', () => {
  const signing = () =>
    notified('2027-09-30')
      .on('2027-10-18')
      .happened(
        { type: 'StandstillEnded', facts: { track: '1' } },
        { type: 'CourtChecked', facts: { track: '1', checkedAt: '2027-10-18T08:00:00.000Z' } },
      );
  const sign = (changes: object) => {
    const play = signing();
    const { state, now } = play;
    play.give(procurer1, 'SettleContract', { ...settlementOf(state, state.tracks['1']!, now), ...changes });
    return play.ask(decisionMaker, 'SignContract', {});
  };

  it('is signed when every promise has a term', () => {
    expect(sign({})).toMatchObject({ ok: true });
    expect(sign({ terms: [] })).toMatchObject({
      refusal: { code: 'THREAD-PROMISE-TERM', expected: 'promise:1/criterion:climate, promise:1/criterion:method' },
    });
    expect(sign({ terms: [{ id: 'c', text: 'As tendered', keeps: ['criterion:climate'] }] })).toMatchObject({
      refusal: { expected: 'promise:1/criterion:method', who: ['procurer'] },
    });
  });

  it('is signed without what is expressly left out', () => {
    const leftOut = ['climate', 'method'].map((id) => ({
      promise: `criterion:${id}`,
      reason: 'It is in the drawings.',
    }));
    expect(sign({ terms: [], leftOut })).toMatchObject({ ok: true });
    expect(sign({ terms: [], leftOut: leftOut.slice(1) })).toMatchObject({
      refusal: { expected: 'promise:1/criterion:climate' },
    });
  });

  it('is paid by an outcome that somebody measures at the time', () => {
    const paid = (payment: object) => sign({ payment: { model: 'outcome', fixedPercent: 25, ...payment } });
    const refused = { refusal: { code: 'THREAD-OUTCOME-MEASURED', expected: 'payment:1/outcome' } };
    expect(paid({ indicator: 'operation', point: 'P1Y' })).toMatchObject({ ok: true });
    expect(threadBreaks(signing().state).filter(({ severity }) => severity === 'stop')).toEqual([]);
    expect(paid({ indicator: 'operation', point: 'P9Y' })).toMatchObject(refused);
  });

  it('is past mending once it is signed', () => {
    const { state } = concluded('2027-10-18');
    const content = { ...state.contracts['1']!.content!, terms: [{ id: 'x', text: 'X', keeps: ['gone:away'] }] };
    const contracts = { '1': { ...state.contracts['1']!, content } };
    const left = threadBreaks({ ...state, contracts }).filter(({ track }) => track === '1');
    expect(left.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['THREAD-PROMISE-TERM', 'warn'],
      ['THREAD-PROMISE-TERM', 'warn'],
      ['THREAD-TERM-KNOWN', 'warn'],
    ]);
  });
});
