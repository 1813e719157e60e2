import { describe, expect, it } from 'vitest';
import { holders } from '../case/capacity.js';
import { tasks } from '../case/tasks.js';
import { tender, tendered } from '../testing/competed.js';
import {
  decisionMaker,
  evaluator1,
  evaluator2,
  lineManager,
  procurer1,
  procurer2,
  supplierA,
  supplierB,
} from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { scoresAreRevealed } from './scorers.js';

const valid = (supplier: string) => ({ supplier, outcome: 'valid' });
const scores = (supplier: string, score: number) => ({
  supplier,
  scores: [{ criterion: 'method', score }],
  motive: 'Read against the guide.',
});
const agreed = (supplier: string, score: number) => ({
  supplier,
  criterion: 'method',
  score,
  motive: 'Agreed after comparison.',
});
const consensus = { agreed: [agreed('supplier-a', 4), agreed('supplier-b', 3)] };

const checked = (play: Play = tendered()) =>
  play.give(procurer1, 'CheckTender', valid('supplier-a')).give(procurer1, 'CheckTender', valid('supplier-b'));
const scored = (play: Play = checked()) => {
  for (const evaluator of [evaluator1, evaluator2]) {
    play
      .give(evaluator, 'ScoreTender', scores('supplier-a', 4))
      .give(evaluator, 'ScoreTender', scores('supplier-b', 3));
  }
  return play;
};
const open = (play: Play, command: string) =>
  tasks(play.state)
    .filter((one) => one.command === command)
    .map((one) => one.about ?? one.command);

describe('Examining the tenders', () => {
  it('waits for each tender that came in time, and for no late one', () => {
    expect(open(tendered(), 'CheckTender')).toEqual(['supplier-a', 'supplier-b']);
  });

  it('is done when each has its outcome', () => {
    expect(open(checked(), 'CheckTender')).toEqual([]);
  });

  it('is refused for a late tender and for one that never was', () => {
    expect(tendered().refused(procurer1, 'CheckTender', valid('supplier-c'))).toBe('EVAL-TENDER');
    expect(tendered().refused(procurer1, 'CheckTender', valid('supplier-x'))).toBe('EVAL-TENDER');
  });

  it('needs a ground and reasons to reject', () => {
    const rejected = { supplier: 'supplier-b', outcome: 'rejected' };
    expect(tendered().refused(procurer1, 'CheckTender', rejected)).toBe('EVAL-GROUND');
    expect(tendered().refused(procurer1, 'CheckTender', { ...rejected, ground: 'non-compliant', reasons: ' ' })).toBe(
      'EVAL-GROUND',
    );
    expect(
      tendered().refused(procurer1, 'CheckTender', { ...rejected, ground: 'non-compliant', reasons: 'Too small.' }),
    ).toBe('accepted');
  });

  it('accepts no tender that lacks a figure that the evaluation computes with', () => {
    const play = tendered({ tenders: [tender('supplier-a', 1, {})] });
    expect(play.refused(procurer1, 'CheckTender', valid('supplier-a'))).toBe('EVAL-FIGURES');
  });

  it('accepts a price of nothing where no price divides', () => {
    const play = tendered({ tenders: [tender('supplier-a', 0, { climate: 200 })] });
    expect(play.refused(procurer1, 'CheckTender', valid('supplier-a'))).toBe('accepted');
    const relative = { model: 'C', criteria: [{ id: 'price', text: '', measure: 'relative', weight: 100 }] } as const;
    const other = tendered({ documents: relative, tenders: [tender('supplier-a', 0, {})] });
    expect(other.refused(procurer1, 'CheckTender', valid('supplier-a'))).toBe('EVAL-FIGURES');
  });
});

