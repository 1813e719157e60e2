import { due, evolve, nothing, react, type CaseState, type Due, type RecordedEvent } from '@behov/domain';
import { lifeOfTenYears } from '@behov/domain/testing';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlinesQuery, stateQuery, type CaseEnd } from './case.messages.js';
import { mostInARun } from './testing/bounds.fixture.js';
import type { Followed } from './testing/followed.fixture.js';
import { birth, live } from './testing/living.fixture.js';
import { runsOf } from './testing/runs.fixture.js';
import { quietly, Skipping, workflowCode } from './testing/skipping.fixture.js';

/** When the workflow is begun anew from the log: about half of the contract's ten years have passed. */
const halfway = '2032-07-01';

interface Lived {
  readonly events: readonly RecordedEvent[];
  readonly performed: readonly string[];
  readonly recorded: CaseState;
  readonly known: CaseState;
  readonly end: CaseEnd;
  readonly runs: readonly History[];
}

/** What a workflow knew in the middle. */
interface Known {
  readonly state: CaseState;
  readonly deadlines: readonly Due[];
}

let workflowBundle: WorkflowBundleWithSourceMap;
let skipping: Skipping;
let lived: Lived;
let followed: Known;
let rebuilt: Known;

// The case is lived once, in a time that stands still while the other workflow is begun from its log.
beforeAll(async () => {
  quietly();
  workflowBundle = await workflowCode();
  skipping = await Skipping.start(workflowBundle);
  const life = lifeOfTenYears();
  const part = (from: string, until: string) => ({
    ...life,
    moments: life.moments.filter(({ now }) => now >= from && now < until),
  });
  const other = Promise.withResolvers<Followed>();
  const over = Promise.withResolvers<undefined>();
  const wholeLife = async (kase: Followed): Promise<void> => {
    await live(kase, part('', halfway));
    await kase.tell();
    followed = await knownBy(kase);
    rebuilt = await fromLog(await other.promise, kase);
    await live(kase, part(halfway, '9'));
    lived = await ended(kase);
  };
  const outcomes = await skipping.followAll(
    [
      (kase) => wholeLife(kase).finally(() => over.resolve(undefined)),
      (kase) => {
        other.resolve(kase);
        return over.promise;
      },
    ],
    await skipping.from(birth),
  );
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}, 300_000);
afterAll(() => skipping.stop());

async function ended(kase: Followed): Promise<Lived> {
  const { handle, record } = kase;
  const end = await handle.result();
  const { events, performed, state: recorded } = record;
  return { events, performed, recorded, end, known: await handle.query(stateQuery), runs: await runsOf(kase) };
}

const knownBy = async ({ handle }: Followed): Promise<Known> => ({
  state: await handle.query(stateQuery),
  deadlines: await handle.query(deadlinesQuery),
});

/** What a workflow knows that is begun with nothing but the log of another's case; it is ended again. */
async function fromLog(kase: Followed, { record: { events, performed, state } }: Followed): Promise<Known> {
  kase.record.events.push(...events);
  kase.record.performed.push(...performed);
  kase.record.state = state;
  await kase.signal(events.length - 1);
  await kase.tell();
  const known = await knownBy(kase);
  expect(kase.record.asked).toContain('takeUp');
  expect(kase.record.performed).toEqual(performed);
  await kase.handle.terminate('The test has seen what it knows');
  return known;
}

const remindedOf = (point: string) =>
  lived.events.flatMap((one) =>
    (one.type === 'TaskReminded' || one.type === 'TaskEscalated') &&
    one.facts.task === `1/effect/RecordMeasurement/visits/${point}`
      ? [[one.type, one.at.slice(0, 10)]]
      : [],
  );

describe('A case with a contract of ten years', () => {
  it('goes from its need to its end, and its workflow ends as it does', () => {
    expect(lived.end).toEqual({ how: 'scaled-up', at: lived.recorded.end?.at });
    expect(lived.end.at.slice(0, 10)).toBe('2037-09-15');
    expect(lived.known).toEqual(lived.recorded);
    const count = (type: RecordedEvent['type']) => lived.events.filter((one) => one.type === type).length;
    expect([count('MeasurementRecorded'), count('ModificationAgreed')]).toEqual([40, 20]);
  });

  it('is reminded of each of its forty measurements by a timer, and escalates those that nobody makes', () => {
    const asked = lived.events.filter(
      (one) =>
        one.type === 'TaskReminded' && one.facts.reminder === 1 && one.facts.task.includes('/RecordMeasurement/'),
    );
    expect(asked).toHaveLength(40);
    expect(asked.every(({ actor, commandId }) => actor.role === 'system' && commandId.startsWith('due/'))).toBe(true);
    expect(remindedOf('P27M')).toEqual([['TaskReminded', '2029-11-30']]);
    expect(remindedOf('P30M')).toEqual([
      ['TaskReminded', '2030-02-28'],
      ['TaskReminded', '2030-03-01'],
      ['TaskEscalated', '2030-03-08'],
    ]);
  });

  it('has all of its outside work done, each piece once', () => {
    let state: CaseState = nothing;
    const keys = lived.events.flatMap((event) => {
      const before = state;
      state = evolve(before, event);
      return react(before, event).map(({ key }) => key);
    });
    expect([...lived.performed].sort()).toEqual([...keys].sort());
  });

  it('goes on as a new run in quiet moments, so that every history is far from the limits', () => {
    expect(lived.runs.length).toBeGreaterThan(1);
    for (const { events } of lived.runs) {
      expect(events?.length).toBeLessThan(mostInARun.events);
      expect(JSON.stringify(events).length).toBeLessThan(mostInARun.bytes);
    }
  });

  it('replays in every run', async () => {
    const histories = lived.runs.map((history, at) => ({ workflowId: `ten-years-${at}`, history }));
    const replayed: unknown[] = [];
    for await (const { error } of Worker.runReplayHistories({ workflowBundle }, histories)) replayed.push(error);
    expect(replayed).toEqual(histories.map(() => undefined));
  });

  it('can be begun anew in the middle from its log alone, and is where it was', () => {
    expect(rebuilt).toEqual(followed);
    expect(followed.deadlines).toEqual(due(followed.state));
    expect(followed.state.effects['1']?.measurements).toHaveLength(19);
  });
});
