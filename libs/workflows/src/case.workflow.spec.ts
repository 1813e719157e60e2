import { dateInStockholm, due, tasks, type KnownDocument } from '@behov/domain';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commandSignal, commandUpdate, deadlinesQuery, stateQuery, tasksQuery } from './case.messages.js';
import { until, type Followed } from './testing/followed.fixture.js';
import { quietly, Skipping, workflowCode } from './testing/skipping.fixture.js';
import {
  announcedAndCancelled,
  badlyTold,
  begin,
  cancellationAnnulled,
  fromNeedToEffect,
  neglected,
  takenUp,
  training,
} from './testing/stories.fixture.js';

let workflowBundle: WorkflowBundleWithSourceMap;
let skipping: Skipping;
beforeAll(async () => {
  quietly();
  workflowBundle = await workflowCode();
});
beforeEach(async () => {
  skipping = await Skipping.start(workflowBundle);
});
afterEach(() => skipping.stop());

/** Plays, and replays what came of it. */
const play = (story: (kase: Followed) => Promise<void>) =>
  skipping.follow(async (kase) => {
    await story(kase);
    const history = await kase.handle.fetchHistory();
    await Worker.runReplayHistory({ workflowBundle }, history, kase.workflowId);
  });

const closing: KnownDocument = {
  id: 'event/2',
  kind: 'event',
  type: 'CaseClosed',
  sha256: 'a'.repeat(64),
  disposed: false,
  parts: ['reasons'],
};

const allDone = (kase: Followed, works: number) => until(() => Promise.resolve(kase.record.performed.length >= works));

