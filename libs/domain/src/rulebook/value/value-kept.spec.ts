import { describe, expect, it } from 'vitest';
import type { KnownDirectAward } from '../../case/command.js';
import { caseOfGoteborg, needsOwner, procurer1 } from '../../testing/people.js';
import { Play } from '../../testing/play.js';
import { sek } from '../estimated.fixture.js';

const begun = () => new Play().give(needsOwner, 'CreateCase', caseOfGoteborg);
const base = { kind: 'fixed-total', baseAmount: sek(100) };
const told = (body: object) => {
  const decision = begun().ask(procurer1, 'EstimateValue', { ...base, ...body });
  const [{ facts, body: kept }] = (decision.ok ? decision.events : []) as unknown as readonly [
    { readonly facts: object; readonly body?: object },
  ];
  return { facts, kept };
};
const refusal = (body: object, directAwards: readonly KnownDirectAward[] = []) => {
  const play = begun();
  play.brought = { directAwards };
  const decision = play.ask(procurer1, 'EstimateValue', { ...base, ...body });
  return decision.ok ? undefined : decision.refusal;
};

describe('What an estimate records', () => {
  it('is what was said and nothing else', () => {
    expect(told({})).toEqual({
      facts: {
        ...{ version: 1, kind: 'fixed-total', total: sek(100), earlierAwards: [], notSameKind: [] },
        addends: [{ what: 'base', amount: 100, times: 1 }],
      },
      kept: undefined,
    });
  });

  it.each([
    ['resultsExclusivelyForAuthority', true],
    ['resultsExclusivelyForAuthority', false],
    ['authorityPaysFully', true],
    ['authorityPaysFully', false],
    ['annex2', true],
    ['annex2', false],
  ])('keeps the answer %s: %s', (field, answer) => {
    expect(told({ [field]: answer }).facts).toHaveProperty(field, answer);
  });

  it('keeps texts apart from the facts', () => {
    const { facts, kept } = told({ explanation: 'Three comparable yards.', annex2: false });
    expect(kept).toEqual({ explanation: 'Three comparable yards.' });
    expect(facts).not.toHaveProperty('explanation');
  });

  it('names the lots that were added', () => {
    const { facts } = told({ kind: 'lots', lots: [{ lot: 'a', value: sek(5) }] });
    expect(facts).toMatchObject({ addends: [{}, { what: 'lot', of: 'a', amount: 5, times: 1 }] });
  });
});

describe('A refused estimate', () => {
  it.each([
    [
      'earlierAwards[1].amount',
      { earlierAwards: [1, -1].map((n) => ({ reference: `D${n}`, amount: sek(n), on: '2027-01-01' })) },
    ],
    ['total', { total: sek(100.001) }],
    ['prizes', { prizes: sek(-1) }],
  ])('names %s', (field, body) => {
    expect(refusal(body)).toMatchObject({ code: 'VALUE-AMOUNT', field });
  });

  it('names what its kind of contract lacks', () => {
    const { baseAmount: _, ...without } = base;
    const decision = begun().ask(procurer1, 'EstimateValue', without);
    expect(decision.ok ? undefined : decision.refusal).toMatchObject({ code: 'VALUE-WHOLE', field: 'baseAmount' });
  });

  it('says the currencies, what stands twice and what the parts are together', () => {
    expect(refusal({ options: { amount: 1, currency: 'EUR' } })?.says.en).toContain('SEK, EUR');
    expect(refusal({ lots: ['a', 'b', 'b'].map((lot) => ({ lot, value: sek(1) })) })?.says.en).toContain('Twice: b.');
    expect(refusal({ options: sek(10), total: sek(109) })).toMatchObject({ expected: '110', field: 'total' });
  });

  it('names each direct award that was left out, with its value and day', () => {
    const known = ['D-1', 'D-2'].map((reference) => ({ reference, value: sek(200_000), concludedOn: '2027-01-05' }));
    expect(refusal({}, known)).toMatchObject({
      code: 'VALUE-AGGREGATION',
      expected: 'D-1 (200000 SEK, 2027-01-05), D-2 (200000 SEK, 2027-01-05)',
      says: { en: expect.stringContaining('Left out: D-1') as unknown },
    });
    const one = { earlierAwards: [{ reference: 'D-1', amount: sek(1), on: '2027-01-01' }] };
    expect(refusal(one, known)?.expected).toBe('D-2 (200000 SEK, 2027-01-05)');
  });
});