describe('Scoring a tender', () => {
  it('is for tenders that are examined and valid', () => {
    const play = tendered();
    expect(play.refused(evaluator1, 'ScoreTender', scores('supplier-a', 4))).toBe('EVAL-VALID');
    play.give(procurer1, 'CheckTender', valid('supplier-a'));
    expect(play.refused(evaluator1, 'ScoreTender', scores('supplier-a', 4))).toBe('accepted');
  });

  it('is for evaluators, not for the procurer', () => {
    expect(checked().refused(procurer1, 'ScoreTender', scores('supplier-a', 4))).toBe('ROLE');
  });

  it('covers the criteria that evaluators judge, and not what the tender itself says', () => {
    const play = checked();
    const with_ = (criteria: readonly string[]) =>
      play.refused(evaluator1, 'ScoreTender', {
        ...scores('supplier-a', 4),
        scores: criteria.map((criterion) => ({ criterion, score: 4 })),
      });
    expect(with_(['method'])).toBe('accepted');
    expect(with_([])).toBe('EVAL-CRITERIA');
    expect(with_(['method', 'climate'])).toBe('EVAL-CRITERIA');
    expect(with_(['method', 'method'])).toBe('EVAL-CRITERIA');
    expect(with_(['climate'])).toBe('EVAL-CRITERIA');
  });

  it('stays within the published levels', () => {
    const play = checked();
    expect(play.refused(evaluator1, 'ScoreTender', scores('supplier-a', 5))).toBe('accepted');
    expect(play.refused(evaluator1, 'ScoreTender', scores('supplier-a', 6))).toBe('EVAL-LEVELS');
    expect(play.refused(evaluator1, 'ScoreTender', scores('supplier-a', 3.5))).toBe('EVAL-LEVELS');
  });

  it('can be revised until all are in, and counts once', () => {
    const play = checked()
      .give(evaluator1, 'ScoreTender', scores('supplier-a', 2))
      .give(evaluator1, 'ScoreTender', scores('supplier-a', 3));
    expect(play.state.evaluations['1']?.scored['supplier-a']).toEqual(['evaluator-1']);
    const all = scored();
    expect(all.state.evaluations['1']?.revealed).toBe(true);
    expect(all.refused(evaluator1, 'ScoreTender', scores('supplier-a', 3))).toBe('EVAL-REVEALED');
  });

  it('leaves no score in the state or in the facts: nobody else knows it before all are in', () => {
    const decision = checked().ask(evaluator1, 'ScoreTender', scores('supplier-a', 4));
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.events).toEqual([
      {
        type: 'TenderScored',
        facts: { track: '1', supplier: 'supplier-a', evaluator: 'evaluator-1' },
        body: { scores: { method: 4 }, motive: 'Read against the guide.' },
      },
    ]);
  });

  it('is known once every evaluator has scored every valid tender, and not before', () => {
    const play = checked()
      .give(evaluator1, 'ScoreTender', scores('supplier-a', 4))
      .give(evaluator2, 'ScoreTender', scores('supplier-a', 4))
      .give(evaluator1, 'ScoreTender', scores('supplier-b', 3));
    const track = () => play.state.tracks['1']!;
    expect(scoresAreRevealed(play.state, track())).toBe(false);
    play.give(evaluator2, 'ScoreTender', scores('supplier-b', 3));
    expect(scoresAreRevealed(play.state, track())).toBe(true);
  });

  it('is not known while a tender waits to be examined', () => {
    const play = tendered().give(procurer1, 'CheckTender', valid('supplier-a'));
    for (const one of [evaluator1, evaluator2]) play.give(one, 'ScoreTender', scores('supplier-a', 4));
    expect(scoresAreRevealed(play.state, play.state.tracks['1']!)).toBe(false);
    play.give(procurer1, 'CheckTender', {
      supplier: 'supplier-b',
      outcome: 'rejected',
      ground: 'non-compliant',
      reasons: 'Too small.',
    });
    expect(play.state.evaluations['1']?.revealed).toBe(true);
  });

  it('waits for each evaluator who has not done it, and no longer than that', () => {
    const play = checked().give(evaluator1, 'ScoreTender', scores('supplier-a', 4));
    const about = () => tasks(play.state).find((one) => one.about === 'supplier-a');
    expect(about()).toMatchObject({ command: 'ScoreTender', except: ['evaluator-1'] });
    play.give(evaluator2, 'ScoreTender', scores('supplier-a', 4));
    expect(about()).toBeUndefined();
  });

  it("counts a deputy's score in the place of the evaluator", () => {
    const play = checked().happened({
      type: 'DeputyAppointed',
      facts: {
        person: 'evaluator-1',
        deputy: 'manager',
        role: 'evaluator',
        from: '2027-09-01T00:00:00.000Z',
        until: '2027-12-01T00:00:00.000Z',
      },
    });
    expect(holders(play.state, 'evaluator', play.now)).toContain('manager');
    play.give({ ...evaluator1, id: 'manager' }, 'ScoreTender', scores('supplier-a', 4));
    expect(tasks(play.state).find((one) => one.about === 'supplier-a')?.except).toEqual(['manager', 'evaluator-1']);
  });
});

