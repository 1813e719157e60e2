import { addMilliseconds, due } from '@behov/domain';
import { temporarySettings } from '@behov/local-stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quietly } from './testing/quietly.fixture.js';
import { Running, RunningCase, until } from './testing/running-worker.fixture.js';
import { SkippingClock } from './testing/skipping-clock.fixture.js';

const years = (count: number) => count * 365 * 86_400_000;

let clock: SkippingClock;
let running: Running;
beforeAll(async () => {
  quietly();
  clock = await SkippingClock.start();
  const settings = await temporarySettings({ temporalAddress: clock.address });
  running = await Running.start({ settings, parts: ['postgres', 'migrations', 'mailbox'] }, clock);
  await running.startWorker();
});
afterAll(async () => {
  await running.stop();
  await clock.stop();
});

describe('Three years', () => {
  it('pass in seconds: what is overdue is reminded of and escalated at its time, and the case ends', async () => {
    const kase = new RunningCase(running);
    await kase.begin();
    const from = await clock.now();
    for (;;) {
      // The workflow knows all that the record has, and no work is under way, before time is skipped.
      await kase.untilKnown();
      await until(async () => (await kase.work('started')).length === 0);
      // Two deadlines may come at the same instant: what is next belongs to the state that it was read from.
      const state = (await kase.known())!;
      const next = due(state)[0];
      if (!next) break;
      await clock.skipTo(next.at);
      await until(async () => (await kase.events()).length > state.seq);
      const [event] = await running.rows<{ at: Date }>(
        'select at from event where stream_id = $1 order by seq desc limit 1',
        [kase.caseId],
      );
      expect(event!.at.toISOString() >= next.at).toBe(true);
    }
    await clock.skipTo(addMilliseconds(from, years(3)));
    await kase.give('needs-owner', 'CloseCase');
    expect(await kase.handle.result()).toMatchObject({ how: 'closed' });
    const types = await kase.events();
    expect(types.filter((type) => type === 'TaskReminded')).toHaveLength(7);
    expect(types.filter((type) => type === 'TaskEscalated')).toHaveLength(7);
    const [times] = await running.rows<{ ms: number }>(
      'select extract(epoch from max(at) - min(at))::float8 * 1000 as ms from event where stream_id = $1',
      [kase.caseId],
    );
    expect(times!.ms).toBeGreaterThanOrEqual(years(3));
  });
});