describe("A case's workflow", () => {
  it('has the state that the record has, its tasks and its deadlines', () =>
    play(async (kase) => {
      await begin(kase);
      await kase.tell();
      expect(await kase.handle.query(stateQuery)).toEqual(kase.state);
      expect(await kase.handle.query(tasksQuery)).toEqual(tasks(kase.state));
      expect(await kase.handle.query(deadlinesQuery)).toEqual(due(kase.state));
    }));

  it('goes from need to measured effect in most of four years, and ends as the case does', () =>
    play(async (kase) => {
      const from = await skipping.now();
      await fromNeedToEffect(kase);
      expect(await kase.handle.result()).toEqual(kase.state.end);
      expect(kase.state.end?.how).toBe('ended');
      expect(Date.parse(await skipping.now()) - Date.parse(from)).toBeGreaterThan(3 * 365 * 86_400_000);
      expect(new Set(kase.record.performed).size).toBe(kase.record.performed.length);
    }));

  it('reminds of all that is overdue and escalates it, once', () =>
    play(async (kase) => {
      await neglected(kase);
      await kase.handle.result();
      const types = kase.record.events.map((one) => one.type);
      expect(types.filter((type) => type === 'TaskReminded')).toHaveLength(7);
      expect(types.filter((type) => type === 'TaskEscalated')).toHaveLength(7);
    }));

  it("acts when a training case's own clock has come to a deadline, and sets no timer", () =>
    play(async (kase) => {
      await training(kase);
      expect(kase.record.events.filter((one) => one.type === 'TaskReminded').length).toBeGreaterThan(0);
      const { events } = await kase.handle.fetchHistory();
      expect(events?.filter((event) => event.timerStartedEventAttributes)).toEqual([]);
    }));

  it('drops what it has seen, and asks the record for what it was not told', () =>
    play(async (kase) => {
      await badlyTold(kase);
      expect(await kase.handle.query(stateQuery)).toEqual(kase.state);
      expect(kase.record.asked).toContain('eventsAfter');
      expect(new Set(kase.record.performed).size).toBe(kase.record.performed.length);
    }));

  it('takes the case up from the log where it begins in the middle, without repeating what is done', () =>
    play(async (kase) => {
      kase.record.performed.push('1/1', '1/2');
      await takenUp(kase);
      expect(kase.record.asked).toContain('takeUp');
      expect(await kase.handle.query(stateQuery)).toEqual(kase.state);
      await allDone(kase, 6);
      expect(new Set(kase.record.performed).size).toBe(kase.record.performed.length);
    }));

  it('sees the end of a finished case in the record, and ends', () =>
    play(async (kase) => {
      await begin(kase);
      await kase.give('needs-owner', 'CloseCase');
      await kase.signal(1);
      expect(await kase.handle.result()).toEqual(kase.state.end);
    }));

  it('begins anew after the end, reminds at the deadline of a request years later, and ends again', async () => {
    await skipping.follow(async (kase) => {
      await begin(kase);
      await kase.give('needs-owner', 'CloseCase');
      await kase.signal(0);
      const first = await kase.handle.describe();
      expect(await kase.handle.result()).toEqual(kase.state.end);
      await skipping.skip(3 * 365 * 86_400_000);
      kase.record.brought = { documents: [closing] };
      const receivedOn = dateInStockholm(await kase.now());
      await kase.give('procurer', 'RequestAccess', { receivedOn, documents: [closing.id] });
      await kase.signal(kase.record.events.length - 1);
      await until(async () => (await kase.seq()) === kase.record.events.length);
      expect((await kase.handle.describe()).runId).not.toBe(first.runId);
      await kase.passDeadline();
      expect(kase.record.events.at(-1)).toMatchObject({
        type: 'TaskReminded',
        facts: { task: 'case/always/TestSecrecy/a1/event/2' },
      });
      await kase.give('procurer', 'TestSecrecy', { request: 'a1', document: closing.id, outcome: 'release' });
      await kase.give('decision-maker', 'DecideAccess', { request: 'a1' });
      await kase.signal(kase.record.events.length - 2);
      expect(await kase.handle.result()).toEqual(kase.state.end);
      const history = await kase.handle.fetchHistory();
      await Worker.runReplayHistory({ workflowBundle }, history, kase.workflowId);
    });
  });

  it('goes on in a new run when a court annuls the cancellation that ended the case', async () => {
    await skipping.follow(async (kase) => {
      await announcedAndCancelled(kase);
      const first = await kase.handle.describe();
      expect(await kase.handle.result()).toEqual(kase.state.end);
      expect(kase.state.end?.how).toBe('cancelled');
      await cancellationAnnulled(kase);
      await until(async () => (await kase.seq()) === kase.record.events.length);
      expect((await kase.handle.describe()).runId).not.toBe(first.runId);
      while (kase.state.windows['requests']?.status === 'open') await kase.passDeadline();
      expect(kase.state.windows['requests']?.status).toBe('closed');
      const history = await kase.handle.fetchHistory();
      await Worker.runReplayHistory({ workflowBundle }, history, kase.workflowId);
    });
  });

  it('gives what is due while outside work is stuck, and does the work when it can', () =>
    play(async (kase) => {
      kase.record.outsideIsDown = true;
      // Its own clock, because the server can't skip time while the work is tried again.
      await begin(kase, { training: { startsAt: '2017-03-01T08:00:00Z' } });
      await kase.tell();
      await kase.give('needs-owner', 'AdvanceClock', { nextDeadline: true });
      await kase.tell();
      await until(() => Promise.resolve(kase.record.events.at(-1)?.type === 'TaskReminded'));
      expect(kase.record.performed).toEqual([]);
      kase.record.outsideIsDown = false;
      await allDone(kase, 7);
    }));

  it('lets a refused due command wait for news', () =>
    play(async (kase) => {
      kase.record.dueIsRefused = true;
      await begin(kase);
      await kase.tell();
      await kase.skipTo(kase.next.at);
      await until(() => Promise.resolve(kase.record.asked.some((one) => one.startsWith('due/'))));
      await skipping.skip(3_600_000);
      const asked = kase.record.asked.length;
      expect(asked).toBeLessThanOrEqual(tasks(kase.state).length);
      kase.record.dueIsRefused = false;
      await kase.give('needs-owner', 'WriteLandscapeAnalysis');
      await kase.tell();
      await until(() => Promise.resolve(kase.record.events.at(-1)?.type === 'TaskReminded'));
    }));

  it("waits for the record's clock when that is behind", () =>
    play(async (kase) => {
      kase.record.behindMs = 30_000;
      await begin(kase);
      await kase.tell();
      await kase.skipTo(kase.next.at);
      await until(() => Promise.resolve(kase.record.asked.some((one) => one.startsWith('due/'))));
      await skipping.skip(31_000);
      await until(() => Promise.resolve(kase.record.events.at(-1)?.type === 'TaskReminded'));
      expect(kase.record.asked.filter((one) => one.startsWith('due/')).length).toBeLessThan(5);
    }));

  it('gives signed commands to the record, and answers those that ask', () =>
    play(async (kase) => {
      await begin(kase);
      await kase.tell();
      await kase.handle.signal(commandSignal, { jws: 'signed' });
      const answer = await kase.handle.executeUpdate(commandUpdate, { args: ['asked'] });
      expect(answer).toMatchObject({ status: 'refused', refusal: { code: 'SIGNED-MALFORMED' } });
      expect(kase.record.messages).toEqual([{ jws: 'signed' }, 'asked']);
    }));

  it('refuses an Update that is too long before it leaves a trace', () =>
    play(async (kase) => {
      await begin(kase);
      await kase.tell();
      await expect(kase.handle.executeUpdate(commandUpdate, { args: ['x'.repeat(500_000)] })).rejects.toThrow();
      expect(kase.record.messages).toEqual([]);
    }));

  it('is not ended by a request to cancel it', () =>
    play(async (kase) => {
      await begin(kase);
      await kase.tell();
      await kase.handle.cancel();
      await kase.passDeadline();
      expect(kase.record.events.at(-1)?.type).toBe('TaskReminded');
    }));
});