describe('Agreeing on the evaluation', () => {
  it('is asked for when every valid tender is scored by two', () => {
    const play = checked().give(evaluator1, 'ScoreTender', scores('supplier-a', 4));
    expect(open(play, 'AgreeEvaluation')).toEqual([]);
    expect(open(scored(), 'AgreeEvaluation')).toEqual(['AgreeEvaluation']);
  });

  it('is refused while a tender is not examined, or none is valid', () => {
    const play = tendered().give(procurer1, 'CheckTender', valid('supplier-a'));
    expect(play.refused(procurer1, 'AgreeEvaluation', consensus)).toBe('EVAL-CHECKED');
    const no = { outcome: 'rejected', ground: 'non-compliant', reasons: 'Too small.' };
    const none = tendered()
      .give(procurer1, 'CheckTender', { ...no, supplier: 'supplier-a' })
      .give(procurer1, 'CheckTender', { ...no, supplier: 'supplier-b' });
    expect(none.refused(procurer1, 'AgreeEvaluation', { agreed: [] })).toBe('EVAL-CHECKED');
    expect(open(none, 'CancelProcurement')).toEqual(['CancelProcurement']);
  });

  it('is refused while a valid tender is scored by one alone', () => {
    const play = checked()
      .give(evaluator1, 'ScoreTender', scores('supplier-a', 4))
      .give(evaluator2, 'ScoreTender', scores('supplier-a', 4))
      .give(evaluator1, 'ScoreTender', scores('supplier-b', 3));
    expect(play.refused(procurer1, 'AgreeEvaluation', consensus)).toBe('EVAL-TWO');
    play.give(evaluator2, 'ScoreTender', scores('supplier-b', 3));
    expect(play.refused(procurer1, 'AgreeEvaluation', consensus)).toBe('accepted');
  });

  it('is refused while an evaluator has not scored, also where two others have', () => {
    const third = { person: 'manager', role: 'evaluator' } as const;
    const play = checked().give(lineManager, 'AssignPerson', third);
    for (const one of [evaluator1, evaluator2]) {
      for (const supplier of ['supplier-a', 'supplier-b']) play.give(one, 'ScoreTender', scores(supplier, 3));
    }
    expect(play.refused(procurer1, 'AgreeEvaluation', consensus)).toBe('EVAL-ALL-SCORED');
    expect(open(play, 'AgreeEvaluation')).toEqual([]);
  });

  it('gives each valid tender one score with a motive for each criterion, on the scale', () => {
    const ask = (lines: readonly object[]) => scored().refused(procurer1, 'AgreeEvaluation', { agreed: lines });
    const [a, b] = consensus.agreed;
    expect(ask([a!])).toBe('EVAL-CONSENSUS');
    expect(ask([a!, b!, agreed('supplier-c', 1)])).toBe('EVAL-CONSENSUS');
    expect(ask([a!, a!])).toBe('EVAL-CONSENSUS');
    expect(ask([a!, { ...b!, score: 9 }])).toBe('EVAL-CONSENSUS');
    expect(ask([a!, { ...b!, motive: ' ' }])).toBe('EVAL-CONSENSUS');
    expect(ask([a!, b!])).toBe('accepted');
  });

  it('lets the tender of 73.0 million win over that of 78.0 million', () => {
    const { state } = scored().give(procurer1, 'AgreeEvaluation', consensus);
    expect(state.evaluations['1']?.ranking?.map(({ supplier, rank, result }) => [supplier, rank, result])).toEqual([
      ['supplier-a', 1, 73_000_000],
      ['supplier-b', 2, 78_000_000],
    ]);
    expect(state.tracks['1']?.stage).toBe('award');
  });

  it('keeps the motives apart from the facts', () => {
    const decision = scored().ask(procurer1, 'AgreeEvaluation', consensus);
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(JSON.stringify(decision.events[0]?.facts)).not.toContain('comparison');
    expect(decision.events[0]?.body).toEqual({ agreed: consensus.agreed });
  });

  it('ranks by price alone, with nobody to score, where the lowest price wins', () => {
    const play = checked(tendered({ documents: { awardBasis: 'price', model: 'B', criteria: [] } }));
    expect(open(play, 'ScoreTender')).toEqual([]);
    play.give(procurer1, 'AgreeEvaluation', { agreed: [] });
    expect(play.state.evaluations['1']?.ranking?.[0]).toMatchObject({ supplier: 'supplier-b', result: 88_000_000 });
  });

  it('goes its own way in each lot', () => {
    const lots = ['1', '2'];
    const tenders = [
      tender('supplier-a', 92_500_000, { climate: 165 }, lots),
      tender('supplier-b', 1, { climate: 1 }, ['2']),
    ];
    const play = tendered({ lots, tenders });
    expect(play.refused(procurer1, 'CheckTender', valid('supplier-a'))).toBe('LOT');
    expect(play.refused(procurer1, 'CheckTender', { ...valid('supplier-b'), lot: '1' })).toBe('EVAL-TENDER');
    play.give(procurer1, 'CheckTender', { ...valid('supplier-a'), lot: '1' });
    for (const evaluator of [evaluator1, evaluator2]) {
      play.give(evaluator, 'ScoreTender', { ...scores('supplier-a', 0), lot: '1' });
    }
    play.give(procurer2, 'AgreeEvaluation', { agreed: [agreed('supplier-a', 0)], lot: '1' });
    expect(Object.values(play.state.tracks).map(({ stage }) => stage)).toEqual(['award', 'evaluation']);
  });
});

