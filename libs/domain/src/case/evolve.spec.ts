import { describe, expect, it } from 'vitest';
import { at, happened, having, negotiated, partnership, preparation, track, twoLots } from './case.fixture.js';
import { evolve } from './evolve.js';
import type { CaseState, Track } from './state.js';

const stages = ({ tracks }: CaseState) => Object.values(tracks).map(({ id, stage, round }) => [id, stage, round]);
const ends = ({ tracks }: CaseState) => Object.fromEntries(Object.values(tracks).map(({ id, end }) => [id, end?.how]));
const closed = happened('RoundClosed', { track: '1', eliminated: [] } as never);
const cancelled = (lot?: string) =>
  happened('ProcurementCancelled', {
    ...(lot === undefined ? {} : { track: lot }),
    ...{ reason: 'other', recipients: [], electronic: true },
  });
const lot = (id: string, stage: string, changes: Partial<Track> = {}) =>
  track(id, stage, { definition: twoLots, ...changes });

describe('The next state', () => {
  it('knows the number of the event, and leaves its tracks where they stand unless an exit leads on', () => {
    const before = having([track('1', 'negotiation')]);
    const after = evolve(before, happened('ClockAdvanced', { to: at }, 7));
    expect(after.seq).toBe(7);
    expect(after.tracks).toBe(before.tracks);
  });

  it('has a track in its next round, from the event on', () => {
    const after = evolve(having([track('1', 'negotiation', { round: 2 }), track('2', 'negotiation')]), closed);
    expect(stages(after)).toEqual([
      ['1', 'negotiation', 3],
      ['2', 'negotiation', 1],
    ]);
    expect(after.tracks['1']?.enteredAt).toBe(at);
  });

  it('has a track in the next stage, in its first round', () => {
    const before = having([track('1', 'negotiation', { round: 3 }), track('2', 'negotiation')]);
    const after = evolve(before, happened('InitialTendersKept', { track: '1', reserved: true }));
    expect(stages(after)).toEqual([
      ['1', 'evaluation', 1],
      ['2', 'negotiation', 1],
    ]);
    expect(after.tracks['1']).toMatchObject({ enteredAt: at, definition: negotiated });
  });

  it('takes an exit only where its condition holds', () => {
    const before = having([track('case', 'start-decision', { definition: preparation })]);
    const procedure = negotiated;
    const started = evolve(before, happened('StartDecided', { decision: 'start', procedure, lots: [] }));
    expect(started.tracks['case']).toMatchObject({
      definition: procedure,
      stage: 'documents',
      round: 1,
      enteredAt: at,
    });
    const stopped = evolve(before, happened('StartDecided', { decision: 'stop', lots: [] }));
    expect(stopped.end).toEqual({ how: 'stopped', at });
  });

  it('leaves a track that has ended as it is', () => {
    const end = { how: 'cancelled', at: '2027-06-01T00:00:00.000Z' } as const;
    const after = evolve(having([track('1', 'negotiation', { end }), track('2', 'negotiation')]), closed);
    expect(stages(after)).toEqual([
      ['1', 'negotiation', 1],
      ['2', 'negotiation', 1],
    ]);
  });

  it('begins anew in one track, at the beginning of the procedure', () => {
    const before = having([track('1', 'standstill', { round: 2 }), track('2', 'standstill')]);
    const after = evolve(before, happened('ProcurementRedone', {} as never));
    expect(Object.values(after.tracks)).toEqual([
      { id: 'case', definition: negotiated, stage: 'documents', enteredAt: at, round: 1 },
    ]);
  });

  it('forgets the reminders of a stage that is left, and of no other', () => {
    const told = { times: 1, escalated: false };
    const names = ['1/negotiation/CloseRound', '1/negotiations/X', '1/evaluation/X', '2/negotiation/CloseRound'];
    const reminded = Object.fromEntries(names.map((name) => [name, told]));
    const before = having([track('1', 'negotiation'), track('2', 'negotiation')], { reminded });
    expect(Object.keys(evolve(before, closed).reminded)).toEqual(names.slice(1));
  });
});

