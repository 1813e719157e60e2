import { react, evolve, nothing, type CaseState, type RecordedEvent } from '@behov/domain';
import { lives, type Life } from '@behov/domain/testing';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateQuery, type CaseEnd } from './case.messages.js';
import { mostInARun } from './testing/bounds.fixture.js';
import type { Followed } from './testing/followed.fixture.js';
import type { InMemoryRecord } from './testing/in-memory-record.fixture.js';
import { birth, live, mailed } from './testing/living.fixture.js';
import { SharedTime } from './testing/shared-time.fixture.js';
import { quietly, Skipping, workflowCode } from './testing/skipping.fixture.js';

/** A case that has come to its end: what its record has, and what its workflow had. */
interface Lived {
  readonly record: InMemoryRecord;
  readonly workflowId: string;
  readonly state: CaseState;
  readonly end: CaseEnd;
  readonly history: History;
}

const all = lives();
let outcomes: readonly PromiseSettledResult<Lived>[];
let workflowBundle: WorkflowBundleWithSourceMap;
let skipping: Skipping;

// All of them on one server and in one time: a server for each would take longer to start than the years take to pass.
beforeAll(async () => {
  quietly();
  workflowBundle = await workflowCode();
  skipping = await Skipping.start(workflowBundle);
  const time = new SharedTime(await skipping.from(birth));
  outcomes = await skipping.followAll(
    all.map((life) => (kase) => time.play(() => toTheEnd(kase, life))),
    time,
  );
});
afterAll(() => skipping.stop());

async function toTheEnd(kase: Followed, life: Life): Promise<Lived> {
  await live(kase, life);
  const { handle, record, workflowId } = kase;
  const end = await handle.result();
  return { record, workflowId, end, state: await handle.query(stateQuery), history: await handle.fetchHistory() };
}

/** @throws what went wrong when it was played */
function lived(name: string): Lived {
  const outcome = outcomes[all.findIndex((life) => life.name === name)]!;
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

/** What the program gives in its own name, but for what it tells of its mails: the worker gives that. */
function commandsOfTime(events: readonly RecordedEvent[]): readonly string[] {
  const ofMails = new Set(events.filter(({ type }) => type === 'NotificationSent').map(({ commandId }) => commandId));
  const own = events.filter(({ actor, commandId }) => actor.role === 'system' && !ofMails.has(commandId));
  return [...new Set(own.map(({ commandId }) => commandId))].sort();
}
const typeOf = (commandId: string) => commandId.split('/')[1]!;
const reminds = (type: string) => ['RemindTask', 'EscalateTask'].includes(type);
/** What is passed over where a life is planned: it changes nothing but who was told. */
const tells = (type: string) => reminds(type) || type === 'TellOfContractDate';
const at = (events: readonly RecordedEvent[], type: RecordedEvent['type']) =>
  events.findIndex((event) => event.type === type);

/** The keys of all outside work that the events ask for. */
function keysOf(events: readonly RecordedEvent[]): readonly string[] {
  let state: CaseState = nothing;
  return events.flatMap((event) => {
    const before = state;
    state = evolve(before, event);
    return react(before, event).map((work) => work.key);
  });
}

describe.each(all)('A case in the procedure $name', (life) => {
  it('goes from its need to its end, and its workflow ends as it does', () => {
    const { record, end } = lived(life.name);
    expect(record.state.end?.how).toBe(life.end);
    expect(end).toEqual(record.state.end);
  });

  it('has in its workflow the state that the record has', () => {
    const { record, state } = lived(life.name);
    expect(state).toEqual(record.state);
  });

  it('is given by its workflow, and by nobody else, what time brings', () => {
    const { record } = lived(life.name);
    const given = commandsOfTime(record.events);
    expect(given.filter((commandId) => !commandId.startsWith('due/'))).toEqual([]);
    expect(record.asked).toEqual(expect.arrayContaining([...given]));
    const planned = life.moments.filter(
      ({ given: { actor, command } }) => actor.kind === 'system' && command.type !== mailed,
    );
    expect(
      given
        .map(typeOf)
        .filter((type) => !tells(type))
        .sort(),
    ).toEqual(planned.map((one) => one.given.command.type).sort());
  });

  it('has all of its outside work done, each piece once', () => {
    const { record } = lived(life.name);
    expect([...record.performed].sort()).toEqual([...keysOf(record.events)].sort());
  });

  it('leaves a history that is far from the limits', () => {
    const { history } = lived(life.name);
    expect(history.events?.length).toBeLessThan(mostInARun.events);
    expect(JSON.stringify(history.events).length).toBeLessThan(mostInARun.bytes);
  });
});

describe('In the lives of cases', () => {
  it('every history replays', async () => {
    const histories = all.map(({ name }) => lived(name));
    const replayed: unknown[] = [];
    for await (const result of Worker.runReplayHistories({ workflowBundle }, histories)) replayed.push(result.error);
    expect(replayed).toEqual(histories.map(() => undefined));
  });

  it('what nobody does is reminded of, and then escalated', () => {
    const { record } = lived('innovation-partnership');
    expect(new Set(commandsOfTime(record.events).map(typeOf).filter(reminds))).toEqual(
      new Set(['RemindTask', 'EscalateTask']),
    );
  });

  it('lots have a standstill each, and the partners of a partnership a track each', () => {
    const lots = lived('open-in-two-lots').state;
    expect(Object.values(lots.tracks).map((track) => [track.id, track.end?.how])).toEqual([
      ['1', 'ended'],
      ['2', 'ended'],
    ]);
    const partners = lived('innovation-partnership').state;
    expect(Object.keys(partners.tracks).sort()).toEqual(['1:supplier-k', '1:supplier-l', '1:supplier-m']);
  });

  it('an application for review holds the standstill back until ten days after the decision; then it is signed', () => {
    const { record } = lived('open-reviewed-by-the-court');
    const { events } = record;
    const order = [
      'TenderersNotified',
      'ReviewApplied',
      'ReviewDecided',
      'StandstillEnded',
      'ContractConcluded',
    ] as const;
    const places = order.map((type) => at(events, type));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    // Decided on Friday 20 August 2027: the ten days end on Monday 30 August.
    const ended = events[at(events, 'StandstillEnded')]!;
    expect(ended.commandId).toContain('due/EndStandstill/2027-08-30T22:00:00.000Z/');
    expect(ended.at >= '2027-08-30T22:00:00.000Z').toBe(true);
  });
});
