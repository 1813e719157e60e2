import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { caseOfGoteborg, needsOwner } from '../testing/people.js';
import { Play } from '../testing/play.js';
import * as examples from '../analyses/analyses.examples.js';
import { controller } from '../testing/people.js';
import { sek, services, supplies, worth } from './estimated.fixture.js';
import { rulebook, valueBand } from './regime.js';
import type { ValueEstimate } from './value/estimate.js';

const on = '2025-06-01';
const outcomes = (state: CaseState, day = on) =>
  rulebook(state, day).tests.map(({ id, outcome }) => `${id} ${outcome}`);

describe('The rulebook', () => {
  it('is none where there is no purchase (R1)', () => {
    const state = supplies(5e6, { valueEstimate: worth(5e6, { notAPurchase: 'in-house' }) });
    expect(rulebook(state, on)).toMatchObject({ regime: 'outside', researchExempt: false });
    expect(outcomes(state)).toEqual(['R1 yes']);
  });

  it.each([
    [true, true, 'eu', false],
    [false, true, 'outside', true],
    [true, false, 'outside', true],
    [undefined, false, 'outside', true],
    [true, undefined, 'unknown', false],
    [undefined, undefined, 'unknown', false],
  ] as const)('of an R&D service: results its own %s, pays in full %s (R2)', (own, paid, regime, exempt) => {
    const answers = { resultsExclusivelyForAuthority: own, authorityPaysFully: paid };
    const found = rulebook(services('73110000-6', worth(5e6, answers)), on);
    expect(found).toMatchObject({ regime, researchExempt: exempt });
  });

  it('asks for the answers that an R&D service needs', () => {
    expect(rulebook(services('73110000-6', worth(5e6)), on).missing.map(({ field }) => field)).toEqual([
      'EstimateValue.resultsExclusivelyForAuthority',
      'EstimateValue.authorityPaysFully',
    ]);
  });

  it.each([
    ['73000000-2', 'R2 unknown'],
    ['73120000-9', 'R2 unknown'],
    ['73200000-4', 'R2 no'],
    ['73300000-5', 'R2 unknown'],
    ['73420000-2', 'R2 unknown'],
    ['73430000-5', 'R2 unknown'],
    ['73410000-9', 'R2 no'],
  ])('takes %s as its main code tells', (cpv, outcome) => {
    expect(outcomes(services(cpv, worth(5e6)))).toContain(outcome);
  });

  it('is the direct award below 700 000 SEK, and not at it (R3)', () => {
    expect(rulebook(supplies(699_999.99), on).regime).toBe('direct-award');
    expect(rulebook(supplies(700_000), on).regime).toBe('national');
    expect(outcomes(supplies(699_999.99))).toEqual(['R1 no', 'R2 no', 'R3 yes']);
  });

  it('is national below the threshold, and the whole act at it (R4, R5)', () => {
    expect(rulebook(supplies(2_389_584.99), on).regime).toBe('national');
    expect(rulebook(supplies(2_389_585), on).regime).toBe('eu');
    expect(outcomes(supplies(2_389_585))).toEqual(['R1 no', 'R2 no', 'R3 no', 'R4 no', 'R5 yes']);
  });

  it('has the lower threshold for central authorities, and a higher one for works', () => {
    const central = supplies(1_546_202, { authorityKind: 'central-authority' });
    expect(rulebook(central, on).regime).toBe('eu');
    const works = (amount: number) => supplies(amount, { contractType: 'works', cpv: ['45214100-1'] });
    expect([59_880_178, 59_880_179].map((one) => rulebook(works(one), on).regime)).toEqual(['national', 'eu']);
  });

  it('takes a design contest as goods and services, whatever is to be built', () => {
    const contest = supplies(2_389_585, { contractType: 'works', cpv: ['45214100-1'] });
    const valueEstimate = worth(2_389_585, { kind: 'design-contest' });
    expect(rulebook({ ...contest, valueEstimate }, on).regime).toBe('eu');
  });
});

