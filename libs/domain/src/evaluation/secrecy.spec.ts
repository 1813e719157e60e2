import { describe, expect, it } from 'vitest';
import { evaluated, tendered } from '../testing/competed.js';
import { evaluator1, evaluator2, procurer1 } from '../testing/people.js';
import { mayReadScores, pricesAreHidden, pricesAreHiddenFrom, revealedScores } from './secrecy.js';

describe('Prices', () => {
  it('are hidden from those who only judge quality, until it is agreed', () => {
    const { state } = tendered();
    expect(pricesAreHiddenFrom(state, ['evaluator'])).toBe(true);
    expect(pricesAreHiddenFrom(state, ['evaluator', 'manager'])).toBe(true);
    expect(pricesAreHiddenFrom(evaluated().state, ['evaluator'])).toBe(false);
    expect([pricesAreHidden(state), pricesAreHidden(evaluated().state)]).toEqual([true, false]);
  });

  it('are hidden until it is agreed in every lot', () => {
    const { state } = evaluated({ lots: ['1', '2'] });
    const { '2': _later, ...first } = state.evaluations;
    expect(pricesAreHiddenFrom({ ...state, evaluations: first }, ['evaluator'])).toBe(true);
  });

  it('are not hidden from those who open and examine tenders, nor where nothing is judged', () => {
    const { state } = tendered();
    expect(pricesAreHiddenFrom(state, ['evaluator', 'procurer'])).toBe(false);
    expect(pricesAreHiddenFrom(state, ['decision-maker'])).toBe(false);
    const price = tendered({ documents: { awardBasis: 'price', criteria: [] } });
    expect(pricesAreHiddenFrom(price.state, ['evaluator'])).toBe(false);
  });
});

describe("An evaluator's scores", () => {
  const suppliers = ['supplier-a', 'supplier-b'];
  const body = (supplier: string) => ({ supplier, scores: [{ criterion: 'method', score: 3 }], motive: 'Read.' });

  it('are read by their author alone until all are in, then by all', () => {
    const play = tendered();
    for (const supplier of suppliers) play.give(procurer1, 'CheckTender', { supplier, outcome: 'valid' });
    for (const supplier of suppliers) play.give(evaluator1, 'ScoreTender', body(supplier));
    const reads = (reader: string) => mayReadScores(play.state, '1', 'evaluator-1', reader);
    play.give(evaluator2, 'ScoreTender', body('supplier-a'));
    expect([reads('evaluator-1'), reads('evaluator-2'), reads('procurer-1')]).toEqual([true, false, false]);
    expect(revealedScores(play.state)).toEqual([]);
    play.give(evaluator2, 'ScoreTender', body('supplier-b'));
    expect([reads('evaluator-2'), reads('procurer-1')]).toEqual([true, true]);
    expect(revealedScores(play.state)).toEqual(['1']);
  });

  it('are read by nobody else in a lot that is not there', () => {
    expect(mayReadScores(tendered().state, '9', 'evaluator-1', 'procurer-1')).toBe(false);
  });
});
