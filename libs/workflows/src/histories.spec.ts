import { readdirSync, readFileSync, statSync } from 'node:fs';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { historiesFolder, recordings } from './testing/histories.fixture.js';
import { quietly, workflowCode } from './testing/skipping.fixture.js';

/** Bytes: a whole case with its sealed openings, deliveries and payments, and no more, has room in one that is kept. */
const longest = 600_000;
const recorded = readdirSync(historiesFolder).filter((file) => file.endsWith('.json'));
const historyOf = (file: string) =>
  JSON.parse(readFileSync(new URL(file, historiesFolder), 'utf8')) as { events: Record<string, unknown>[] };

let workflowBundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  quietly();
  workflowBundle = await workflowCode();
});

describe('A recorded history', () => {
  it('is there of every story, and of a life in each family of procedures', () => {
    expect(recorded).toEqual(expect.arrayContaining(Object.keys(recordings()).map((name) => `${name}.json`)));
  });

  it.each(recorded)('is short enough to be kept: %s', (file) => {
    expect(statSync(new URL(file, historiesFolder)).size).toBeLessThan(longest);
  });

  // A case may run for years: code that can't replay what running cases have been through would freeze them.
  it.each(recorded)('replays: %s', async (file) => {
    await Worker.runReplayHistory({ workflowBundle }, historyOf(file));
  });

  it('does not replay when something else has happened than the code makes of it', async () => {
    const history = historyOf(recorded[0]!);
    const scheduled = history.events.find((event) => 'activityTaskScheduledEventAttributes' in event)!;
    const attributes = scheduled['activityTaskScheduledEventAttributes'] as { activityType: { name: string } };
    attributes.activityType.name = 'another';
    await expect(Worker.runReplayHistory({ workflowBundle }, history)).rejects.toThrow(/[Nn]ondeterminism/);
  });
});
