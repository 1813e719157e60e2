import { describe, expect, it } from 'vitest';
import { lotOf } from '../case/lot-of.js';
import { nothing, type CaseState } from '../case/state.js';
import { definitionOf } from '../procedures/registry.js';
import { evaluated } from '../testing/competed.js';
import { decisionMaker, procurer1 } from '../testing/people.js';
import { partnershipAward, partnershipCompetition } from '../testing/plays/innovation-partnership.js';
import { begun, perform } from '../testing/plays/steps.js';
import { numberOfContracts } from './ranked.js';

const reasons = 'By the published criteria.';
const decided = ['ProposeAward', 'DecideAward', 'NotifyTenderers', 'EndStandstill'];
/** Four tenders are ranked; the documents announce two or three partners. */
const compared = [...partnershipCompetition, ...partnershipAward]
  .filter((one) => !decided.includes('give' in one ? one.give : 'falls' in one ? one.falls : ''))
  .map((one) =>
    'give' in one && one.give === 'WriteDocuments'
      ? { ...one, body: { ...one.body, partners: { from: 2, to: 3 } } }
      : one,
  );
const ranked = () => perform(begun({ id: 'innovation-partnership', version: 1 }), compared);
const propose = (...suppliers: string[]) => ranked().ask(procurer1, 'ProposeAward', { suppliers, reasons });
const code = (decision: ReturnType<typeof propose>) => (decision.ok ? 'accepted' : decision.refusal.code);

describe('An award to several', () => {
  it('goes to as many as the documents announce', () => {
    expect(code(propose('supplier-l', 'supplier-k'))).toBe('accepted');
    expect(code(propose('supplier-l', 'supplier-k', 'supplier-m'))).toBe('accepted');
  });

  it.each([
    ['fewer', ['supplier-l']],
    ['more', ['supplier-l', 'supplier-k', 'supplier-m', 'supplier-n']],
    ['one twice', ['supplier-l', 'supplier-l']],
  ])('is refused for %s, and says how many', (_how, suppliers) => {
    expect(propose(...suppliers)).toMatchObject({ refusal: { code: 'AWARD-NUMBER', expected: '2–3' } });
  });

  it('is refused for others than the best, and names them in their order', () => {
    expect(propose('supplier-l', 'supplier-m')).toMatchObject({
      refusal: { code: 'AWARD-FIRST', expected: 'supplier-l, supplier-k', field: 'suppliers' },
    });
  });

  it('is kept in the order of the ranking, whatever the order of the proposal', () => {
    const play = ranked().give(procurer1, 'ProposeAward', { suppliers: ['supplier-k', 'supplier-l'], reasons });
    expect(play.state.awards['1']?.proposal?.suppliers).toEqual(['supplier-l', 'supplier-k']);
    play.give(decisionMaker, 'DecideAward', { reasons });
    expect(play.state.awards['1']?.decision?.suppliers).toEqual(['supplier-l', 'supplier-k']);
  });
});

const partners = { from: 2, to: 3 };
const definition = definitionOf({ id: 'innovation-partnership', version: 1 });
const number = (suppliers: readonly string[], from = definition) => {
  const play = evaluated({ documents: { partners } as object });
  const track = play.state.tracks['1']!;
  const ranking = suppliers.map((supplier, at) => ({ supplier, rank: at + 1, price: 1, result: 1, steps: [] }));
  play.happened({ type: 'EvaluationAgreed', facts: { track: lotOf(track), agreed: {}, ranking } });
  return numberOfContracts({ state: play.state, track, definition: from });
};

describe('The number of contracts', () => {
  it('is at least the lowest that was announced, or all valid tenders where they are fewer', () => {
    expect(number(['supplier-a', 'supplier-b', 'supplier-c'])).toEqual(partners);
    expect(number(['supplier-a', 'supplier-b'])).toEqual(partners);
    expect(number(['supplier-a'])).toEqual({ from: 1, to: 3 });
    expect(number([])).toEqual({ from: 1, to: 3 });
  });

  it('is one where the procedure leads to one contract, whatever the documents say', () => {
    const one = definitionOf({ id: 'competitive-procedure-with-negotiation', version: 1 });
    expect(number(['supplier-a', 'supplier-b'], one)).toEqual({ from: 1, to: 1 });
  });

  it('is one where nothing was announced', () => {
    const { track, state } = { track: evaluated().state.tracks['1']!, state: nothing satisfies CaseState };
    expect(numberOfContracts({ state, track, definition })).toEqual({ from: 1, to: 1 });
    const announced = evaluated({ documents: { partners } as object }).state;
    expect(numberOfContracts({ state: { ...announced, evaluations: {} }, track, definition })).toEqual({
      from: 1,
      to: 3,
    });
  });
});

describe('The ranking', () => {
  const ranking = [
    { supplier: 'supplier-b', rank: 2, price: 88_000_000, result: 78_000_000, steps: [] },
    { supplier: 'supplier-a', rank: 1, price: 92_500_000, result: 73_000_000, steps: [] },
  ];
  const propose = (play: ReturnType<typeof evaluated>, supplier: string) =>
    play.ask(procurer1, 'ProposeAward', { suppliers: [supplier], reasons });

  it('counts by rank, in whatever order it is written', () => {
    const play = evaluated().happened({ type: 'EvaluationAgreed', facts: { track: '1', agreed: {}, ranking } });
    expect(propose(play, 'supplier-a').ok).toBe(true);
    expect(propose(play, 'supplier-b')).toMatchObject({ refusal: { code: 'AWARD-FIRST', expected: 'supplier-a' } });
  });

  it('of nobody leads to no award', () => {
    const play = evaluated().happened({ type: 'EvaluationAgreed', facts: { track: '1', agreed: {}, ranking: [] } });
    expect(propose(play, 'supplier-a')).toMatchObject({ refusal: { code: 'AWARD-FIRST', expected: '–' } });
  });
});