describe('The rulebook of an annex 2 service', () => {
  it('is the direct award below its own threshold, and national whatever the value from there', () => {
    const health = (amount: number) => services('85147000-1', worth(amount));
    expect(rulebook(health(8_109_449), on)).toMatchObject({ regime: 'direct-award', annex2: true });
    expect(rulebook(health(8_109_450), on)).toMatchObject({ regime: 'national', annex2: true });
    expect(outcomes(health(8_109_450))).toEqual(['R1 no', 'R2 no', 'R3 no', 'R4 yes']);
    expect(valueBand(health(8_109_450), on)).toBe('eu');
  });

  it.each([
    ['2018-06-01', 586_906, 'direct-award'],
    ['2018-06-01', 586_907, 'unknown'],
    ['2018-06-01', 7_113_450, 'national'],
    ['2022-01-31', 700_000, 'unknown'],
  ])('on %s, when it had another limit that was not looked up, of %d: %s', (day, amount, regime) => {
    expect(rulebook(services('85147000-1', worth(amount)), day).regime).toBe(regime);
  });

  it('is the direct award below the general limit, also when its own threshold is not known', () => {
    expect(rulebook(services('85147000-1', worth(699_999)), '2026-06-01').regime).toBe('direct-award');
    const found = rulebook(services('85147000-1', worth(700_000)), '2026-06-01');
    expect(found.regime).toBe('unknown');
    expect(found.missing.map(({ field }) => field)).toEqual(['StateThreshold']);
  });

  it.each([
    ['85000000-9', true],
    ['85323000-9', true],
    ['84999999', false],
    ['85324000', false],
    ['79622000-0', true],
    ['55520000-1', true],
  ])('includes %s: %s', (cpv, included) => {
    expect(rulebook(services(cpv, worth(5e6)), on).annex2).toBe(included);
  });

  it('is not guessed from a code that nobody has read in the act', () => {
    const legal = (more: Partial<ValueEstimate> = {}) => services('79100000-5', worth(5e6, more));
    const found = rulebook(legal(), on);
    expect(found).toMatchObject({ regime: 'unknown', annex2: false });
    expect(found.missing.map(({ field }) => field)).toEqual(['EstimateValue.annex2']);
    expect(rulebook(legal({ annex2: true }), on)).toMatchObject({ regime: 'direct-award', annex2: true });
    expect(rulebook(legal({ annex2: false }), on)).toMatchObject({ regime: 'eu', annex2: false });
  });

  it('is for services alone', () => {
    expect(rulebook({ ...services('85147000-1', worth(5e6)), contractType: 'supplies' }, on).annex2).toBe(false);
  });
});

describe('The value that decides', () => {
  it('is the estimate, then the business case, then what the case began with', () => {
    const play = new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
    const from = () => rulebook(play.state, '2027-01-11').value?.from;
    expect(from()).toBe('case');
    play.give(controller, 'WriteBusinessCase', { ...examples.businessCase });
    expect(from()).toBe('business-case');
    play.give(controller, 'EstimateValue', { kind: 'fixed-total', baseAmount: sek(1) });
    expect(from()).toBe('estimate');
  });

  it('has to be known, in SEK', () => {
    const { valueEstimate: _, ...without } = supplies(1);
    expect(rulebook(without, on).missing.map(({ field }) => field)).toEqual(['EstimateValue']);
    const euro = worth(1, { total: { amount: 500_000, currency: 'EUR' } });
    expect(rulebook({ ...without, valueEstimate: euro }, on)).toMatchObject({
      regime: 'unknown',
      missing: [{ field: 'EstimateValue', says: { en: expect.stringContaining('SEK') as unknown } }],
    });
  });
});

describe('The limits of a day', () => {
  it.each([
    ['2018-06-01', 586_906, 'direct-award'],
    ['2018-06-01', 586_907, 'national'],
    ['2018-06-01', 2_096_097, 'eu'],
    ['2022-06-01', 2_236_730, 'national'],
    ['2022-06-01', 2_236_731, 'eu'],
    ['2024-01-01', 2_389_584, 'national'],
    ['2025-12-31', 2_389_585, 'eu'],
    ['2026-01-01', 699_999, 'direct-award'],
    ['2026-01-01', 700_000, 'unknown'],
    ['2027-12-31', 50_000_000, 'unknown'],
    ['2020-06-01', 100, 'unknown'],
  ])('on %s make of %d: %s', (day, amount, regime) => {
    expect(rulebook(supplies(amount), day).regime).toBe(regime);
  });

  it('of 2026 say what to set, and in euro by what to find it', () => {
    const [missing] = rulebook(supplies(5e6), '2026-06-01').missing;
    expect(missing).toMatchObject({ field: 'StateThreshold' });
    expect(missing?.says.en).toContain('216000');
  });

  it('come from the case where it was given them', () => {
    const thresholds = [{ of: 'supplies', amount: sek(2_400_000), source: 'announcement' }];
    const of = (amount: number) => rulebook(supplies(amount, { thresholds }), '2026-06-01');
    expect([2_399_999, 2_400_000].map((one) => of(one).regime)).toEqual(['national', 'eu']);
    expect(of(2_400_000).tests.at(-1)?.limit).toMatchObject({ from: 'case', source: 'announcement', eur: 216_000 });
  });

  it('do not hold a value for a direct award that reaches the threshold, though the limit is not known', () => {
    const thresholds = [{ of: 'supplies', amount: sek(2_100_000), source: 'announcement' }];
    expect(rulebook(supplies(2_100_000, { thresholds }), '2020-06-01').regime).toBe('eu');
    expect(rulebook(supplies(2_099_999, { thresholds }), '2020-06-01').regime).toBe('unknown');
  });
});

describe('The band of a value', () => {
  it.each([
    [699_999, on, 'direct'],
    [700_000, on, 'national'],
    [2_389_585, on, 'eu'],
    [700_000, '2026-06-01', 'unknown'],
  ])('of %d on %s is %s', (amount, day, band) => {
    expect(valueBand(supplies(amount), day)).toBe(band);
  });

  it('looks at the value alone', () => {
    expect(valueBand(supplies(5e6, { valueEstimate: worth(5e6, { notAPurchase: 'staff' }) }), on)).toBe('eu');
  });
});