describe('Tracks that part and join', () => {
  const lots = [
    { id: '1', title: 'a' },
    { id: '2', title: 'b' },
  ];
  const invite = happened('TenderersInvited', { suppliers: [] });

  it('are one for each lot from the stage where lots part', () => {
    const after = evolve(having([lot('case', 'invitation')], { lots }), invite);
    expect(stages(after)).toEqual([
      ['1', 'initial-tenders', 1],
      ['2', 'initial-tenders', 1],
    ]);
    expect(stages(evolve(having([lot('2', 'invitation')], { lots }), invite))).toEqual([['2', 'initial-tenders', 1]]);
    const together = having([lot('case', 'notice')], { lots });
    expect(stages(evolve(together, happened('NoticePublished', {} as never)))).toEqual([['case', 'requests', 1]]);
  });

  const decision = { suppliers: ['a', 'b'], by: 'x', at };
  const awards = { '1': { standstillEnded: true, decision } };
  const of = (id: string, stage: string, changes: Partial<Track> = {}) =>
    track(id, stage, { definition: partnership, ...changes });
  const partner = (supplier: string, stage: string, changes: Partial<Track> = {}) =>
    of(`1:${supplier}`, stage, { partner: { lot: '1', supplier }, ...changes });

  it('are one for each partner where partners part, in the place of their lot', () => {
    const before = having([of('x', 'award'), of('y', 'standstill'), of('z', 'award')], { awards: { y: awards['1'] } });
    const after = evolve(before, happened('StandstillEnded', { track: 'y' }));
    expect(Object.keys(after.tracks)).toEqual(['x', 'y:a', 'y:b', 'z']);
    const apart = { id: 'y:b', partner: { lot: 'y', supplier: 'b' } };
    expect(after.tracks['y:b']).toEqual({ ...of('y', 'signing', { enteredAt: at }), ...apart });
    const nobody = evolve({ ...before, awards: {} }, happened('StandstillEnded', { track: 'y' }));
    expect(Object.keys(nobody.tracks)).toEqual(['x', 'z']);
  });

  it('are the partners of a lot, each by itself or together', () => {
    const before = having([partner('a', 'phases'), partner('b', 'phases'), of('2', 'signing')]);
    expect(ends(evolve(before, cancelled('1')))).toEqual(ends(before));
    const terminated = (id: string) =>
      evolve(before, happened('ContractTerminated', { track: id, ground: 'x', on: '2027-06-14' }));
    expect(ends(terminated('1:a'))).toEqual({ '1:a': 'terminated', '1:b': undefined, '2': undefined });
    const signing = having([partner('a', 'signing'), partner('b', 'signing'), of('2', 'signing')]);
    expect(ends(evolve(signing, cancelled('1')))).toEqual({ '1:a': 'cancelled', '1:b': 'cancelled', '2': undefined });
  });

  it('are their lot again when the award is revoked, but for those that have a contract or have ended', () => {
    const end = { how: 'terminated', at } as const;
    const before = having(
      [
        partner('a', 'signing'),
        partner('b', 'signing'),
        partner('c', 'phases'),
        partner('d', 'signing', { end }),
        of('2', 'signing'),
      ],
      { awards, evaluations: { '1': { checked: {}, scored: {}, ranking: [] } } },
    );
    const after = evolve(before, happened('AwardRevoked', { track: '1', reevaluate: false } as never));
    expect(Object.keys(after.tracks).toSorted()).toEqual(['1', '1:c', '1:d', '2']);
    expect(after.tracks['1']).not.toHaveProperty('partner');
    expect(after.tracks['1']).toMatchObject({ stage: 'evaluation', enteredAt: at });
  });
});

describe('The end of a case', () => {
  const end = (how: NonNullable<Track['end']>['how'], on: string) => ({ end: { how, at: `${on}T00:00:00.000Z` } });

  it('comes with its last track', () => {
    const before = having([track('1', 'negotiation'), track('2', 'negotiation')]);
    const half = evolve(before, cancelled('1'));
    expect(half.end).toBeUndefined();
    expect(ends(half)).toEqual({ '1': 'cancelled', '2': undefined });
    expect(evolve(half, cancelled('2')).end).toEqual({ how: 'cancelled', at });
    expect(evolve(before, cancelled()).end).toEqual({ how: 'cancelled', at });
  });

  it.each([
    ['terminated', 'cancelled', 'terminated'],
    ['stopped', 'cancelled', 'cancelled'],
    ['scaled-up', 'cancelled', 'scaled-up'],
    ['further-development', 'cancelled', 'further-development'],
    ['closed', 'cancelled', 'cancelled'],
    ['not-continued', 'cancelled', 'not-continued'],
    ['ended', 'cancelled', 'ended'],
  ] as const)('of lots that are %s and %s is %s', (other, _cancelled, how) => {
    const others = having([track('1', 'negotiation'), track('2', 'negotiation', end(other, '2027-05-01'))]);
    expect(evolve(others, cancelled('1')).end).toEqual({ how, at });
  });

  it('is called after the lot that came furthest, whatever order they stand in', () => {
    const hows = ['scaled-up', 'further-development', 'ended'] as const;
    const lots = hows.map((how, place) => track(`${place}`, 'negotiation', end(how, '2027-05-01')));
    expect(evolve(having([...lots, track('9', 'negotiation')]), cancelled('9')).end?.how).toBe('further-development');
  });

  it('is when the last of them ended', () => {
    const before = having([track('1', 'negotiation'), track('2', 'negotiation', end('terminated', '2027-12-01'))]);
    expect(evolve(before, cancelled('1')).end?.at).toBe('2027-12-01T00:00:00.000Z');
  });
});
