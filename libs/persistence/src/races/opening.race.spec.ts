import { randomUUID } from 'node:crypto';
import { system } from '@behov/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../submissions/decide-submission.js';
import type { SubmissionOutcome, SubmissionRequest } from '../submissions/submission-request.js';
import { needsOwner, newCase, procurer, receiving, type TestCase } from '../testing/case.fixture.js';
import { atOnce, codeOf, openers, openersOfCase, seedOf, SharedDatabase, type Move } from './race.fixture.js';
import { requestOf } from './sent.fixture.js';

const now = '2027-06-14T21:58:59.999Z';
const dueAt = '2027-06-14T21:59:00.000Z';
const windowId = 'requests';
const window = { window: windowId };
/** What an opening that has been is answered with: the case is in its next stage. */
const isOver = 'STAGE';

let shared: SharedDatabase;
beforeAll(async () => {
  shared = await SharedDatabase.start(2);
});
afterAll(() => shared.stop());

async function receivingCase(): Promise<TestCase> {
  const one = shared.through(0, { id: randomUUID() });
  await one.send(needsOwner, 'CreateCase', { ...newCase(openersOfCase), training: { startsAt: now } });
  await one.happened(...receiving(now, dueAt));
  return one;
}

const timeIs = (one: TestCase, to: string) => one.happened({ type: 'ClockAdvanced', facts: { to } });
const submit = (process: number, request: SubmissionRequest) => shared.processes[process]!.submit(request);

async function closedCase(): Promise<TestCase> {
  const one = await receivingCase();
  await submit(0, requestOf({ caseId: one.id, windowId }, 'supplier-a', 1));
  await timeIs(one, dueAt);
  await one.send(system, 'CloseWindow', window);
  return one;
}

interface Opened {
  readonly openers: readonly string[];
  readonly submissions: readonly { readonly id: string; readonly supplier: string }[];
  readonly late: readonly { readonly supplier: string; readonly digest: string }[];
}
const opening = (one: TestCase) => shared.facts<Opened>(one, 'WindowOpened');
const move = (process: number, actor: Move['actor'], type: string): Move => ({
  process,
  actor,
  type,
  body: window,
  commandId: randomUUID(),
});
const asks = (process: number, opener: number) => move(process, openers[opener] ?? procurer, 'RequestOpening');
const opens = (process: number) => move(process, system, 'OpenWindow');

