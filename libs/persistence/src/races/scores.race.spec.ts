import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../record/command-request.js';
import { procurer, type TestCase } from '../testing/case.fixture.js';
import { atOnce, codeOf, seedOf, SharedDatabase, type Move } from './race.fixture.js';
import { evaluator1, evaluator2, judging, tenderers, track } from './tendering.fixture.js';

let shared: SharedDatabase;
beforeAll(async () => {
  shared = await SharedDatabase.start(2);
});
afterAll(() => shared.stop());

const [a, b] = tenderers as [string, string];
const scores = (process: number, actor: Move['actor'], supplier: string, score: number): Move => ({
  process,
  actor,
  type: 'ScoreTender',
  body: { lot: track, supplier, scores: [{ criterion: 'method', score }], motive: `Level ${score}` },
  commandId: randomUUID(),
});
const agrees = (process: number, score: number): Move => ({
  process,
  actor: procurer,
  type: 'AgreeEvaluation',
  body: {
    lot: track,
    agreed: tenderers.map((supplier) => ({ supplier, criterion: 'method', score, motive: 'Read together.' })),
  },
  commandId: randomUUID(),
});

/** All scores but the second evaluator's of the second tender are in. */
async function oneScoreLacks(): Promise<TestCase> {
  const one = await judging(shared);
  for (const move of [scores(0, evaluator1, a, 1), scores(1, evaluator1, b, 1), scores(0, evaluator2, a, 1)]) {
    expect((await atOnce(shared, one, [move])).map(codeOf)).toEqual(['accepted']);
  }
  return one;
}

interface Scored {
  readonly seq: number;
  readonly supplier: string;
  readonly evaluator: string;
  readonly score: number;
}

/** What the record holds of scores, in order. */
const scored = async (one: TestCase): Promise<readonly Scored[]> =>
  (await shared.events(one.id)).flatMap(({ seq, type, facts, body }) => {
    if (type !== 'TenderScored') return [];
    const { supplier, evaluator } = JSON.parse(facts) as Scored;
    const { scores: given } = JSON.parse(body ?? '{}') as { readonly scores: { readonly method: number } };
    return [{ seq, supplier, evaluator, score: given.method }];
  });

/** The place of the score after which all are known. */
function revealedAt(all: readonly Scored[]): number {
  const given = new Set<string>();
  for (const { seq, supplier, evaluator } of all) {
    given.add(`${supplier} ${evaluator}`);
    if (given.size === 4) return seq;
  }
  return Infinity;
}

const firstOf = (outcome: Outcome) => (outcome.status === 'accepted' ? outcome.firstSeq : undefined);

describe('Scoring in the moment in which the scores are revealed', () => {
  it('lets nobody change a score that the others can see, and agrees on what the record has', async () => {
    const process = fc.integer({ min: 0, max: 1 });
    const level = fc.integer({ min: 0, max: 3 });
    const move = fc.oneof(
      fc.tuple(process, level).map((drawn) => () => scores(drawn[0], evaluator2, b, drawn[1])),
      fc.tuple(process, level).map((drawn) => () => scores(drawn[0], evaluator1, a, drawn[1])),
      fc.tuple(process, level).map((drawn) => () => scores(drawn[0], evaluator2, a, drawn[1])),
      fc.tuple(process, level).map((drawn) => () => agrees(...drawn)),
    );
    const seen = { accepted: 0, revealed: 0, agreed: 0 };
    const property = fc.asyncProperty(fc.array(move, { minLength: 2, maxLength: 8 }), async (drawn) => {
      const one = await oneScoreLacks();
      const moves = drawn.map((make) => make());
      const outcomes = await atOnce(shared, one, moves);
      const last = [scores(0, evaluator2, b, 2), agrees(1, 2)];
      const afterwards = [
        ...(await atOnce(shared, one, last.slice(0, 1))),
        ...(await atOnce(shared, one, last.slice(1))),
      ];
      const given = [...moves, ...last].map((each, at) => ({ ...each, outcome: [...outcomes, ...afterwards][at]! }));

      const record = await scored(one);
      const revealed = revealedAt(record);
      expect(record.filter(({ seq }) => seq > revealed)).toEqual([]);
      // Each answer is a row, and each row an answer: the first three came before the race.
      const answered = given.filter(({ type, outcome }) => type === 'ScoreTender' && outcome.status === 'accepted');
      expect(record.slice(3).map(({ seq, score }) => [seq, score])).toEqual(
        answered
          .map(({ outcome, body }) => [firstOf(outcome)!, (body['scores'] as { score: number }[])[0]!.score] as const)
          .toSorted(([x], [y]) => x - y),
      );
      const agreements = given.filter(
        ({ type, outcome }) => type === 'AgreeEvaluation' && outcome.status === 'accepted',
      );
      const [agreed, ...more] = await shared.facts<{ agreed: Record<string, { method: number }> }>(
        one,
        'EvaluationAgreed',
      );
      expect(more).toEqual([]);
      expect(agreements).toHaveLength(1);
      expect(firstOf(agreements[0]!.outcome)).toBeGreaterThan(revealed);
      const lines = agreements[0]!.body['agreed'] as { supplier: string; score: number }[];
      expect(agreed!.agreed).toEqual(Object.fromEntries(lines.map((line) => [line.supplier, { method: line.score }])));
      const codes = new Set(given.map(({ outcome }) => codeOf(outcome)));
      for (const code of codes) expect(['accepted', 'EVAL-REVEALED', 'EVAL-TWO', 'STAGE']).toContain(code);
      seen.accepted += answered.length;
      seen.revealed += given.filter(({ outcome }) => codeOf(outcome) === 'EVAL-REVEALED').length;
      seen.agreed += outcomes.filter(
        (each, at) => moves[at]!.type === 'AgreeEvaluation' && each.status === 'accepted',
      ).length;

      const elsewhere = moves.map((each) => ({ ...each, process: each.process + 1 }));
      expect(await atOnce(shared, one, elsewhere)).toEqual(outcomes.map((each) => ({ ...each, repeated: true })));
      expect(await scored(one)).toEqual(record);
      expect(await shared.breaks(one)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 25, seed: seedOf('scores'), endOnFailure: true });
    console.log(
      `scores accepted ${seen.accepted}, refused once known ${seen.revealed}, agreed in the same moment ${seen.agreed}`,
    );
  });
});
