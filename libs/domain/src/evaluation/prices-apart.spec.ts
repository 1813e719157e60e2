import { describe, expect, it } from 'vitest';
import { tasks } from '../case/tasks.js';
import { tender, tendered } from '../testing/competed.js';
import { evaluator1, evaluator2, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const suppliers = ['supplier-a', 'supplier-b'] as const;
const prices = { 'supplier-a': 92_500_000, 'supplier-b': 88_000_000 } as const;
const score = (supplier: string) => ({ supplier, criterion: 'method', score: 3, motive: 'Read against the guide.' });

/** Tenders whose quality is opened, and whose prices are sealed in a part of their own. */
function qualityOpened(): Play {
  const play = tendered({ tenders: suppliers.map((one) => withoutPrice(tender(one, 1, { climate: 200 }))) });
  return opened(play, ['tender']);
}

const withoutPrice = (one: ReturnType<typeof tender>) => ({
  ...one,
  offers: one.offers.map(({ price: _sealed, ...offer }) => offer),
});

function opened(play: Play, parts: readonly ('tender' | 'price')[], known: Partial<typeof prices> = {}): Play {
  const window = play.state.windows['final-tenders']!;
  const submissions = (window.submissions ?? []).map((one) => {
    const price = known[one.supplier as keyof typeof prices];
    return price === undefined ? one : { ...one, offers: one.offers.map((offer) => ({ ...offer, price })) };
  });
  const envelopes = (['tender', 'price'] as const).map((id) => ({ id, recipient: `age1${id}` }));
  const now = { ...window, envelopes, opened: parts, submissions };
  play.state = { ...play.state, windows: { ...play.state.windows, 'final-tenders': now } };
  return play;
}

function agreed(play = qualityOpened()): Play {
  for (const supplier of suppliers) play.give(procurer1, 'CheckTender', { supplier, outcome: 'valid' });
  for (const by of [evaluator1, evaluator2]) {
    for (const supplier of suppliers) {
      play.give(by, 'ScoreTender', { supplier, scores: [{ criterion: 'method', score: 3 }], motive: 'Read.' });
    }
  }
  return play.give(procurer1, 'AgreeEvaluation', { agreed: suppliers.map(score) });
}
const waits = (play: Play) =>
  tasks(play.state)
    .map(({ command }) => command)
    .filter((one) => one === 'EstablishRanking' || one === 'AgreeEvaluation');

describe('Tenders whose prices are sealed apart', () => {
  it('are examined and judged without them', () => {
    const play = agreed();
    expect(play.state.evaluations['1']?.agreed).toEqual({ 'supplier-a': { method: 3 }, 'supplier-b': { method: 3 } });
    expect(play.state.evaluations['1']?.ranking).toBeUndefined();
    expect(play.state.tracks['1']?.stage).toBe('evaluation');
  });

  it('need a price to be valid where the price stands in what is opened', () => {
    const play = opened(qualityOpened(), ['tender', 'price']);
    expect(play.refused(procurer1, 'CheckTender', { supplier: 'supplier-a', outcome: 'valid' })).toBe('EVAL-FIGURES');
  });

  it('are ranked once the prices are opened, and not before', () => {
    const play = agreed();
    expect(waits(play)).toEqual([]);
    expect(play.refused(procurer1, 'EstablishRanking')).toBe('EVAL-PRICES-OPENED');
    opened(play, ['tender', 'price'], prices);
    expect(waits(play)).toEqual(['EstablishRanking']);
    play.give(procurer1, 'EstablishRanking');
    expect(play.state.evaluations['1']?.ranking?.map(({ supplier }) => supplier)).toEqual(['supplier-b', 'supplier-a']);
    expect(play.state.tracks['1']?.stage).toBe('award');
  });

  it('are not ranked before the judgement is agreed', () => {
    const play = opened(qualityOpened(), ['tender', 'price'], prices);
    for (const supplier of suppliers) play.give(procurer1, 'CheckTender', { supplier, outcome: 'valid' });
    expect(play.refused(procurer1, 'EstablishRanking')).toBe('EVAL-AGREED');
  });

  it('are judged once: not anew when the prices are known', () => {
    const play = opened(agreed(), ['tender', 'price'], prices);
    expect(play.refused(procurer1, 'AgreeEvaluation', { agreed: suppliers.map(score) })).toBe('EVAL-AGREED-ONCE');
  });

  it('are rejected where a price is missing from what was opened', () => {
    const play = opened(agreed(), ['tender', 'price'], { 'supplier-a': prices['supplier-a'] });
    expect(play.refused(procurer1, 'EstablishRanking')).toBe('EVAL-PRICES-OPENED');
    play.give(procurer1, 'CheckTender', {
      supplier: 'supplier-b',
      outcome: 'rejected',
      ground: 'non-compliant',
      reasons: 'No price.',
    });
    expect(play.refused(procurer1, 'EstablishRanking')).toBe('accepted');
  });

  it('wait for what is asked about a price, and for lots where they are equal', () => {
    const asked = opened(agreed(), ['tender', 'price'], prices).give(procurer1, 'AskAboutPrice', {
      supplier: 'supplier-b',
      answerBy: '2027-09-10',
      questions: 'How?',
    });
    expect(asked.refused(procurer1, 'EstablishRanking')).toBe('EVAL-LOW-SETTLED');
    const equal = opened(agreed(), ['tender', 'price'], { ...prices, 'supplier-b': prices['supplier-a'] } as never);
    expect(equal.refused(procurer1, 'EstablishRanking')).toBe('EVAL-RANKING-TIE');
    const tie = { order: ['supplier-b', 'supplier-a'], drawnBy: ['procurer-1', 'procurer-2'], motive: 'Drawn.' };
    expect(equal.refused(procurer1, 'EstablishRanking', { tie: { ...tie, drawnBy: ['x', 'y'] } })).toBe(
      'EVAL-LOTS-TWO',
    );
    equal.give(procurer1, 'EstablishRanking', { tie });
    expect(equal.state.evaluations['1']?.ranking?.[0]).toMatchObject({ supplier: 'supplier-b', rank: 1 });
  });
});
