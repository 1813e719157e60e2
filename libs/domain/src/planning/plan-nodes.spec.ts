import { describe, expect, it } from 'vitest';
import { startOfDay } from '../calendar/index.js';
import type { CaseState, Track } from '../case/state.js';
import { noticed } from '../testing/competition.js';
import { graphOf, nodesOf } from './plan-nodes.js';

const since = '2027-04-01';
const requests = noticed().state;

describe('The things of a plan', () => {
  const [track] = Object.values(requests.tracks) as [Track];
  const partner = (supplier: string): Track => ({
    ...{ ...track, id: `1:${supplier}`, stage: 'delivery', partner: { lot: '1', supplier } },
  });
  const parted = {
    ...requests,
    tracks: { a: partner('a'), b: partner('b') },
    stageDates: { 'case/requests': {}, '1/award': {}, '1:a/signing': {}, '1:b/signing': {}, '1:a/notice': {} },
  } as unknown as CaseState;
  const ids = (state: CaseState) => nodesOf(state, startOfDay(since)).map(({ id }) => id);

  it('are stages of the partner, of its lot or of the whole case, as they were gone through', () => {
    const all = ids(parted);
    expect(all).toEqual(
      expect.arrayContaining(['1:a/signing', '1:b/signing', '1/award', 'case/requests', 'case/documents']),
    );
    expect(all).toEqual(expect.arrayContaining(['1:a/delivery', '1:b/delivery', '1:a/notice', 'case/notice']));
    for (const none of ['1:a/award', '1/requests', 'case/award', '1:b/notice']) expect(all).not.toContain(none);
    expect(new Set(all).size).toBe(all.length);
  });

  it('are none that a track which ended would have come to', () => {
    const end = { how: 'cancelled', at: startOfDay(since) } as const;
    const all = ids({ ...requests, tracks: { case: { ...track, end } } });
    expect(all.at(-1)).toBe('case/requests');
  });

  it('come after the stage of every track, where a milestone names it', () => {
    const trial = { id: 'trial', dependsOn: ['delivery', 'study', 'gone'], holds: [] };
    const study = { id: 'study', dependsOn: [], holds: ['delivery'] };
    const state = { ...parted, milestones: { trial, study } } as unknown as CaseState;
    const graph = graphOf(state, nodesOf(state, startOfDay(since)));
    expect(graph.get('trial')).toEqual(['1:a/delivery', '1:b/delivery', 'study']);
    expect(graph.get('1:b/delivery')).toEqual(['1:b/signing', 'study']);
    expect(graph.get('case/analyses')).toEqual([]);
  });
});
