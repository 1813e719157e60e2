import { describe, expect, it } from 'vitest';
import { controller, matchingOfficer, needsOwner, procurer1, caseOfGoteborg } from '../testing/people.js';
import { Play } from '../testing/play.js';
import * as examples from './analyses.examples.js';
import { netPresentValue, paybackYears } from './net-present-value.js';

const begun = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
const sha256 = 'a'.repeat(64);
const on = '2027-01-08';

describe('The evidence of an analysis', () => {
  it.each([
    ['WriteNeedsAnalysis', needsOwner, examples.needs],
    ['WriteLandscapeAnalysis', needsOwner, examples.landscape],
    ['WriteBusinessCase', controller, examples.businessCase],
    ['WriteMarketAnalysis', matchingOfficer, examples.market],
    ['WriteRiskAnalysis', needsOwner, examples.risks],
    ['WriteProcurementStrategy', procurer1, examples.strategy],
  ] as const)('can be found again: %s', (command, actor, content) => {
    const write = (evidence: object) =>
      begun().refused(actor, command, { ...content, evidence: [{ title: 'Interviews', on, ...evidence }] });
    expect(write({})).toBe('ANALYSIS-EVIDENCE');
    expect(write({ sha256: sha256.slice(1) })).toBe('ANALYSIS-EVIDENCE');
    expect(write({ sha256: 'A'.repeat(64) })).toBe('ANALYSIS-EVIDENCE');
    expect(write({ sha256 })).toBe('accepted');
    expect(write({ reference: 'diary 2027-14' })).toBe('accepted');
  });

  it('stays out of the state', () => {
    const evidence = [{ title: 'Interviews with parents', on, sha256 }];
    const play = begun().give(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs, evidence });
    expect(JSON.stringify(play.state)).not.toContain('Interviews');
  });
});

describe('The needs analysis', () => {
  const [first, second] = examples.needs.indicators;
  const write = (changes: object) =>
    begun().refused(needsOwner, 'WriteNeedsAnalysis', { ...examples.needs, ...changes });

  it('has indicators with names of their own', () => {
    expect(write({ indicators: [first, { ...second, id: first!.id }] })).toBe('NEED-INDICATORS');
    expect(write({ indicators: [first, second] })).toBe('accepted');
  });

  it('has a target that differs from the baseline, upwards or downwards', () => {
    const target = (value: number) => ({ indicators: [{ ...first, target: { value } }] });
    expect(write(target(550))).toBe('NEED-TARGET');
    expect(write(target(549.9))).toBe('accepted');
    expect(write(target(550.1))).toBe('accepted');
  });

  it('is needed today or later', () => {
    expect(write({ neededBy: '2027-01-10' })).toBe('NEED-DATE');
    expect(write({ neededBy: '2027-01-11' })).toBe('accepted');
  });
});

describe('The business case', () => {
  const write = (changes: object) =>
    begun().refused(controller, 'WriteBusinessCase', { ...examples.businessCase, ...changes });
  const calculation = {
    option: 'conventional building',
    investment: 1_000_000,
    yearlyNet: 250_000,
    years: 5,
    discountPercent: 4,
    netPresentValue: 112_956,
  };

  it('has doing nothing among its options', () => {
    expect(write({ doNothing: 'rent' })).toBe('BUSINESS-DO-NOTHING');
    expect(write({ doNothing: 'conventional building' })).toBe('accepted');
  });

  it('names a budget decision that is taken', () => {
    const by = 'The board';
    expect(write({ budgetDecision: { by, on: '2027-01-12' } })).toBe('BUSINESS-BUDGET-DATE');
    expect(write({ budgetDecision: { by, on: '2027-01-11' } })).toBe('accepted');
  });

  it('calculates its own options', () => {
    expect(write({ calculations: [{ ...calculation, option: 'rent' }] })).toBe('BUSINESS-CALCULATION-OPTION');
    expect(write({ calculations: [calculation] })).toBe('accepted');
  });

  it('has net present values that follow from their figures, to a thousand SEK', () => {
    expect(write({ calculations: [{ ...calculation, netPresentValue: 113_955 }] })).toBe('accepted');
    expect(write({ calculations: [{ ...calculation, netPresentValue: 113_957 }] })).toBe('BUSINESS-NPV');
    expect(write({ calculations: [{ ...calculation, netPresentValue: 111_955 }] })).toBe('BUSINESS-NPV');
  });

  it('has payback times that follow from their figures, and none without a benefit', () => {
    expect(write({ calculations: [{ ...calculation, paybackYears: 4 }] })).toBe('accepted');
    expect(write({ calculations: [{ ...calculation, paybackYears: 4.2 }] })).toBe('BUSINESS-PAYBACK');
    const loss = { ...calculation, yearlyNet: 0, netPresentValue: -1_000_000 };
    expect(write({ calculations: [loss] })).toBe('accepted');
    expect(write({ calculations: [{ ...loss, paybackYears: 1 }] })).toBe('BUSINESS-PAYBACK');
  });
});