describe('Two who open in the same moment', () => {
  it.each([
    ['one after the other', [0, 1]],
    ['the other one first', [1, 0]],
  ])('are two persons of one opening: %s', async (_order, [first, second]) => {
    const one = await closedCase();
    const outcomes = await atOnce(shared, one, [asks(0, first!), asks(1, second!)]);
    expect(outcomes.map(codeOf)).toEqual(['accepted', 'accepted']);
    const opened = await atOnce(shared, one, [opens(0), opens(1), opens(0), opens(1)]);
    expect(opened.map(codeOf).toSorted()).toEqual([isOver, isOver, isOver, 'accepted']);
    expect((await opening(one)).map((each) => each.openers.toSorted())).toEqual([['opener-1', 'opener-2']]);
    expect(await shared.breaks(one)).toEqual([]);
  });

  it('are not one person twice, through whichever processes', async () => {
    const one = await closedCase();
    const outcomes = await atOnce(shared, one, [asks(0, 0), asks(1, 0), asks(0, 0), opens(1)]);
    expect(outcomes.map(codeOf).toSorted()).toEqual(['OPENING-TOGETHER', 'OPENING-TWO', 'OPENING-TWO', 'accepted']);
    expect(await opening(one)).toEqual([]);
  });

  it('are two when three ask: the third is told that the opening is under way', async () => {
    const one = await closedCase();
    const outcomes = await atOnce(shared, one, [asks(0, 0), asks(1, 1), asks(1, 2)]);
    expect(outcomes.map(codeOf).toSorted()).toEqual(['OPENING-ASKED', 'accepted', 'accepted']);
  });

  it('are never joined by a request that has lapsed in the same moment', async () => {
    for (const to of ['2027-06-14T22:58:59.999Z', '2027-06-14T22:59:00.000Z']) {
      const stands = to < '2027-06-14T22:59:00.000Z';
      const one = await closedCase();
      await one.send(openers[0]!, 'RequestOpening', window);
      await timeIs(one, to);
      const lapses = move(1, system, 'LapseOpeningRequest');
      const outcomes = await atOnce(shared, one, [asks(0, 1), lapses, opens(1), opens(0)]);
      await one.send(system, 'OpenWindow', window);
      expect(codeOf(outcomes[0]!)).toBe('accepted');
      expect(await opening(one), to).toHaveLength(stands ? 1 : 0);
      expect(await shared.facts(one, 'OpeningRequestLapsed'), to).toEqual(
        stands ? [] : [{ window: windowId, openers: ['opener-1'] }],
      );
    }
  });

  it('open once, whoever asks and opens how often, and each command has one answer for good', async () => {
    const process = fc.integer({ min: 0, max: 1 });
    const asking = fc.tuple(process, fc.integer({ min: 0, max: 3 })).map((drawn) => ({ asks: drawn }));
    const moves = fc.array(
      fc.oneof(
        asking,
        process.map((drawn) => ({ opens: drawn })),
      ),
      { minLength: 2, maxLength: 9 },
    );
    const property = fc.asyncProperty(moves, async (drawn) => {
      const one = await closedCase();
      const all = drawn.map((each) => ('asks' in each ? asks(...each.asks) : opens(each.opens)));
      const outcomes = await atOnce(shared, one, all);
      const asked = new Set(all.filter(({ type }) => type === 'RequestOpening').map(({ actor }) => actor));
      asked.delete(procurer);
      const enough = asked.size >= 2;
      await one.send(system, 'OpenWindow', window);
      const events = await opening(one);
      expect(events).toHaveLength(enough ? 1 : 0);
      const accepted = all.filter((each, at) => each.type === 'RequestOpening' && codeOf(outcomes[at]!) === 'accepted');
      expect(accepted).toHaveLength(Math.min(asked.size, 2));
      expect(events.flatMap((each) => each.openers).toSorted()).toEqual(
        enough ? accepted.map(({ actor }) => actor.id).toSorted() : [],
      );
      const elsewhere = all.map((each) => ({ ...each, process: each.process + 1 }));
      expect(await atOnce(shared, one, elsewhere)).toEqual(outcomes.map((each) => ({ ...each, repeated: true })));
      expect(await opening(one)).toEqual(events);
      expect(await shared.breaks(one)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 25, seed: seedOf('openers'), endOnFailure: true });
  });
});

describe('What suppliers do around the opening', () => {
  /** Until it is accepted, or the opening has been. */
  async function insist(process: number, one: TestCase, actor: Move['actor'], type: string) {
    for (;;) {
      const code = codeOf(await shared.through(process, one).send(actor, type, window));
      if (code === 'accepted' || code === isOver) return;
    }
  }
  const openingAtOnce = (one: TestCase) => [
    insist(0, one, system, 'CloseWindow'),
    insist(0, one, openers[0]!, 'RequestOpening'),
    insist(1, one, openers[1]!, 'RequestOpening'),
    insist(0, one, system, 'OpenWindow'),
    insist(1, one, system, 'OpenWindow'),
  ];

  it('counts as it stood at the deadline; what comes later is told once, in the opening or after it', async () => {
    const act = fc.constantFrom<SubmissionRequest['action']>('submit', 'submit', 'withdraw');
    const supplier = fc.record({
      before: fc.array(act, { maxLength: 4 }),
      after: fc.constantFrom<readonly SubmissionRequest['action'][]>(
        [],
        ['submit'],
        ['withdraw'],
        ['submit', 'submit'],
      ),
      process: fc.integer({ min: 0, max: 1 }),
    });
    const property = fc.asyncProperty(fc.array(supplier, { minLength: 1, maxLength: 8 }), async (suppliers) => {
      const one = await receivingCase();
      const place = { caseId: one.id, windowId };
      const standing: string[] = [];
      const late: string[] = [];
      const sent: { request: SubmissionRequest; outcome: SubmissionOutcome; process: number }[] = [];
      const send = async (at: number, step: number, action: SubmissionRequest['action']) => {
        const process = (suppliers[at]!.process + step) % 2;
        const request = requestOf(place, `supplier-${at}`, step, action);
        const outcome = await submit(process, request);
        sent.push({ request, outcome, process });
        return { request, outcome };
      };
      await Promise.all(
        suppliers.map(async ({ before }, at) => {
          let stands: string | undefined;
          for (const [step, action] of before.entries()) {
            const { outcome } = await send(at, step, action);
            const expected = action === 'submit' || stands !== undefined ? 'accepted' : 'NOTHING-TO-WITHDRAW';
            expect(codeOf(outcome)).toBe(expected);
            stands = outcome.status === 'accepted' && action === 'submit' ? outcome.submissionId : undefined;
          }
          if (stands !== undefined) standing.push(stands);
        }),
      );
      await timeIs(one, dueAt);
      await Promise.all([
        ...openingAtOnce(one),
        ...suppliers.map(async ({ after }, at) => {
          for (const [step, action] of after.entries()) {
            const { request, outcome } = await send(at, 10 + step, action);
            expect(codeOf(outcome)).toBe('WINDOW-CLOSED');
            late.push(`${request.supplier} ${digestOf(request)}`);
          }
        }),
      ]);

      const [opened, ...more] = await opening(one);
      expect(more).toEqual([]);
      expect(opened!.submissions.map(({ id }) => id).toSorted()).toEqual(standing.toSorted());
      const afterwards = await shared.facts<Opened['late'][number]>(one, 'LateSubmissionRefused');
      const told = [...opened!.late, ...afterwards].map((each) => `${each.supplier} ${each.digest}`);
      expect(told.toSorted()).toEqual(late.toSorted());
      const again = await Promise.all(sent.map(({ request, process }) => submit(1 - process, request)));
      expect(again).toEqual(sent.map(({ outcome }) => ({ ...outcome, repeated: true })));
      expect(await opening(one)).toEqual([opened]);
      expect(await shared.facts(one, 'LateSubmissionRefused')).toEqual(afterwards);
      expect(await shared.breaks(one)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 25, seed: seedOf('suppliers'), endOnFailure: true });
  });

  it('changes nothing of what is being unsealed', async () => {
    const one = await closedCase();
    const place = { caseId: one.id, windowId };
    await atOnce(shared, one, [asks(0, 0), asks(1, 1)]);
    const held = shared.unsealing[0]!.hold();
    const slow = one.send(system, 'OpenWindow', window);
    await held.isHeld;
    const withdrawn = await submit(1, requestOf(place, 'supplier-a', 2, 'withdraw'));
    expect(codeOf(withdrawn)).toBe('WINDOW-CLOSED');
    held.release();
    expect(await slow).toMatchObject({ status: 'accepted' });
    expect(await opening(one)).toMatchObject([
      { submissions: [{ supplier: 'supplier-a' }], late: [{ supplier: 'supplier-a' }] },
    ]);
  });
});
