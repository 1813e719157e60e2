import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { quietly } from './testing/quietly.fixture.js';
import { Running, RunningCase, until } from './testing/running-worker.fixture.js';

let running: Running;
beforeAll(async () => {
  quietly();
  running = await Running.start({
    parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox', 'worker'],
  });
  await running.startWorker();
});
afterAll(() => running.stop());
beforeEach(() => running.stack.part('worker').start());

/** A case whose next task goes to the worker that is to be killed, which has its workflow in memory. */
async function caseOfTheOther(): Promise<RunningCase> {
  for (;;) {
    const kase = new RunningCase(running);
    await kase.begin();
    await kase.untilKnown();
    await until(async () => (await kase.work('done')).length === 7);
    const { events } = await kase.handle.fetchHistory();
    const started = events?.findLast((event) => event.workflowTaskStartedEventAttributes);
    const identity = started?.workflowTaskStartedEventAttributes?.identity ?? '';
    if (identity.startsWith(`${running.stack.part('worker').pid}@`)) return kase;
  }
}

describe('When a worker is killed', () => {
  it('a case that waits goes on with another', async () => {
    const kase = await caseOfTheOther();
    await running.stack.part('worker').kill9();
    const from = performance.now();
    await kase.give('needs-owner', 'WriteNeedsAnalysis');
    await kase.untilKnown(60_000);
    console.info(`A waiting case went on after ${Math.round(performance.now() - from)} ms.`);
    expect((await kase.known())?.analyses.needs?.status).toBe('draft');
  });

  it('a case whose task it held goes on with another', async () => {
    const kase = await caseOfTheOther();
    const { pid } = running.stack.part('worker');
    // Stopped, it still has its question for tasks open: it is given the next one and never does it.
    process.kill(pid!, 'SIGSTOP');
    await kase.handle.signal('recorded', { events: [] });
    await wait(300);
    const { events } = await kase.handle.fetchHistory();
    expect(events?.at(-1)?.workflowTaskStartedEventAttributes).toBeDefined();
    await running.stack.part('worker').kill9();
    const from = performance.now();
    await kase.give('needs-owner', 'WriteNeedsAnalysis');
    await kase.untilKnown(60_000);
    console.info(`A case whose task was held went on after ${Math.round(performance.now() - from)} ms.`);
    expect((await kase.known())?.analyses.needs?.status).toBe('draft');
  });
});
