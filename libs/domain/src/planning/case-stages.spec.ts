import { describe, expect, it } from 'vitest';
import { nothing, type CaseState, type Track } from '../case/state.js';
import { plannedDefinitions, plannedProcedure, stageIds, stagesAhead, stagesOf } from './case-stages.js';

const now = '2027-04-01T08:00:00.000Z';
const open = { id: 'open', version: 1 };
const preparation = { id: 'preparation', version: 1 };
const track = (changes: Partial<Track>): Track => ({
  ...{ id: 'case', definition: open, stage: 'tenders', round: 1, enteredAt: now, ...changes },
});
const state = (changes: object, ...tracks: readonly Track[]): CaseState => ({
  ...nothing,
  ...{ createdAt: '2027-01-11T08:00:00.000Z', tracks: Object.fromEntries(tracks.map((one) => [one.id, one])) },
  ...changes,
});
const started = { start: { decision: 'start', procedure: open } };
const proposing = (procedure: unknown) => ({ analyses: { strategy: { content: { procedure } } } });
const end = { end: { how: 'cancelled', at: now } } as const;
const status = (of: Track, changes: object = started) =>
  stagesOf(state(changes, of), of, now).reduce<{ [status: string]: readonly string[] }>(
    (all, one) => ({ ...all, [one.status]: [...(all[one.status] ?? []), one.stage.id] }),
    {},
  );

describe('The procedure of a plan', () => {
  it('is the one that is decided, else the one that the strategy proposes, and none for a case that is stopped', () => {
    expect(plannedProcedure(state({ ...started, ...proposing('restricted') }), now)).toMatchObject(open);
    expect(plannedProcedure(state(proposing('restricted')), now)).toMatchObject({ id: 'restricted' });
    const stop = { start: { decision: 'stop' } };
    expect(plannedProcedure(state({ ...stop, ...proposing('restricted') }), now)).toBeUndefined();
    expect(plannedProcedure(state({}), now)).toBeUndefined();
    expect(plannedProcedure(state(proposing(7)), now)).toBeUndefined();
  });

  it('is looked up with the preparation and what the case has followed, each once', () => {
    expect(plannedDefinitions(state({}), now)).toEqual(['preparation']);
    expect(plannedDefinitions(state(started, track({})), now)).toEqual(['preparation', 'open']);
    expect(plannedDefinitions(state(proposing('restricted'), track({ definition: preparation })), now)).toEqual([
      ...['preparation', 'restricted'],
    ]);
  });
});

describe('A stage of the plan', () => {
  it('is passed, current or ahead as the track stands', () => {
    const at = status(track({}));
    expect(at['passed']).toEqual(expect.arrayContaining(['analyses', 'start-decision', 'documents', 'notice']));
    expect(at['current']).toEqual(['tenders']);
    expect(at['ahead']).toEqual(expect.arrayContaining(['evaluation', 'award', 'signing']));
    expect(at['ahead']).not.toContain('notice');
  });

  it('of the procedure that is proposed is ahead during the preparation', () => {
    const at = status(track({ definition: preparation, stage: 'start-decision' }), proposing('open'));
    expect(at).toMatchObject({ passed: ['analyses'], current: ['start-decision'] });
    expect(at['ahead']?.[0]).toBe('documents');
    const alone = status(track({ definition: preparation, stage: 'analyses' }), {});
    expect(alone).toEqual({ current: ['analyses'], ahead: ['start-decision'] });
  });

  it('in which the track ended is passed, and those after it stay ahead', () => {
    const at = status(track(end));
    expect(at['current']).toBeUndefined();
    expect(at['passed']).toContain('tenders');
    expect(at['ahead']).toContain('evaluation');
  });

  it('can be held as long as some track that goes on has not entered it', () => {
    const lots = [track({ id: '1', stage: 'award' }), track({ id: '2', stage: 'evaluation' })];
    const ahead = stagesAhead(state(started, ...lots), now);
    expect(ahead).toContain('award');
    expect(ahead).not.toContain('evaluation');
    expect(new Set(ahead).size).toBe(ahead.length);
    const ended = stagesAhead(state(started, lots[0]!, { ...lots[1]!, ...end }), now);
    expect(ended).not.toContain('award');
    expect(stagesAhead(state(started, { ...lots[0]!, ...end }), now)).toEqual([]);
  });

  it('has its place in the order of the way forward, in a case that has begun', () => {
    const ids = stageIds(state(started, track({})), now);
    expect(ids.slice(0, 4)).toEqual(['analyses', 'start-decision', 'documents', 'notice']);
    expect(ids.at(-1)).toBe('future');
    expect(stageIds(state(started), now)).toEqual([]);
  });
});
