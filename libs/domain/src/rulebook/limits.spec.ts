import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import { sek, services, supplies, worth } from './estimated.fixture.js';
import { directLimit, thresholdFor } from './limits.js';
import { inAnnex2, isResearch } from './main-object.js';
import { measure } from './measured.js';
import { rulebookEvolve } from './rulebook.evolve.js';

const given = (of: string, amount: number, more: object = {}) => ({
  of,
  amount: sek(amount),
  source: 'given',
  ...more,
});
const withThresholds = (...thresholds: CaseState['thresholds']): CaseState => ({ ...nothing, thresholds });
const goods = (state: CaseState, on = '2025-06-01') => thresholdFor(state, 'goods-services-other', on);

describe('The threshold of a day', () => {
  it("is the program's where the case was given none for the same thing", () => {
    expect(goods(withThresholds(given('works', 5)))).toEqual({
      of: 'goods-services-other',
      ...{ amount: 2_389_585, currency: 'SEK', eur: 221_000, from: 'program', verified: true },
      ...{ validFrom: '2024-01-01', validTo: '2025-12-31', source: expect.any(String) as unknown },
    });
  });

  it('is not one in another currency', () => {
    const euro = { ...given('supplies', 5), amount: { amount: 5, currency: 'EUR' } };
    expect(goods(withThresholds(euro)).from).toBe('program');
  });

  it('says why it is not known', () => {
    expect(goods(nothing, '2026-06-01')).toMatchObject({
      amount: null,
      eur: 216_000,
      unknown: { en: expect.any(String) as unknown },
    });
    expect(goods(nothing)).not.toHaveProperty('unknown');
    expect(goods(nothing, '2020-06-01')).not.toHaveProperty('eur');
  });

  it('is what the case was given, for the days that were given, and shown with them', () => {
    const days = { validFrom: '2025-02-01', validTo: '2025-03-31' };
    const state = withThresholds(given('supplies', 7, days));
    expect(['2025-01-31', '2025-02-01', '2025-03-31', '2025-04-01'].map((on) => goods(state, on).from)).toEqual([
      ...['program', 'case', 'case', 'program'],
    ]);
    expect(goods(state, '2025-02-01')).toEqual({
      ...{ of: 'goods-services-other', amount: 7, currency: 'SEK', from: 'case', source: 'given', verified: false },
      ...{ eur: 221_000, ...days },
    });
    const always = goods(withThresholds(given('supplies', 7)));
    expect(Object.keys(always)).not.toContain('validFrom');
    expect(Object.keys(always)).not.toContain('validTo');
  });

  it('is the last that was given', () => {
    expect(goods(withThresholds(given('supplies', 7), given('goods-services', 8))).amount).toBe(8);
  });
});

describe('The limit of direct awards', () => {
  it('is in SEK, from the dated data', () => {
    expect(directLimit('2025-06-01')).toMatchObject({
      ...{ of: 'direct-award', amount: 700_000, currency: 'SEK', from: 'program' },
    });
  });
});

describe('A stated threshold', () => {
  const fact = given('supplies', 9, { validFrom: '2025-01-01', validTo: '2025-12-31' });
  const state = (one: CaseState['thresholds'][number]) =>
    rulebookEvolve.ThresholdStated(withThresholds(one), { facts: fact } as never).thresholds.length;

  it.each([
    [1, 'the same thing and days', { ...fact, amount: sek(1) }],
    [1, 'the same thing by another name', { ...fact, of: 'goods-services-other' }],
    [2, 'another thing', { ...fact, of: 'works' }],
    [2, 'another first day', { ...fact, validFrom: '2025-01-02' }],
    [2, 'another last day', { ...fact, validTo: '2025-12-30' }],
  ])('leaves %d beside one for %s', (left, _of, one) => {
    expect(state(one)).toBe(left);
  });
});

describe('The main object', () => {
  it('has to be a code of a service, in a list of the day', () => {
    expect(isResearch(services('73110000-6'), '2025-06-01')).toBe(true);
    expect(isResearch(services('73110000-6'), '2016-12-31')).toBe(false);
    expect(isResearch(services('73110000-6'), '2017-01-01')).toBe(true);
    expect(isResearch({ ...services(''), cpv: [] }, '2025-06-01')).toBe(false);
    expect(isResearch({ ...services('73110000-6'), contractType: 'works' }, '2025-06-01')).toBe(false);
  });

  it('is not in annex 2 by what was said of a service that is none', () => {
    const works = supplies(1, { contractType: 'works', valueEstimate: worth(1, { annex2: true }) });
    expect(inAnnex2(works, '2025-06-01')).toBe('no');
  });

  it('of a design contest is not looked up in the annex', () => {
    const contest = services('85147000-1', worth(1, { kind: 'design-contest' }));
    expect(measure(contest, '2025-06-01').annex2).toBe('no');
  });
});
