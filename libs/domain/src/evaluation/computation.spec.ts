import { describe, expect, it } from 'vitest';
import { evaluated, notified, tender, tendered } from '../testing/competed.js';
import { evaluator1, evaluator2, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { computation, computationFor, redone } from './computation.js';

const reasons = 'By the published criteria.';
const lot = (play: Play) => play.state.tracks['1']!;
const method = { 'supplier-a': 4, 'supplier-b': 3 } as const;
const suppliers = ['supplier-a', 'supplier-b'] as const;

/** Checked, scored and agreed by the commands themselves. */
function agreed(play = tendered(), more: object = {}): Play {
  for (const supplier of suppliers) play.give(procurer1, 'CheckTender', { supplier, outcome: 'valid' });
  for (const by of [evaluator1, evaluator2]) {
    for (const supplier of suppliers) {
      const scores = [{ criterion: 'method', score: method[supplier] }];
      play.give(by, 'ScoreTender', { supplier, scores, motive: reasons });
    }
  }
  return play.give(procurer1, 'AgreeEvaluation', {
    agreed: suppliers.map((supplier) => ({ supplier, criterion: 'method', score: method[supplier], motive: reasons })),
    ...more,
  });
}

/** The award to supplier A is told to all three. */
const told = (): Play =>
  agreed().happened(
    { type: 'AwardProposed', facts: { track: '1', suppliers: ['supplier-a'] } },
    { type: 'AwardDecided', facts: { track: '1', suppliers: ['supplier-a'] } },
    {
      type: 'TenderersNotified',
      facts: {
        track: '1',
        sentAt: '2027-09-20T08:00:00.000Z',
        electronic: true,
        recipients: ['supplier-a', 'supplier-b', 'supplier-c'],
        standstillEndsOn: '2027-09-30',
      },
    },
  );

describe('The computation', () => {
  it('is there once the evaluation is agreed', () => {
    const before = tendered();
    expect(computation(before.state, lot(before))).toBeUndefined();
    const play = agreed();
    expect(computation(play.state, lot(play))).toMatchObject({
      schema: 'behov-evaluation/1',
      lot: '1',
      documentsVersion: 1,
      best: 'lowest',
      lowestPrice: 88_000_000,
      terms: { model: 'A', awardBasis: 'best-price-quality' },
      tenders: [
        { supplier: 'supplier-a', outcome: 'valid', rank: 1, scores: { method: 4 }, values: { climate: 165 } },
        { supplier: 'supplier-b', outcome: 'valid', rank: 2, price: 88_000_000, result: 78_000_000 },
      ],
    });
  });

  it('is plain JSON from which anybody gets the same ranking', () => {
    const play = agreed();
    const data = computation(play.state, lot(play));
    const sent = JSON.parse(JSON.stringify(data)) as NonNullable<typeof data>;
    expect(sent).toEqual(data);
    expect(redone(sent)).toEqual(play.state.evaluations['1']?.ranking);
  });

  it('gives the same ranking anew where lots were drawn', () => {
    const twins = suppliers.map((one) => tender(one, 90_000_000, { climate: 200 }));
    const same = suppliers.map((supplier) => ({ supplier, criterion: 'method', score: 3, motive: reasons }));
    const tie = { order: ['supplier-b', 'supplier-a'], drawnBy: ['procurer-1', 'registrar'], motive: reasons };
    const play = agreed(tendered({ tenders: twins }), { agreed: same, tie });
    const data = computation(play.state, lot(play))!;
    expect(data.tenders.map(({ supplier }) => supplier)).toEqual(['supplier-b', 'supplier-a']);
    expect(redone(data)).toEqual(play.state.evaluations['1']?.ranking);
  });

  it('shows that a figure was changed afterwards', () => {
    const play = agreed();
    const { terms, tenders } = computation(play.state, lot(play))!;
    const changed = tenders.map((one) => ({ ...one, price: (one.price ?? 0) / 2 }));
    expect(redone({ terms, tenders: changed })).not.toEqual(play.state.evaluations['1']?.ranking);
  });

  it('has a rejected tender with its ground and without a place', () => {
    const play = evaluated();
    play.happened({
      type: 'TenderChecked',
      facts: { track: '1', supplier: 'supplier-b', outcome: 'rejected', ground: 'non-compliant' },
    });
    play.state = {
      ...play.state,
      evaluations: { '1': { ...play.state.evaluations['1']!, ranking: [play.state.evaluations['1']!.ranking![0]!] } },
    };
    const [, second] = computation(play.state, lot(play))!.tenders;
    expect(second).toMatchObject({ supplier: 'supplier-b', outcome: 'rejected', ground: 'non-compliant' });
    expect(second?.rank).toBeUndefined();
  });
});

describe('What a tenderer is told of the computation', () => {
  it('is nothing before the award is notified', () => {
    const play = agreed();
    expect(computationFor(play.state, lot(play), 'supplier-b')).toBeUndefined();
    const later = notified('2027-09-30');
    expect(computationFor(later.state, lot(later), 'supplier-b')).toBeDefined();
  });

  it("is its own tender whole and the winner's without the figures that it stated", () => {
    const play = told();
    const data = computationFor(play.state, lot(play), 'supplier-b')!;
    const [winner, own] = data.tenders;
    expect(own).toEqual(computation(play.state, lot(play))!.tenders[1]);
    expect(winner).toMatchObject({
      supplier: 'supplier-a',
      price: 92_500_000,
      result: 73_000_000,
      scores: { method: 4 },
    });
    expect(winner?.values).toBeUndefined();
    expect(winner?.masked).toEqual(['values', 'steps']);
    expect(JSON.stringify(winner)).not.toContain('165');
    expect(redone({ terms: data.terms, tenders: [own!] })[0]?.result).toBe(78_000_000);
  });

  it('is for the winner its own tender alone', () => {
    const play = told();
    expect(computationFor(play.state, lot(play), 'supplier-a')?.tenders.map(({ supplier }) => supplier)).toEqual([
      'supplier-a',
    ]);
  });

  it('is nothing for those who have no tender that came in time', () => {
    const play = told();
    expect(computationFor(play.state, lot(play), 'supplier-c')).toBeUndefined();
    expect(computationFor(play.state, lot(play), 'supplier-x')).toBeUndefined();
  });
});
