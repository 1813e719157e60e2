import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procurer, type TestCase } from '../testing/case.fixture.js';
import { atOnce, codeOf, seedOf, SharedDatabase, type Move } from './race.fixture.js';
import { decider, proposed, standstillEndsOn, tenderers, toBeSigned, track } from './tendering.fixture.js';

let shared: SharedDatabase;
beforeAll(async () => {
  shared = await SharedDatabase.start(2);
});
afterAll(() => shared.stop());

const applied = { lot: track, filedOn: standstillEndsOn, caseNumber: '1234-27', court: 'Förvaltningsrätten' };
const commandId = () => randomUUID();
const signs = (process: number): Move => ({
  process,
  actor: decider,
  type: 'SignContract',
  body: { lot: track, reference: 'GBG/1' },
  commandId: commandId(),
});
const applies = (process: number): Move => ({
  process,
  actor: procurer,
  type: 'RecordReviewApplication',
  body: applied,
  commandId: commandId(),
});
const decides = (process: number): Move => ({
  process,
  actor: decider,
  type: 'DecideAward',
  body: { lot: track, reasons: 'The lowest comparison price.' },
  commandId: commandId(),
});

/** The places in the log of the events of a type. */
const places = async ({ id }: TestCase, type: string) =>
  (await shared.events(id)).filter((event) => event.type === type).map(({ seq }) => seq);

describe('Signing in the moment in which an application for review is recorded', () => {
  it.each([0, 1])(
    'is refused as soon as the application is acknowledged, through either process (%i)',
    async (process) => {
      const one = await toBeSigned(shared);
      // Both processes have the case as it was before in their memory.
      const early = await atOnce(
        shared,
        one,
        [0, 1].map((each) => ({ ...signs(each), actor: procurer })),
      );
      expect(early.map(codeOf)).toEqual(['ROLE', 'ROLE']);
      expect((await atOnce(shared, one, [applies(process)])).map(codeOf)).toEqual(['accepted']);
      const outcomes = await atOnce(shared, one, [signs(1 - process), signs(process), signs(1 - process)]);
      expect(outcomes.map(codeOf)).toEqual(['REVIEW-PENDING', 'REVIEW-PENDING', 'REVIEW-PENDING']);
      expect(await places(one, 'ContractSignedByAuthority')).toEqual([]);
    },
  );

  it('comes before it or not at all, once, and nothing recorded is lost', async () => {
    const process = fc.integer({ min: 0, max: 1 });
    const drawing = fc.array(fc.tuple(fc.constantFrom('sign' as const, 'apply' as const), process), {
      minLength: 2,
      maxLength: 8,
    });
    const seen = { signedFirst: 0, appliedFirst: 0 };
    const property = fc.asyncProperty(drawing, async (drawn) => {
      const one = await toBeSigned(shared);
      const moves = drawn.map(([what, through]) => (what === 'sign' ? signs(through) : applies(through)));
      const outcomes = await atOnce(shared, one, moves);
      const accepted = (type: string) =>
        moves.flatMap((move, at) => {
          const outcome = outcomes[at]!;
          return move.type === type && outcome.status === 'accepted' ? [outcome.firstSeq] : [];
        });
      const byNumber = (a: number, b: number) => a - b;
      const [signed, reviews] = [await places(one, 'ContractSignedByAuthority'), await places(one, 'ReviewApplied')];
      expect(signed).toEqual(accepted('SignContract'));
      const tried = moves.some(({ type }) => type === 'SignContract');
      expect(signed.length).toBe(tried && (reviews.length === 0 || signed.length > 0) ? 1 : 0);
      expect(reviews).toEqual(accepted('RecordReviewApplication').toSorted(byNumber));
      for (const at of signed) expect(reviews.every((review) => review > at)).toBe(true);
      const ids = (await shared.facts<{ review: string }>(one, 'ReviewApplied')).map(({ review }) => review);
      expect(new Set(ids).size).toBe(ids.length);
      const codes = new Set(outcomes.map(codeOf));
      for (const code of codes) expect(['accepted', 'REVIEW-PENDING', 'CONTRACT-SIGNED-ONCE']).toContain(code);
      if (reviews.length > 0) seen[signed.length > 0 ? 'signedFirst' : 'appliedFirst'] += 1;

      const elsewhere = moves.map((move) => ({ ...move, process: move.process + 1 }));
      expect(await atOnce(shared, one, elsewhere)).toEqual(outcomes.map((each) => ({ ...each, repeated: true })));
      expect(await shared.breaks(one)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 25, seed: seedOf('contract'), endOnFailure: true });
    console.log(
      `signed before an application ${seen.signedFirst} times, not signed for one ${seen.appliedFirst} times`,
    );
  });
});

describe('Deciding the award through two processes at once', () => {
  it('happens once, and an application finds it decided or is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await proposed(shared);
      const moves = [decides(0), applies(1), decides(1), applies(0), decides(0)];
      const outcomes = await atOnce(shared, one, moves);
      expect(await shared.facts(one, 'AwardDecided')).toEqual([{ track, suppliers: [tenderers[0]] }]);
      const [decided] = await places(one, 'AwardDecided');
      const reviews = await places(one, 'ReviewApplied');
      expect(reviews.every((review) => review > decided!)).toBe(true);
      expect(reviews).toHaveLength(outcomes.filter((each, at) => at % 2 && each.status === 'accepted').length);
      expect(await shared.breaks(one)).toEqual([]);
    }
  });
});
