import { describe, expect, it } from 'vitest';
import type { CaseState } from '../case/state.js';
import { sek, services, supplies, worth } from './estimated.fixture.js';
import { rulebook } from './regime.js';
import { grouped } from './value-in-words.js';

const on = '2025-06-01';
const { valueEstimate: _, ...unvalued } = supplies(1);
const health = (amount: number) => services('85147000-1', worth(amount));
const legal = (amount: number) => services('79100000-5', worth(amount));
const test = (state: CaseState, id: string, day = on) => rulebook(state, day).tests.find((one) => one.id === id);
const outcomes = (state: CaseState, day = on) => rulebook(state, day).tests.map((one) => one.outcome);
const asked = (state: CaseState, day = on) =>
  rulebook(state, day).missing.map(({ field, says }) => [field, says.en] as const);

describe('What the rulebook says of a test', () => {
  it.each([
    ['R1', supplies(1, { valueEstimate: worth(1, { notAPurchase: 'in-house' }) }), /in-house/, /in-house/],
    ['R1', supplies(1), /Inget undantag/, /No exception/],
    ['R2', supplies(1), /48814000-7/, /48814000-7/],
    ['R2', { ...supplies(1), cpv: [] }, /Huvudkoden –/, /main code –/],
    ['R2', services('73110000-6', worth(1, { authorityPaysFully: false })), /inte bara tillhör/, /not the authority/],
    [
      'R2',
      services('73110000-6', worth(1, { authorityPaysFully: true, resultsExclusivelyForAuthority: true })),
      /betalar helt\.$/,
      /pays in full\.$/,
    ],
    ['R2', services('73110000-6', worth(1)), /inte sagt/, /not said/],
    ['R4', health(9e6), /bilaga 2/, /annex 2/],
  ] as const)('%s: why, in both languages', (id, state, sv, en) => {
    const { because } = test(state, id)!;
    expect(because.sv).toMatch(sv);
    expect(because.en).toMatch(en);
  });

  it('holds the value beside the limit, with what each rests on', () => {
    const because = test(supplies(1_234_567.5), 'R3')?.because;
    const amounts = ['1 234 567.5 SEK', '700 000 SEK'].map((one) =>
      one.replaceAll(' ', '\u00a0').replace('\u00a0SEK', ' SEK'),
    );
    expect(because?.en).toBe(
      `The value is ${amounts[0]} (the estimated value); the limit is ${amounts[1]} (direct-award; ${test(supplies(1), 'R3')?.limit?.source}).`,
    );
    expect(because?.sv).toContain(`Värdet är ${amounts[0]} (det beräknade värdet); gränsen är ${amounts[1]}`);
  });

  it('says which of the two is not known', () => {
    expect(test(unvalued, 'R5')?.because.en).toMatch(/^The value is not known; the limit is 2/);
    expect(test(unvalued, 'R5')?.because.sv).toMatch(/^Värdet är inte känt; gränsen är 2/);
    const { because } = test(supplies(5e6), 'R5', '2026-06-01')!;
    expect(because.en).toMatch(/the limit is not known \(goods-services-other\)\.$/);
    expect(because.sv).toMatch(/gränsen är inte känd \(goods-services-other\)\.$/);
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1 000'],
    [100_000.25, '100 000.25'],
    [12_345_678, '12 345 678'],
  ])('writes %d in groups of three', (amount, written) => {
    expect(grouped(amount)).toBe(written.replaceAll(' ', '\u00a0'));
  });

  it('holds an annex 2 service against its own threshold from the general limit on', () => {
    const limit = (state: CaseState) => test(state, 'R3')?.limit?.of;
    expect(limit(health(700_000))).toBe('social-services');
    expect(limit(health(699_999))).toBe('direct-award');
    expect(limit(supplies(700_000))).toBe('direct-award');
  });
});

describe('What the rulebook asks for', () => {
  it('is only the answer of an R&D service that nobody has given', () => {
    const of = (answers: object) => asked(services('73110000-6', worth(8e5, answers))).map(([field]) => field);
    expect(of({ resultsExclusivelyForAuthority: true })).toEqual(['EstimateValue.authorityPaysFully']);
    expect(of({ authorityPaysFully: true })).toEqual(['EstimateValue.resultsExclusivelyForAuthority']);
  });

  it('is nothing where the value alone decides', () => {
    expect(asked(legal(699_999))).toEqual([]);
    expect(asked(supplies(700_000))).toEqual([]);
    expect(asked(health(9e6))).toEqual([]);
  });

  it('is the value alone where an annex 2 service has none', () => {
    expect(asked(services('85147000-1'))).toEqual([['EstimateValue', 'Estimate the value of the procurement.']]);
  });

  it('is the limit of direct awards on a day of which the program has none', () => {
    expect(asked(supplies(100), '2020-06-01')).toContainEqual([
      'directProcurementLimits',
      expect.stringContaining('19a:2'),
    ]);
  });

  it('is the limit that annex 2 services had before they got their threshold', () => {
    expect(asked(health(586_907), '2018-06-01')).toEqual([
      ['directProcurementLimits', expect.stringContaining('annex 2')],
    ]);
  });

  it('is a look into annex 2 only from the limits on that its answer moves', () => {
    expect(asked(legal(700_000)).map(([field]) => field)).toEqual(['EstimateValue.annex2']);
    expect(outcomes(legal(700_000))).toEqual(['no', 'no', 'unknown', 'yes']);
    expect(outcomes(legal(5e6))).toEqual(['no', 'no', 'unknown', 'unknown', 'yes']);
  });

  it('leaves the threshold open where it is not known', () => {
    expect(outcomes(supplies(700_000), '2026-06-01')).toEqual(['no', 'no', 'no', 'unknown', 'unknown']);
    expect(
      outcomes(supplies(sek(1).amount, { valueEstimate: worth(1, { total: { amount: 1, currency: 'EUR' } }) })),
    ).toEqual(['no', 'no', 'unknown', 'unknown', 'unknown']);
  });
});
