import {
  startTemporal,
  searchAttributes,
  temporaryFolder,
  temporarySettings,
  type TemporalServer,
} from '@behov/local-stack';
import { defineSearchAttributeKey } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietly } from './testing/quietly.fixture.js';
import { Running, RunningCase, until } from './testing/running-worker.fixture.js';

let temporal: TemporalServer;
let running: Running;
beforeAll(async () => {
  quietly();
  temporal = await startTemporal({
    searchAttributes,
    dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': 40 },
    logFile: `${await temporaryFolder('temporal')}/temporal.log`,
  });
  const settings = await temporarySettings({ temporalAddress: temporal.address });
  running = await Running.start({ settings, parts: ['postgres', 'migrations', 'mailbox'] });
  await running.startWorker();
});
afterAll(async () => {
  await running.stop();
  await temporal.stop();
});

describe('A long history', () => {
  it('is continued as a new one while commands come, and nothing is lost or done twice', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    await kase.untilKnown();
    const first = await kase.handle.describe();
    const assign = (number: number) => ({ person: `p${number}@goteborg.example`, role: 'evaluator' });
    for (let number = 0; number < 150; number += 1) await kase.give('needs-owner', 'AssignPerson', assign(number));
    await kase.give('needs-owner', 'WriteNeedsAnalysis');
    await kase.untilKnown();
    const now = await kase.handle.describe();
    expect(now.runId).not.toBe(first.runId);
    const { currentDetails } = await kase.handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
    expect(currentDetails).toContain(kase.reference);
    const organisation = now.typedSearchAttributes.get(defineSearchAttributeKey('Organisation', 'KEYWORD'));
    expect(organisation).toBe('goteborg');
    expect((await kase.known())?.people).toHaveLength(6 + 150);
    await until(async () => (await kase.work('done')).length === 8);
    expect(await running.mails(kase.caseId)).toHaveLength(8);
  });

  it('is continued with the work that is stuck, which is done in the end', async () => {
    const kase = new RunningCase(running);
    await running.stack.part('mailbox').stop();
    await kase.begin();
    await kase.untilKnown();
    const first = (await kase.handle.describe()).runId;
    const assign = (number: number) => ({ person: `q${number}@goteborg.example`, role: 'evaluator' });
    for (let number = 0; number < 60; number += 1) {
      await kase.give('needs-owner', 'AssignPerson', assign(number));
      if (number % 5 === 0) await kase.untilKnown();
    }
    await until(async () => (await kase.handle.describe()).runId !== first);
    await running.stack.part('mailbox').start();
    await until(async () => (await running.mails(kase.caseId)).length === 7, 40_000);
    await kase.untilKnown();
    expect((await running.mails(kase.caseId)).filter((mail) => mail.includes('[repeat]'))).toEqual([]);
  });
});
