import { describe, expect, it } from 'vitest';
import { nothing, type CaseState } from '../case/state.js';
import type { PitfallId } from './pitfall.js';
import { pitfallsEvolve } from './pitfalls.evolve.js';
import type { Lift, PitfallAnswers, PitfallsFacts } from './pitfalls.state.js';
import { findStop, pitfallsTable } from './pitfalls.table.js';
import { measureStatus, missingFor, openStops, raisedStops } from './stops.js';

type Content = { readonly [name: string]: unknown };

const at = '2027-01-11T08:00:00.000Z';
const later = '2027-02-11T08:00:00.000Z';
const given = (of: PitfallId, changes: Content = {}): CaseState['pitfalls'] => ({
  [of]: { version: 1, by: 'procurer-1', at, on: '2027-01-11', answers: { ...pitfallsTable[of].example, ...changes } },
});
const lift = (stop: string, measure: string, more: Partial<Lift> = {}): Lift => ({
  ...{ stop, measure, evidence: [], by: 'decision-maker', at, on: '2027-01-11', version: 1, ...more },
});
const strategy = (procedure: string) =>
  ({ strategy: { version: 1, status: 'written', content: { procedure }, author: 'procurer-1' } }) as never;
const recorded = <T extends keyof PitfallsFacts>(type: T, facts: PitfallsFacts[T], more: object = {}) =>
  ({
    type,
    facts,
    seq: 9,
    at: later,
    commandId: 'c9',
    actor: { id: 'needs-owner', role: 'procurer', ...more },
  }) as never;

const promised = given('innovation-contest', { promise: 'contract' });
const withdrawn = lift('P4-PROMISE', 'promise-withdrawn');
const promise = (lifts: readonly Lift[], procedure = 'open', pitfalls = promised): CaseState => ({
  ...nothing,
  ...{ pitfalls, lifts, analyses: { needs: { status: 'written' } as never, ...(strategy(procedure) as object) } },
});
const open = (state: CaseState) => openStops(state).map(({ stop }) => stop.id);

describe('A lifted stop', () => {
  it('is still raised, with the lift that stands', () => {
    const state = promise([withdrawn]);
    expect(raisedStops(state)).toMatchObject([{ stop: { id: 'P4-PROMISE' }, lift: withdrawn }]);
    expect(open(state)).toEqual([]);
    const [raised] = raisedStops(promise([]));
    expect(raised).toMatchObject({ of: { number: 'P4' }, stop: { id: 'P4-PROMISE' }, answered: { version: 1 } });
    expect(raised).not.toHaveProperty('lift');
  });

  it('shows the newest of the lifts that stand', () => {
    const again = { ...withdrawn, at: later };
    const lapsed = { ...again, lapsedAt: later };
    expect(raisedStops(promise([withdrawn, again, lapsed]))[0]?.lift).toEqual(again);
  });

  it.each<readonly [what: string, one: Lift]>([
    ['of another stop', lift('P4-NO-NEED', 'need-approved')],
    ['of a stop that no pitfall has', lift('P9', 'promise-withdrawn')],
    ['by a measure of another stop', lift('P4-PROMISE', 'need-approved')],
    ['that has lapsed', { ...withdrawn, lapsedAt: later }],
    ['by a measure that lacks what it needs', lift('P4-PROMISE', 'development-procedure')],
  ])('is open where the only lift is one %s', (_what, one) => {
    expect(open(promise([one]))).toEqual(['P4-PROMISE']);
  });

  it('is not lifted by what a measure needed of another day', () => {
    const pitfalls = given('test-bed', {
      ...{ marketPrice: false, advantage: { amount: 1, currency: 'SEK' }, aidBasis: 'none' },
      aidOverThreeYears: { amount: 300_000, currency: 'EUR' },
    });
    const aid = (on: string) => open({ ...nothing, pitfalls, lifts: [lift('P2-STATE-AID', 'de-minimis', { on })] });
    expect(aid('2024-01-01')).toEqual([]);
    expect(aid('2023-12-31')).toEqual(['P2-STATE-AID']);
  });
});

