import { describe, expect, it } from 'vitest';
import type { Actor } from '../case/actor.js';
import { caseOfGoteborg, controller, decisionMaker, needsOwner } from '../testing/people.js';
import { Play } from '../testing/play.js';
import { written } from '../testing/prepared.js';
import * as examples from './analyses.examples.js';
import { netPresentValue, paybackYears } from './net-present-value.js';

const begun = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
const refusal = (by: Actor, command: string, body: object) => {
  const decision = begun().ask(by, command, { ...body });
  return decision.ok ? undefined : decision.refusal;
};
const [indicator] = examples.needs.indicators;
const [risk] = examples.risks.risks;
const indicators = (...changes: readonly object[]) => ({
  ...examples.needs,
  indicators: changes.map((one) => ({ ...indicator, ...one })),
});
const risks = (stops: readonly string[], ...changes: readonly object[]) => ({
  risks: changes.map((one) => ({ ...risk, ...one })),
  stops,
});
const calculation = {
  option: 'conventional building',
  investment: 1_000_000,
  yearlyNet: 250_000,
  years: 5,
  discountPercent: 0,
  netPresentValue: 250_000,
};
const calculated = (...changes: readonly object[]) => ({
  ...examples.businessCase,
  calculations: changes.map((one) => ({ ...calculation, ...one })),
});
const unfounded = ['Interviews', 'Logs'].map((title) => ({ title, on: '2027-01-08' }));
const still = { target: { value: indicator!.baseline.value } };
const high = { likelihood: 5, impact: 3 };

describe('A refused analysis', () => {
  it.each([
    ['NEED-INDICATORS', 'a, b', indicators({ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'a' }, { id: 'b' })],
    ['NEED-TARGET', 'a, c', indicators({ id: 'a', ...still }, { id: 'b' }, { id: 'c', ...still })],
    ['ANALYSIS-EVIDENCE', 'Interviews, Logs', { ...examples.needs, evidence: unfounded }],
  ])('of the need names what is at fault (%s)', (code, which, body) => {
    expect(refusal(needsOwner, 'WriteNeedsAnalysis', body)).toMatchObject({
      code,
      says: { sv: expect.stringContaining(`Gäller: ${which}.`), en: expect.stringContaining(`concerns: ${which}.`) },
    });
  });

  it.each([
    ['RISK-NAMES', 'a, b', risks([], { id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'a' }, { id: 'b' })],
    ['RISK-HIGH', 'a, c', risks([], { id: 'a', ...high }, { id: 'b' }, { id: 'c', ...high })],
    [
      'RISK-RESIDUAL',
      'a, b',
      risks([], { id: 'a', residualImpact: 4 }, { id: 'b', residualLikelihood: 5 }, { id: 'c' }),
    ],
    ['RISK-STOPS', 'x, b', risks(['x', 'a'], { id: 'a' }, { id: 'b', stop: true }, { id: 'c' })],
  ])('of the risks names what is at fault (%s)', (code, which, body) => {
    expect(refusal(needsOwner, 'WriteRiskAnalysis', body)).toMatchObject({
      code,
      says: { sv: expect.stringContaining(`Gäller: ${which}.`), en: expect.stringContaining(`concerns: ${which}.`) },
    });
  });

  it('of the business case names each option that is not compared', () => {
    const says = refusal(controller, 'WriteBusinessCase', calculated({ option: 'rent' }, {}, { option: 'wait' }))?.says;
    expect(says?.en).toContain('concerns: rent; wait.');
  });

  it.each([
    ['BUSINESS-NPV', '250000', { netPresentValue: 0 }],
    ['BUSINESS-PAYBACK', '4.0', { paybackYears: 5 }],
    ['BUSINESS-PAYBACK', '–', { yearlyNet: 0, netPresentValue: -1_000_000, paybackYears: 5 }],
  ])('of the business case gives the right figure (%s: %s)', (code, expected, changes) => {
    const refused = refusal(
      controller,
      'WriteBusinessCase',
      calculated({}, { ...changes, option: 'fully fossil-free building' }),
    );
    expect(refused).toMatchObject({ code, expected });
    for (const language of ['sv', 'en'] as const) {
      expect(refused?.says[language]).toContain(`fully fossil-free building: ${expected} `);
    }
  });
});

describe('A figure of the business case', () => {
  const accepts = (changes: object) => refusal(controller, 'WriteBusinessCase', calculated(changes)) === undefined;

  it.each([
    [1_000_000, 1_000],
    [10_000, 1_000],
    [3_000_000, 3_000],
  ])('may be rounded by a thousandth of the investment, and at least by a thousand SEK (%d)', (investment, by) => {
    const right = netPresentValue({ ...calculation, investment });
    const off = (much: number) => accepts({ investment, netPresentValue: right + much });
    expect([off(by), off(-by), off(by + 1), off(-by - 1)]).toEqual([true, true, false, false]);
  });

  it('may have a payback time that is a tenth of a year off', () => {
    const at = (years: number) => accepts({ investment: 0, netPresentValue: 1_250_000, paybackYears: years });
    expect([at(0), at(0.1), at(0.11)]).toEqual([true, true, false]);
  });

  it('never pays back without a benefit', () => {
    expect(paybackYears({ ...calculation, yearlyNet: 0 })).toBeUndefined();
  });
});

describe('A high risk', () => {
  it('needs an owner as much as a day', () => {
    const code = (changes: object) =>
      refusal(needsOwner, 'WriteRiskAnalysis', risks([], { ...high, ...changes }))?.code;
    expect(code({ dueOn: '2027-03-01' })).toBe('RISK-HIGH');
    expect(code({ owner: 'project manager' })).toBe('RISK-HIGH');
    expect(code({ owner: 'project manager', dueOn: '2027-03-01' })).toBeUndefined();
  });
});

describe('A digest of evidence', () => {
  it.each(['0'.repeat(65), `x${'0'.repeat(64)}`, `${'0'.repeat(64)}x`])(
    'has 64 characters and no more (%s)',
    (sha256) => {
      const evidence = [{ title: 'Interviews', on: '2027-01-08', sha256 }];
      expect(refusal(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs, evidence })?.code).toBe(
        'ANALYSIS-EVIDENCE',
      );
    },
  );
});

describe('Approving an analysis', () => {
  const submitted = () => written().give(needsOwner, 'SubmitAnalysis', { analysis: 'needs' });

  it('keeps a comment apart, where there is one', () => {
    const event = (body: object) => {
      const decision = submitted().ask(decisionMaker, 'ApproveAnalysis', { analysis: 'needs', ...body });
      return decision.ok ? decision.events[0] : undefined;
    };
    const approval = { type: 'AnalysisApproved', facts: { analysis: 'needs', version: 1 } };
    expect(event({})).toStrictEqual(approval);
    expect(event({ comment: 'Well founded.' })).toStrictEqual({ ...approval, body: { comment: 'Well founded.' } });
  });

  it('of one analysis is reminded of, whatever is submitted again besides', () => {
    const play = submitted().give(controller, 'WriteBusinessCase', { ...examples.businessCase });
    const reminded = (analysis: string) => `case/analyses/ApproveAnalysis/${analysis}`;
    const once = { times: 1, escalated: false };
    play.state = { ...play.state, reminded: { [reminded('needs')]: once, [reminded('business-case')]: once } };
    play.happened({ type: 'AnalysisSubmitted', facts: { analysis: 'business-case', version: 2 } });
    expect(play.state.reminded).toEqual({ [reminded('needs')]: once });
  });
});
