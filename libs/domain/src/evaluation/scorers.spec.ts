import { describe, expect, it } from 'vitest';
import { lotOf } from '../case/lot-of.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { documentsOfHoppet, tender } from '../testing/competed.js';
import type { Window } from '../windows/windows.state.js';
import { evaluationEvolve } from './evaluation.evolve.js';
import type { Evaluation } from './evaluation.state.js';
import { allHaveScored, enoughScores, mayAgree, scoresAreRevealed, scoresAskedFor } from './scorers.js';
import { mayReadScores, pricesAreHidden, revealedScores } from './secrecy.js';

const at = '2027-06-15T08:00:00.000Z';
const track: Track = { id: '1', definition: { id: 'open', version: 1 }, stage: 'evaluation', enteredAt: at, round: 1 };
const window: Window = {
  ...{ id: 'tenders', stage: 'tenders', track: 'case', receives: 'tender', openTo: null, openers: [] },
  ...{ opensAt: at, dueAt: at, status: 'opened' },
  submissions: ['a', 'b', 'c'].map((one) => tender(one, 10, { climate: 1 })),
};
const valid = { a: { outcome: 'valid' }, b: { outcome: 'valid' }, c: { outcome: 'rejected' } } as const;
const people = ['e1', 'e2'].map((person) => ({ person, role: 'evaluator', from: at }) as const);
const scored = (a: readonly string[], b: readonly string[]) => ({ scored: { a, b } });
const having = (evaluation: Partial<Evaluation>, changes: Partial<CaseState> = {}): CaseState => ({
  ...nothing,
  people,
  tracks: { '1': track },
  windows: { tenders: window },
  documents: { ...documentsOfHoppet, status: 'locked', author: 'x' },
  evaluations: { '1': { checked: valid, scored: {}, ...evaluation } },
  ...changes,
});
const price = { documents: { ...having({}).documents!, criteria: [] } };
const both = ['e1', 'e2'];

describe('The scores that are waited for', () => {
  const asked = (evaluation: Partial<Evaluation>, changes: Partial<CaseState> = {}) =>
    scoresAskedFor(having(evaluation, changes), track);

  it('are of each valid tender, of whoever has not scored it', () => {
    expect(asked({})).toEqual([
      { about: 'a', except: [] },
      { about: 'b', except: [] },
    ]);
    expect(asked(scored(both, ['e1']))).toEqual([{ about: 'b', except: ['e1'] }]);
    expect(asked(scored(both, both))).toEqual([]);
    expect(asked({}, price)).toEqual([]);
  });

  it('are of nobody whose deputy has scored in the place', () => {
    const deputy = { person: 'e2', deputy: 'd', role: 'evaluator', from: at, until: at } as const;
    expect(asked(scored(both, ['e1', 'd']), { deputies: [deputy] })).toEqual([]);
    expect(asked(scored(both, ['d']), { deputies: [deputy] })).toEqual([{ about: 'b', except: ['d', 'e2'] }]);
    const procurers = [{ ...deputy, role: 'procurer' } as const];
    expect(asked(scored(both, ['e1', 'd']), { deputies: procurers })).toHaveLength(1);
    expect(asked(scored(both, ['e1', 'd']), { deputies: [{ ...deputy, person: 'e3' }] })).toHaveLength(1);
  });

  it('are not of those who have left or are disqualified, whose scores do not count', () => {
    const left = [...people, { person: 'e3', role: 'evaluator', from: at, until: at } as const];
    expect(asked(scored(both, both), { people: left })).toEqual([]);
    const procurer = [...people, { person: 'p', role: 'procurer', from: at } as const];
    expect(asked(scored(both, both), { people: procurer })).toEqual([]);
    const third = [...people, { person: 'e3', role: 'evaluator', from: at } as const];
    expect(asked(scored(both, both), { people: third })).toHaveLength(2);
    expect(asked(scored(both, both), { people: third, disqualified: ['e3'] })).toEqual([]);
    expect(asked(scored(both, both), { disqualified: ['e2'] })).toEqual([
      { about: 'a', except: ['e1'] },
      { about: 'b', except: ['e1'] },
    ]);
  });

  it('are two at least for each tender', () => {
    const alone = { people: people.slice(0, 1) };
    expect(asked(scored(['e1'], ['e1']), alone)).toHaveLength(2);
    expect(enoughScores(having(scored(both, ['e1'])), track)).toBe(false);
    expect(enoughScores(having(scored(both, both)), track)).toBe(true);
    expect(enoughScores(having(scored(both, both), { disqualified: ['e1'] }), track)).toBe(false);
    expect(enoughScores(having({}, price), track)).toBe(true);
  });
});