describe('A net present value', () => {
  it('is the discounted benefit of each year less the investment', () => {
    const flow = { investment: 1_000_000, yearlyNet: 250_000, years: 5, discountPercent: 4 };
    const summed = [1, 2, 3, 4, 5].reduce((sum, year) => sum + 250_000 / 1.04 ** year, -1_000_000);
    expect(netPresentValue(flow)).toBeCloseTo(summed, 4);
    expect(netPresentValue({ ...flow, discountPercent: 0 })).toBe(250_000);
    expect(paybackYears(flow)).toBe(4);
    expect(paybackYears({ ...flow, yearlyNet: -1 })).toBeUndefined();
  });
});

describe('The risk analysis', () => {
  const [risk] = examples.risks.risks;
  const write = (...risks: object[]) => begun().refused(needsOwner, 'WriteRiskAnalysis', { risks });

  it('has risks with names of their own', () => {
    expect(write({ ...risk }, { ...risk })).toBe('RISK-NAMES');
    expect(write({ ...risk }, { ...risk, id: 'time' })).toBe('accepted');
  });

  it('names an owner and a day for each risk from level 15', () => {
    const high = { ...risk, likelihood: 5, impact: 3 };
    expect(write({ ...risk, likelihood: 3, impact: 4 })).toBe('accepted');
    expect(write(high)).toBe('RISK-HIGH');
    expect(write({ ...high, owner: 'project manager' })).toBe('RISK-HIGH');
    expect(write({ ...high, owner: 'project manager', dueOn: '2027-03-01' })).toBe('accepted');
  });

  it('has no response that raises its risk', () => {
    expect(write({ ...risk, residualLikelihood: 5 })).toBe('RISK-RESIDUAL');
    expect(write({ ...risk, residualImpact: 4 })).toBe('RISK-RESIDUAL');
    expect(write({ ...risk, residualLikelihood: 4, residualImpact: 3 })).toBe('accepted');
  });

  it('has the same stops in its register and in its list', () => {
    const ask = (stop: boolean, stops: readonly string[]) =>
      begun().refused(needsOwner, 'WriteRiskAnalysis', { risks: [{ ...risk, stop }], stops });
    expect(ask(true, [])).toBe('RISK-STOPS');
    expect(ask(false, ['aid'])).toBe('RISK-STOPS');
    expect(ask(true, ['components'])).toBe('accepted');
    expect(ask(false, [])).toBe('accepted');
  });
});

describe('The procurement strategy', () => {
  it('keeps what the choice of procedure asks as facts', () => {
    const inputs = {
      specPossible: false,
      rdNeeded: 'development',
      highUncertainty: true,
      buyVolumesInSameContract: true,
      planOnly: false,
      meansUndefined: false,
      severalSolutionTypes: true,
      adaptationNeeded: true,
      qualificationHeavy: false,
      urgency: false,
      exclusiveRight: false,
      payment: 'milestone',
      ipr: 'joint',
    };
    const play = begun().give(procurer1, 'WriteProcurementStrategy', { ...examples.strategy, ...inputs });
    expect(play.state.analyses.strategy?.content).toMatchObject(inputs);
  });
});