describe('Equal tenders in the first place', () => {
  const twins = [
    tender('supplier-a', 90_000_000, { climate: 200 }),
    tender('supplier-b', 90_000_000, { climate: 200 }),
  ];
  const equal = { agreed: [agreed('supplier-a', 3), agreed('supplier-b', 3)] };
  const play = () => scored(checked(tendered({ tenders: twins })));
  const order = ['supplier-b', 'supplier-a'];
  const drawnBy = ['procurer-1', 'registrar'];
  const motive = 'The lots were drawn in the meeting room, b first.';
  const ask = (tie: object, documents = {}) =>
    scored(checked(tendered({ tenders: twins, documents }))).refused(procurer1, 'AgreeEvaluation', { ...equal, tie });

  it('are not agreed before lots are drawn, where the published rule leaves them equal', () => {
    expect(play().refused(procurer1, 'AgreeEvaluation', equal)).toBe('EVAL-TIE');
    expect(ask({ order, drawnBy, motive })).toBe('accepted');
    expect(ask({ order: ['supplier-a', 'supplier-c'], drawnBy, motive })).toBe('EVAL-TIE');
    expect(ask({ order, drawnBy, motive: '' })).toBe('EVAL-TIE');
  });

  it('are drawn by two different persons of the case, who are not disqualified', () => {
    expect(ask({ order, drawnBy: ['procurer-1', 'procurer-1'], motive })).toBe('EVAL-LOTS-TWO');
    expect(ask({ order, drawnBy: ['procurer-1', 'somebody'], motive })).toBe('EVAL-LOTS-TWO');
    const disqualified = play();
    disqualified.state = { ...disqualified.state, disqualified: ['registrar'] };
    expect(disqualified.refused(procurer1, 'AgreeEvaluation', { ...equal, tie: { order, drawnBy, motive } })).toBe(
      'EVAL-LOTS-TWO',
    );
  });

  it('are ranked in the order that the lots gave', () => {
    const { state } = play().give(procurer1, 'AgreeEvaluation', { ...equal, tie: { order, drawnBy, motive } });
    expect(state.evaluations['1']?.ranking?.map(({ supplier, rank, tiedWith }) => [supplier, rank, tiedWith])).toEqual([
      ['supplier-b', 1, ['supplier-a']],
      ['supplier-a', 2, ['supplier-b']],
    ]);
  });

  it('are needed for lots to be drawn', () => {
    const tie = { order, drawnBy, motive };
    expect(scored().refused(procurer1, 'AgreeEvaluation', { ...consensus, tie })).toBe('EVAL-TIE');
  });

  it('are decided by the published rule alone where it decides', () => {
    const documents = { tieRule: 'criterion', tieCriterion: 'climate' } as const;
    // The same comparison price: what A costs more, its lower climate impact is worth.
    const tenders = [
      tender('supplier-a', 91_000_000, { climate: 190 }),
      tender('supplier-b', 90_000_000, { climate: 200 }),
    ];
    const ruled = () => scored(checked(tendered({ tenders, documents })));
    expect(ruled().refused(procurer1, 'AgreeEvaluation', { ...equal, tie: { order, drawnBy, motive } })).toBe(
      'EVAL-TIE',
    );
    const { state } = ruled().give(procurer1, 'AgreeEvaluation', equal);
    expect(state.evaluations['1']?.ranking?.map(({ supplier, rank }) => [supplier, rank])).toEqual([
      ['supplier-a', 1],
      ['supplier-b', 2],
    ]);
  });
});