describe('The measures of a stop', () => {
  it('are told with what each still needs of the case', () => {
    const [raised] = openStops(promise([], 'competitive-dialogue'));
    const status = measureStatus(promise([], 'competitive-dialogue'), raised!, '2027-01-11');
    expect(status.map(({ measure, needs }) => [measure.id, ...needs.map(({ met }) => met)])).toEqual([
      ['design-contest', false],
      ['promise-withdrawn', true],
      ['development-procedure', true],
      ['below-limit', false],
    ]);
    expect(status[1]?.needs[0]?.says.en).toBe('The chosen procedure is advertised.');
  });

  it('lack nothing where nothing was answered', () => {
    const { of, stop } = findStop('P4-PROMISE')!;
    expect(missingFor(nothing, of, stop.measures[0]!, '2027-01-11')).toEqual([]);
  });
});

describe('What is kept of the pitfalls', () => {
  const answer = (state: CaseState, answers: Content, of: PitfallId = 'innovation-contest', actor: object = {}) =>
    pitfallsEvolve.PitfallAnswered(
      state,
      recorded('PitfallAnswered', { pitfall: of, version: 2, on: '2027-02-11', answers }, actor),
    );
  const { answers } = promised['innovation-contest'] as PitfallAnswers;

  it('says who answered, and for whom as a deputy', () => {
    const kept = { version: 2, by: 'needs-owner', at: later, on: '2027-02-11', answers };
    expect(answer(nothing, answers).pitfalls).toStrictEqual({ 'innovation-contest': kept });
    expect(answer(nothing, answers, 'test-bed', { deputyFor: 'procurer-1' }).pitfalls).toStrictEqual({
      'test-bed': { ...kept, deputyFor: 'procurer-1' },
    });
  });

  it.each<readonly [what: string, changes: Content, lapses: boolean]>([
    ['nothing changes', {}, false],
    ['what does not raise the stop changes', { anonymous: false }, false],
    ['one of what raises it changes', { split: true }, true],
    ['one of what raises it is taken away', { split: undefined }, true],
    ['an amount is stated anew, its parts in another order', { prizes: { currency: 'SEK', amount: 300_000 } }, false],
  ])('is a lift that stands or lapses when %s', (_what, changes, lapses) => {
    const { lifts } = answer(promise([withdrawn]), { ...answers, ...changes });
    expect(lifts).toStrictEqual([lapses ? { ...withdrawn, lapsedAt: later } : withdrawn]);
  });

  it('leaves lifts of other pitfalls, and when one has lapsed before', () => {
    const jury = lift('P4-JURY', 'contest-put-right');
    const other = lift('P2-STATE-AID', 'market-price');
    const lapsed = { ...withdrawn, lapsedAt: at };
    const { lifts } = answer(promise([lapsed, other, withdrawn, jury]), { ...answers, object: 'works' });
    expect(lifts).toStrictEqual([lapsed, other, { ...withdrawn, lapsedAt: later }, jury]);
    expect(answer(promise([withdrawn]), { applies: false }, 'test-bed').lifts).toStrictEqual([withdrawn]);
  });

  it('leaves a lift that rests on the same question of another pitfall', () => {
    const disclosed = lift('P1-INFORMATION', 'disclosure');
    const { lifts } = answer(promise([disclosed]), { applies: true, firms: ['supplier-b'] }, 'test-bed');
    expect(lifts).toStrictEqual([disclosed]);
  });

  it('lapses a lift of answers that are not known', () => {
    expect(answer(promise([withdrawn], 'open', {}), answers).lifts[0]?.lapsedAt).toBe(later);
  });

  it('is the newest judgement of each supplier', () => {
    const judged = (supplier: string, advantage: 'none' | 'remains') =>
      ({ supplier, advantage, involvedIn: ['contact-1'], on: '2027-02-11' }) as const;
    const before = ['a', 'b'].map((one) => ({ ...judged(one, 'none'), by: 'procurer-1' }));
    const { priorInvolvements } = pitfallsEvolve.PriorInvolvementChecked(
      { ...nothing, priorInvolvements: before },
      recorded('PriorInvolvementChecked', judged('a', 'remains')),
    );
    expect(priorInvolvements).toStrictEqual([before[1], { ...judged('a', 'remains'), by: 'needs-owner' }]);
  });
});
