import { describe, expect, it } from 'vitest';
import type { Deciding } from '../case/command.js';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { documentsOfHoppet, tender } from '../testing/competed.js';
import type { Window } from '../windows/windows.state.js';
import { scoresAreWithinLevels, validTenderHasFigures } from './evaluation.rules.js';
import type { Evaluation } from './evaluation.state.js';
import { lowTenderCommands } from './low-tender.commands.js';
import { priceIsKnown, pricesAreSettled } from './low-tender.rules.js';
import * as ranking from './ranking.rules.js';
import { mayReadScores } from './secrecy.js';

const at = '2027-06-15T08:00:00.000Z';
const track: Track = { id: '1', definition: { id: 'open', version: 1 }, stage: 'evaluation', enteredAt: at, round: 1 };
const priceless = { ...tender('c', 1, {}), offers: [{ lot: '1', values: [] }] };
const window: Window = {
  ...{ id: 'tenders', stage: 'tenders', track: 'case', receives: 'tender', openTo: null, openers: [] },
  ...{ opensAt: at, dueAt: at, status: 'opened' },
  submissions: [tender('a', 10, { climate: 1 }), tender('b', 0, { climate: 1 }), priceless],
};
const valid = { a: { outcome: 'valid' }, b: { outcome: 'valid' } } as const;
const having = (evaluation: Partial<Evaluation> = {}, criteria = documentsOfHoppet.criteria): CaseState => ({
  ...nothing,
  tracks: { '1': track },
  windows: { tenders: window },
  documents: { ...documentsOfHoppet, status: 'locked', author: 'x', criteria },
  evaluations: { '1': { checked: valid, scored: {}, ...evaluation } },
});
const ctx = (state: CaseState, body: object = {}) => ({ state, track, body }) as Deciding<never>;
const both = { agreed: { a: { method: 1 }, b: { method: 1 } } };
const one = { agreed: { a: { method: 1 } } };

describe('A ranking of tenders whose prices were sealed', () => {
  it('rests on a judgement of every valid tender, where anything is judged', () => {
    const holds = (state: CaseState) =>
      [ranking.consensusIsReached, ranking.consensusIsOpen].map((it) => it.holds(ctx(state)));
    expect(holds(having())).toEqual([false, true]);
    expect(holds(having(both))).toEqual([true, false]);
    expect(holds(having(one))).toEqual([false, true]);
    expect(holds(having({ agreed: {} }, []))).toEqual([true, false]);
  });

  it('is asked for once it is agreed, and once', () => {
    const asked = (evaluation: Partial<Evaluation>) => ranking.rankingIsAskedFor({ state: having(evaluation), track });
    expect([asked({}), asked(both), asked({ ...both, ranking: [] })]).toEqual([false, true, false]);
  });

  it('names the valid tenders without a price', () => {
    const checked = { ...valid, c: { outcome: 'valid' } } as const;
    expect(ranking.pricesAreOpened.holds(ctx(having({ ...both, checked })))).toBe(false);
    expect(ranking.pricesAreOpened.because?.(ctx(having({ ...both, checked })))).toMatchObject({ expected: 'c' });
    expect(ranking.pricesAreOpened.holds(ctx(having(both)))).toBe(true);
  });
});

describe('A price', () => {
  it('is known of the tender that is asked about', () => {
    const known = (supplier: string) => priceIsKnown.holds(ctx(having(), { supplier }));
    expect([known('a'), known('b'), known('c'), known('d')]).toEqual([true, true, false, false]);
  });

  it('may be nothing, unless something is divided by it', () => {
    const figures = (measure: 'inverse' | 'relative' | 'score') => {
      const criteria = [
        { id: 'k', text: 'K', measure },
        { id: 'm', text: 'M', measure: 'score' },
      ] as const;
      return validTenderHasFigures.holds(ctx(having({}, criteria), { supplier: 'b', outcome: 'valid' }));
    };
    expect([figures('inverse'), figures('relative'), figures('score')]).toEqual([false, false, true]);
  });

  const asked = { askedAt: at, answerBy: '2027-06-18' };
  const prices = { a: asked, b: { ...asked, outcome: 'accepted' }, c: { ...asked, outcome: 'rejected' } } as const;

  it('is waited for while nothing is decided, and settled when all are accepted', () => {
    const waits = (name: string) =>
      lowTenderCommands
        .find((row) => row.name === name)
        ?.asks?.(having({ prices }), track, { id: 'x' } as never)
        .map(({ about }) => about);
    expect([waits('ExplainPrice'), waits('DecideOnPrice')]).toEqual([['a'], ['a']]);
    const settled = (only: readonly ('a' | 'b' | 'c')[]) => {
      const checked = { ...valid, c: { outcome: 'valid' } } as const;
      const some = Object.fromEntries(only.map((supplier) => [supplier, prices[supplier]]));
      const of = ctx(having({ prices: some, checked }));
      return pricesAreSettled.holds(of) ? 'settled' : pricesAreSettled.because?.(of).expected;
    };
    expect([settled(['b']), settled(['a', 'b']), settled(['a', 'b', 'c'])]).toEqual(['settled', 'a', 'a, c']);
  });
});

describe('Scores', () => {
  it('are each on the scale of their own criterion', () => {
    const criteria = [
      { id: 'k', text: 'K', measure: 'score', of: 5 },
      { id: 'm', text: 'M', measure: 'score', of: 10 },
    ] as const;
    const holds = (k: number, m: number) => {
      const scores = Object.entries({ k, m }).map(([criterion, score]) => ({ criterion, score }));
      return scoresAreWithinLevels.holds(ctx(having({}, criteria), { scores }));
    };
    expect([holds(5, 10), holds(5, 11), holds(6, 10)]).toEqual([true, false, false]);
  });

  it("are read by a lot's name or its partner's, once all are in", () => {
    const partner = { ...track, id: '1:a', partner: { lot: '1', supplier: 'a' } };
    const scored = { a: ['e1', 'e2'], b: ['e1', 'e2'] };
    const in2 = { ...having({ scored }), tracks: { '2': { ...track, id: '2' }, '1': track } };
    const checked = { ...valid, c: { outcome: 'rejected' } } as const;
    const complete = { ...in2, evaluations: { '1': { checked, scored } } };
    expect(mayReadScores(complete, '1', 'e1', 'e2')).toBe(true);
    expect(mayReadScores({ ...complete, tracks: { '1:a': partner } }, '2', 'e1', 'e2')).toBe(false);
    expect(mayReadScores(complete, '2', 'e1', 'e2')).toBe(false);
  });
});