describe('The evaluation', () => {
  it('is not for the decision-maker to agree', () => {
    expect(scored().refused(decisionMaker, 'AgreeEvaluation', consensus)).toBe('ROLE');
  });
});

describe('A chance to correct a tender that is still open', () => {
  const offered = (...suppliers: readonly string[]) =>
    scored().give(procurer1, 'OfferCorrection', {
      suppliers,
      answersDueOn: '2027-09-10',
      what: 'Slips of the pen.',
      othersReasons: 'Their price lists have none.',
    });
  const correction = { correction: 'k1', answer: 'Row 14: 1 200.', noNewTender: true };
  const task = ({ state }: Play) => tasks(state).find((one) => one.command === 'AgreeEvaluation');

  it('is waited for to the end of its last day', () => {
    const play = offered('supplier-a').on('2027-09-10T21:59:59.999Z');
    expect(play.ask(procurer1, 'AgreeEvaluation', consensus)).toMatchObject({
      refusal: { code: 'EVAL-CORRECTIONS', expected: '2027-09-10T22:00:00.000Z', who: ['supplier'] },
    });
    expect(task(play)?.opensAt).toBe('2027-09-10T22:00:00.000Z');
    expect(play.on('2027-09-10T22:00:00Z').refused(procurer1, 'AgreeEvaluation', consensus)).toBe('accepted');
  });

  it('is waited for until all who have it have answered', () => {
    const play = offered('supplier-a', 'supplier-b').give(supplierA, 'AnswerCorrection', correction);
    expect(play.refused(procurer1, 'AgreeEvaluation', consensus)).toBe('EVAL-CORRECTIONS');
    play.give(supplierB, 'AnswerCorrection', correction);
    expect(task(play)?.opensAt).toBeUndefined();
    expect(play.refused(procurer1, 'AgreeEvaluation', consensus)).toBe('accepted');
  });
});
