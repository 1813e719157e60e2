import { Client } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietly } from './testing/quietly.fixture.js';
import { Running, RunningCase } from './testing/running-worker.fixture.js';

let running: Running;
/** Someone who has reached Temporal's port, and has no key. */
let stranger: Client;
beforeAll(async () => {
  quietly();
  running = await Running.start({ parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox'] });
  await running.startWorker();
  stranger = new Client({ connection: running.client.connection });
});
afterAll(() => running.stop());

describe("Whoever reaches Temporal's port without the key", () => {
  it('can make a workflow believe nothing', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    await kase.untilKnown();
    const actor = { id: 'x', role: 'needs-owner' };
    const closed = { type: 'CaseClosed', seq: 2, at: '2027-01-01T00:00:00.000Z', facts: {}, actor, commandId: 'x' };
    await stranger.workflow.getHandle(kase.workflowId).signal('recorded', { events: [closed] });
    await kase.give('needs-owner', 'WriteNeedsAnalysis');
    await kase.untilKnown();
    expect((await kase.known())?.end).toBeUndefined();
  });

  it('can send a command in clear text, and needs a signature like everyone', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    await kase.untilKnown();
    const handle = stranger.workflow.getHandle(kase.workflowId);
    // The answer is sealed: without the key it can't be read.
    await expect(handle.executeUpdate('command', { args: [{ jws: 'forged' }] })).rejects.toThrow('binary/encrypted');
    const reasons = await running.rows<{ reason: string }>('select reason from refused_message where case_id = $1', [
      kase.caseId,
    ]);
    expect(reasons).toEqual([{ reason: 'SIGNED-MALFORMED' }]);
  });

  it('reads no case by starting a workflow under another name', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    await kase.untilKnown();
    const handle = await stranger.workflow.start('procurementCase', {
      workflowId: `case/uppsala/${kase.reference}/${kase.caseId.slice(0, 8)}`,
      taskQueue: 'behov',
      args: [{ caseId: kase.caseId }],
    });
    await expect(handle.result()).rejects.toThrow();
    const { events } = await handle.fetchHistory();
    expect(events?.some((event) => event.activityTaskCompletedEventAttributes)).toBe(false);
  });

  it('can begin the workflow of a case under its own name, which then reads the record', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    await kase.untilKnown();
    await stranger.workflow.getHandle(kase.workflowId).terminate();
    const carried = { state: { ...(await kase.known())!, title: { sv: 'Falsk', en: 'False' } }, unfinished: [] };
    await stranger.workflow.start('procurementCase', {
      workflowId: kase.workflowId,
      taskQueue: 'behov',
      args: [{ caseId: kase.caseId, carried }],
    });
    await kase.untilKnown();
    expect((await kase.known())?.title.en).not.toBe('False');
  });
});
