import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import { approved } from '../testing/prepared.js';
import { inputs } from './inputs.js';

const on = '2027-01-11';
const { state } = approved();
const changed = (analysis: 'landscape' | 'market' | 'strategy', content: object): CaseState => {
  const before = state.analyses[analysis]!;
  return {
    ...state,
    analyses: { ...state.analyses, [analysis]: { ...before, content: { ...before.content, ...content } } },
  };
};
const worth = (amount: number, changes: Partial<CaseState> = {}): CaseState => {
  const before = state.analyses['business-case']!;
  const content = { ...before.content, estimatedValue: { amount, currency: 'SEK' } };
  return { ...state, ...changes, analyses: { ...state.analyses, 'business-case': { ...before, content } } };
};
const find = (of: CaseState, input: string) => inputs(of, on).find((one) => one.input === input)!;
const answer = (of: CaseState, input: string) => find(of, input).answer;

describe('The answer to whether a contract covers the need', () => {
  it.each([
    ['a reference to one', 'Framework 2025/12', 'yes'],
    ['a plain yes', true, 'yes'],
    ['a plain no', false, 'no'],
    ['an empty reference', '', 'no'],
    ['nothing', undefined, 'no'],
    ['nothing, explicitly', null, 'no'],
    ['one of the answers itself', 'no', 'no'],
  ])('is read from %s in the analysis', (_what, coveredByContract, expected) => {
    expect(answer(changed('landscape', { coveredByContract }), 'coveredByContract')).toBe(expected);
  });

  it('is open until the analysis is written', () => {
    expect(answer(nothing, 'coveredByContract')).toBe('unknown');
  });
});

describe('The answer of an analysis', () => {
  it('is one of the named ones, and open where nothing is said', () => {
    expect(find(changed('market', { onMarket: 'not-existing' }), 'onMarket')).toMatchObject({
      answer: 'not-existing',
      named: { en: 'does not exist' },
      field: 'WriteMarketAnalysis.onMarket',
    });
    expect(find(changed('market', { onMarket: undefined }), 'onMarket')).toMatchObject({
      answer: 'unknown',
      named: { sv: 'inte sagt', en: 'not said' },
    });
    expect(answer(nothing, 'onMarket')).toBe('unknown');
  });

  it('is yes or no where the field is', () => {
    expect(answer(changed('strategy', { urgency: true }), 'urgency')).toBe('yes');
    expect(answer(changed('strategy', { urgency: false }), 'urgency')).toBe('no');
  });

  it.each([
    ['approved', 'yes', 'godkänd'],
    ['submitted', 'no', 'inlämnad'],
    ['draft', 'no', 'utkast'],
    ['outdated', 'no', 'inaktuell'],
  ] as const)('to whether the need is known follows its status (%s)', (status, expected, named) => {
    const needs = { ...state.analyses.needs!, status, version: 4 };
    const found = find({ ...state, analyses: { ...state.analyses, needs } }, 'needKnown');
    expect(found.answer).toBe(expected);
    expect(found.source.sv).toBe(`Behovsanalys, version 4, ${named}`);
    expect(found.source.en).toBe(`Needs analysis, version 4, ${status}`);
  });

  it('says that its analysis is not written', () => {
    expect(find(nothing, 'needKnown')).toMatchObject({
      answer: 'no',
      source: { sv: 'Behovsanalys: inte skriven', en: 'Needs analysis: not written' },
    });
  });
});

describe('The answer of the rulebook', () => {
  it.each([
    ['eu', worth(95_000_000)],
    ['national', worth(59_000_000)],
    ['direct', worth(600_000)],
    ['unknown', worth(95_000_000, { thresholds: [] })],
  ])('names the band of the value (%s)', (band, of) => {
    expect(answer(of, 'valueBand')).toBe(band);
    expect(find(of, 'valueBand').source.en).toContain('rulebook');
    expect(find(of, 'valueBand').source.sv).toContain('Regelverket');
  });

  it('says whether the service belongs to annex 2', () => {
    expect(answer(worth(5_000_000, { contractType: 'services', cpv: ['85100000-0'] }), 'annex2')).toBe('yes');
    expect(answer(worth(5_000_000), 'annex2')).toBe('no');
  });

  const research = { contractType: 'services', cpv: ['73100000-3'] } as const;
  const total = { amount: 5_000_000, currency: 'SEK' };
  const estimated = (answers: object) => ({
    ...state,
    ...research,
    valueEstimate: { ...({ total } as NonNullable<CaseState['valueEstimate']>), ...answers },
  });

  it.each([
    ['results are not the authority’s alone', estimated({ resultsExclusivelyForAuthority: false }), 'yes'],
    [
      'results and payment are the authority’s alone',
      estimated({ resultsExclusivelyForAuthority: true, authorityPaysFully: true }),
      'no',
    ],
    ['who gets the results is not said', estimated({}), 'unknown'],
    ['main code is no research, though the band is unknown', worth(95_000_000, { thresholds: [] }), 'no'],
    ['main code is no research', worth(95_000_000), 'no'],
  ])('says whether research is outside the act where the %s', (_what, of, expected) => {
    expect(answer(of, 'researchExempt')).toBe(expected);
  });

  it('is outside the act for exempt research', () => {
    expect(answer(estimated({ authorityPaysFully: false }), 'valueBand')).toBe('outside');
  });
});