describe('An evaluation in which all have scored', () => {
  const all = scored(both, both);
  const waiting = { checked: { a: valid.a, b: valid.b } };
  const none = { checked: { a: valid.c, b: valid.c, c: valid.c } };

  it('has every tender examined, one valid at least, and every score', () => {
    const is = (evaluation: Partial<Evaluation>, changes: Partial<CaseState> = {}) =>
      allHaveScored(having(evaluation, changes), track);
    expect(is(all)).toBe(true);
    expect([is({ ...all, ...waiting }), is({ ...all, ...none }), is(scored(both, ['e1']))]).toEqual([
      false,
      false,
      false,
    ]);
    expect(is(all, price)).toBe(false);
    expect(is(all, { people: [...people, { person: 'e3', role: 'evaluator', from: at }] })).toBe(false);
    const single = { people: people.slice(0, 1) };
    expect(is(scored(['e1'], ['e1']), single)).toBe(false);
  });

  it('can be agreed, once', () => {
    const may = (evaluation: Partial<Evaluation>, changes: Partial<CaseState> = {}) =>
      mayAgree(having(evaluation, changes), track);
    expect([may(all), may({}, price)]).toEqual([true, true]);
    expect(may({ ...all, agreed: {} })).toBe(false);
    expect([may({ ...all, ...waiting }), may({ ...all, ...none }, price), may(scored(both, ['e1']))]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('shows the scores to all, for good', () => {
    const revealed = (evaluation: Partial<Evaluation>) => scoresAreRevealed(having(evaluation), track);
    expect([revealed({}), revealed(all), revealed({ revealed: true })]).toEqual([false, true, true]);
  });

  it('is noted when the last score or the last examination comes in', () => {
    const facts = { track: '1', supplier: 'b', evaluator: 'e2' };
    const score = (of: CaseState) => evaluationEvolve.TenderScored(of, { facts } as never).evaluations['1'];
    expect(score(having(scored(both, ['e1'])))).toMatchObject({ revealed: true, scored: { a: both, b: both } });
    expect(score(having({}))).toEqual({ checked: valid, scored: { b: ['e2'] } });
    expect(score(having(scored(both, both)))?.scored).toEqual({ a: both, b: both });
    const checking = { facts: { track: '1', supplier: 'c', outcome: 'valid' } } as never;
    const before = having({ ...scored(both, both), ...waiting });
    expect(evaluationEvolve.TenderChecked(before, checking).evaluations['1']).not.toHaveProperty('revealed');
    const rejected = { facts: { track: '1', supplier: 'c', outcome: 'rejected', ground: 'excluded' } } as never;
    expect(evaluationEvolve.TenderChecked(before, rejected).evaluations['1']).toMatchObject({
      revealed: true,
      checked: { a: valid.a, c: { outcome: 'rejected', ground: 'excluded' } },
    });
    const first = evaluationEvolve.TenderScored({ ...nothing }, { facts } as never).evaluations['1'];
    expect(first).toEqual({ checked: {}, scored: { b: ['e2'] } });
  });

  it('is agreed with its ranking, or without while the prices are sealed', () => {
    const agree = (ranking?: readonly []) =>
      evaluationEvolve.EvaluationAgreed(having({}), { facts: { track: '1', agreed: {}, ranking } } as never);
    expect(agree([]).evaluations['1']).toEqual({ checked: valid, scored: {}, revealed: true, agreed: {}, ranking: [] });
    expect(agree().evaluations['1']).not.toHaveProperty('ranking');
  });
});

describe('What is secret while tenders are judged', () => {
  const partner = { ...track, id: '1:a', partner: { lot: '1', supplier: 'a' } };
  const ended = { ...track, end: { how: 'cancelled', at } } as const;

  it('is the prices, until each lot that goes on is agreed', () => {
    const hidden = (evaluation: Partial<Evaluation>, changes: Partial<CaseState> = {}) =>
      pricesAreHidden(having(evaluation, changes));
    expect([hidden({}), hidden({ agreed: {} }), hidden({}, price)]).toEqual([true, false, false]);
    expect(hidden({}, { tracks: { '1': ended } })).toBe(false);
    expect(hidden({ agreed: {} }, { tracks: { '1:a': partner } })).toBe(false);
    expect(hidden({ agreed: {} }, { tracks: { '1': track, '2': { ...track, id: '2' } } })).toBe(true);
  });

  it("is how others scored, in a lot by its own or its partner's name", () => {
    const reads = (evaluation: Partial<Evaluation>, lot = '1', tracks: CaseState['tracks'] = { '1': track }) =>
      mayReadScores(having(evaluation, { tracks }), lot, 'e1', 'e2');
    expect([reads({}), reads({ revealed: true }), reads(scored(both, both))]).toEqual([false, true, true]);
    expect(reads({ revealed: true }, '2')).toBe(false);
    expect(reads({ revealed: true }, '1', {})).toBe(true);
    expect(lotOf(partner)).toBe('1');
    expect(mayReadScores(having({}), '1', 'e1', 'e1')).toBe(true);
  });

  it('is told by every name of the lots whose scores are known', () => {
    const names = (evaluation: Partial<Evaluation>, tracks: CaseState['tracks']) =>
      revealedScores(having(evaluation, { tracks }));
    expect(names({ revealed: true }, {})).toEqual(['1']);
    expect(names({}, { '1': track })).toEqual([]);
    const lots = { '2': { ...track, id: '2' }, '1': track };
    expect(names({ revealed: true }, lots)).toEqual(['1']);
    const later = { ...having({}), evaluations: { '2': { checked: {}, scored: {}, revealed: true } } } as CaseState;
    expect(revealedScores({ ...later, tracks: { ...lots } })).toEqual(['2']);
  });
});
