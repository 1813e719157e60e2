import { describe, expect, it } from 'vitest';
import { at, having, negotiated, track } from './case.fixture.js';
import type { CommandSpec } from './command.js';
import { firstListing } from './first-listing.js';
import { firstOpen } from './first-open.js';
import { lotOf, lotTracks } from './lot-of.js';
import { findPlace, firstOf, stepIn } from './place.js';
import { nothing, type Track } from './state.js';

const listed = (name: string, more: Partial<CommandSpec> = {}) =>
  ({ name, when: 'listed', relation: 'case', ...more }) as CommandSpec;
const end = { how: 'cancelled', at } as const;
const partner = (supplier: string, stage = 'negotiation', changes: Partial<Track> = {}) =>
  track(`1:${supplier}`, stage, { partner: { lot: '1', supplier }, ...changes });
const place = (tracks: readonly Track[], spec: CommandSpec, body: object = {}, suppliers?: readonly string[]) => {
  const found = findPlace(having(tracks), spec, { ...body }, suppliers);
  return 'missing' in found ? found.missing : found.track.id;
};
const closing = listed('CloseRound');

describe('The place of a command', () => {
  it('is nowhere before the case begins', () => {
    expect(findPlace(nothing, closing, {})).toMatchObject({
      track: { id: 'case', stage: 'none', round: 1 },
      stage: { id: 'none', steps: [], exits: [] },
      definition: { id: 'none', version: 0, stages: [{ id: 'none' }] },
    });
  });

  it('is the track whose stage lists it, with its stage and definition', () => {
    const found = findPlace(having([track('1', 'evaluation'), track('2', 'negotiation')]), closing, {});
    expect(found).toMatchObject({ track: { id: '2' }, stage: { id: 'negotiation' }, definition: negotiated });
    expect(found).not.toHaveProperty('by');
    expect(place([track('1', 'evaluation')], closing)).toBe('stage');
    expect(place([track('1', 'negotiation', { end })], closing)).toBe('stage');
  });

  it('is named by the lot where it could be in several', () => {
    const both = [track('1', 'negotiation'), track('2', 'negotiation')];
    expect(place(both, closing)).toBe('lot');
    expect(place(both, closing, { lot: '2' })).toBe('2');
    expect(place(both, closing, { lot: '3' })).toBe('stage');
    expect(place(both, closing, { lot: 2 })).toBe('lot');
    expect(place([track('case', 'negotiation')], closing, { lot: '2' })).toBe('case');
  });

  it('is a contract by its own name, or by the lot where one partner alone can be meant', () => {
    const parted = [partner('a'), partner('b'), track('2', 'negotiation')];
    expect(place(parted, closing, { lot: '1:b' })).toBe('1:b');
    expect(place(parted, closing, { lot: '1' })).toBe('lot');
    expect(place([partner('a', 'evaluation'), ...parted.slice(1)], closing, { lot: '1' })).toBe('1:b');
  });

  it("is a participant's own contract, where it has one there", () => {
    const own = listed('CloseRound', { relation: 'participant' });
    const parted = [partner('a'), partner('b')];
    expect(place(parted, own, {}, ['b'])).toBe('1:b');
    expect(place(parted, own, { lot: '1' }, ['b'])).toBe('1:b');
    expect(place(parted, own, { lot: '1:a' }, ['b'])).toBe('1:a');
    expect(place(parted, own, {}, ['c'])).toBe('lot');
    expect(place(parted, own)).toBe('lot');
    expect(place([partner('a'), track('2', 'negotiation')], own, {}, ['a'])).toBe('1:a');
    expect(place(parted, closing, {}, ['b'])).toBe('lot');
  });

  it('is the first track that goes on, for what no stage lists', () => {
    const always = listed('X', { when: 'always' });
    expect(place([track('1', 'evaluation', { end }), track('2', 'evaluation')], always)).toBe('2');
    expect(place([track('1', 'evaluation', { end })], listed('X', { when: 'even-after-the-end' }))).toBe('1');
    expect(firstOf([])).toBeUndefined();
  });

  it('is where a command reaches though the stage does not list it, and the track has ended', () => {
    const spec = listed('X', { reaches: (_state, one) => one.id === '2' });
    expect(place([track('1', 'evaluation'), track('2', 'evaluation', { end })], spec)).toBe('2');
    expect(stepIn(nothing, spec, track('1', 'evaluation'))).toBeUndefined();
    expect(stepIn(nothing, spec, track('2', 'evaluation'))).toEqual({ command: 'X' });
    const listing = { ...spec, name: 'HoldNegotiation' };
    expect(stepIn(nothing, listing, track('2', 'negotiation'))).toEqual({
      command: 'HoldNegotiation',
      workingDays: 20,
    });
  });
});

describe('The track in which what concerns the whole case is asked for', () => {
  const [first, second, third] = [
    track('1', 'evaluation', { end }),
    track('2', 'evaluation'),
    track('3', 'negotiation'),
  ];
  const state = having([first, second, third]);

  it('is the first that is open', () => {
    expect([first, second, third].map((one) => firstOpen(state, one))).toEqual([false, true, false]);
  });

  it('is the first open one whose stage lists the command', () => {
    const asked = (command: string) => [first, second, third].map((one) => firstListing(state, one, command));
    expect(asked('CloseRound')).toEqual([false, false, true]);
    expect(asked('CheckTender')).toEqual([false, true, false]);
    expect(asked('DecideStart')).toEqual([false, false, false]);
  });
});

describe('The lot of a track', () => {
  it('is itself, or the one that its partner competed for', () => {
    expect([lotOf(track('2', 'award')), lotOf(partner('a'))]).toEqual(['2', '1']);
  });

  it('is there once, also where its partners have parted', () => {
    const lots = lotTracks(having([partner('a'), partner('b', 'award'), track('2', 'award')]));
    expect(lots.map(({ id, stage }) => [id, stage]).toSorted()).toEqual([
      ['1', 'award'],
      ['2', 'award'],
    ]);
    expect(lots.some((one) => 'partner' in one)).toBe(false);
  });
});
