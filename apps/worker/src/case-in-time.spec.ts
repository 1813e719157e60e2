import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietly } from './testing/quietly.fixture.js';
import { Running, RunningCase, until } from './testing/running-worker.fixture.js';

let running: Running;
beforeAll(async () => {
  quietly();
  running = await Running.start({ parts: ['postgres', 'temporal', 'search-attributes', 'migrations', 'mailbox'] });
  await running.startWorker();
});
afterAll(() => running.stop());

/** What the command line says. */
async function restart(...args: readonly string[]): Promise<string> {
  const program = fileURLToPath(new URL('./restart.js', import.meta.url));
  const env = { ...process.env, ...running.stack.env };
  return (await promisify(execFile)(process.execPath, [program, ...args], { env })).stdout;
}

describe('A case', () => {
  it('is told to its workflow, which asks those whom it waits for', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    await kase.untilKnown();
    await until(async () => (await running.mails(kase.caseId)).length === 7);
    await until(async () => (await kase.work('done')).length === 7);
  });

  it('is shown to managers without persons or suppliers', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    await kase.untilKnown();
    const described = await kase.handle.describe();
    expect(await described.staticSummary()).toBe(`${kase.reference} (goteborg)`);
    const attributes = Object.fromEntries(
      described.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
    );
    expect(attributes).toMatchObject({
      Organisation: 'goteborg',
      Procedure: 'preparation',
      Stage: 'analyses',
      WaitingRoles: expect.arrayContaining(['needs-owner', 'procurer']) as unknown,
      Overdue: false,
      Training: false,
    });
    const { currentDetails } = await kase.handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
    expect(currentDetails).toContain('Analyser / Analyses');
    expect(currentDetails).toContain('behovsägare');
    expect(currentDetails).not.toContain('@');
  });

  it('goes on when it is begun anew from the log, and repeats nothing that is done', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    await until(async () => (await kase.work('done')).length === 7);
    const before = (await kase.handle.describe()).runId;
    expect(await restart(kase.caseId)).toContain(kase.workflowId);
    expect((await kase.handle.describe()).runId).not.toBe(before);
    await kase.untilKnown();
    await kase.give('needs-owner', 'WriteNeedsAnalysis');
    await kase.untilKnown();
    await until(async () => (await kase.work('done')).length === 8);
    expect(await running.mails(kase.caseId)).toHaveLength(8);
  });

  it('that the record does not have is not begun anew', async () => {
    await expect(restart(randomUUID())).rejects.toThrow('has no case');
    await expect(restart('not-an-id')).rejects.toThrow('Usage: restart CASE');
  });

  it('meets its deadlines while the mail server is down, and its mail is sent when that is up', async () => {
    const kase = new RunningCase(running);
    await running.stack.part('mailbox').stop();
    await kase.begin();
    await kase.untilKnown();
    await until(async () => (await kase.work('released')).length === 7);
    await kase.give('needs-owner', 'WriteLandscapeAnalysis');
    await kase.untilKnown();
    await running.stack.part('mailbox').start();
    await until(async () => (await running.mails(kase.caseId)).length === 8, 40_000);
    expect((await running.mails(kase.caseId)).filter((mail) => mail.includes('[repeat]'))).toEqual([]);
  });

  it('in training acts on its own clock, and nothing of it leaves the program', async () => {
    const kase = new RunningCase(running);
    await kase.begin({ training: { startsAt: '2017-03-01T08:00:00Z' } });
    await kase.untilKnown();
    await kase.give('needs-owner', 'AdvanceClock', { nextDeadline: true });
    // The declarations of interests are due first.
    await until(async () => (await kase.events()).filter((type) => type === 'TaskReminded').length === 1);
    await kase.untilKnown();
    await until(async () => (await kase.work('done')).length === 8);
    expect(await running.mails(kase.caseId)).toEqual([]);
  });

  it('is told all when many commands come at once, in fewer signals than there are commands', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    const person = (number: number) => ({ person: `p${number}@goteborg.example`, role: 'evaluator' });
    await Promise.all(
      Array.from({ length: 60 }, (_, number) => kase.give('needs-owner', 'AssignPerson', person(number))),
    );
    await kase.untilKnown();
    const { events } = await kase.handle.fetchHistory();
    const signals = events?.filter((event) => event.workflowExecutionSignaledEventAttributes) ?? [];
    expect(signals.length).toBeLessThan(40);
  });

  it('is told what happened while Temporal was down', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    await kase.untilKnown();
    await running.stack.part('temporal').kill9();
    await kase.give('needs-owner', 'WriteNeedsAnalysis');
    await wait(1_000);
    await running.stack.part('temporal').start();
    await kase.untilKnown(30_000);
  });
});
