import { describe, expect, it } from 'vitest';
import { commands } from '../case/commands.js';
import type { CaseState, Track } from '../case/state.js';
import type { StageDefinition } from '../procedures/definition.js';
import { caseWith, givenIn, trackOf, windowOf } from '../testing/windows.js';
import { isCertified, uncertified } from './certified.js';
import * as rules from './list.rules.js';
import type { Window } from './windows.state.js';

const at = '2027-06-15T08:00:00.000Z';
const list = (...certified: readonly string[]) => ({
  openers: ['opener-1', 'opener-2'],
  digest: 'e'.repeat(64),
  certified: certified.map((person) => ({ person, at })),
});
const opened = (changes: Partial<Window> = {}) => windowOf({ status: 'opened', list: list(), ...changes });
const about = <B extends object>(windows: readonly Window[], body: B, track = trackOf('case', 'evaluation')) =>
  givenIn(caseWith(windows, [track]), track, body);

describe('The signatures of a list', () => {
  it('are missing of those who opened, are openers still and may act', () => {
    const missing = (state: CaseState, ...certified: readonly string[]) =>
      uncertified(state, { list: list(...certified) }, at);
    const state = caseWith([]);
    expect(missing(state)).toEqual(['opener-1', 'opener-2']);
    expect(missing(state, 'opener-2')).toEqual(['opener-1']);
    expect(missing({ ...state, disqualified: ['opener-1'] })).toEqual(['opener-2']);
    expect(missing({ ...state, people: state.people.slice(1) })).toEqual(['opener-2']);
    expect(missing(state, 'opener-1', 'opener-2')).toEqual([]);
    expect(uncertified(state, {}, at)).toEqual([]);
    expect(isCertified(state, { list: list('opener-1') }, at)).toBe(false);
    expect(isCertified(state, {}, at)).toBe(true);
  });

  it('are given of a list that was made, of the track or the whole case', () => {
    const of = (window: Window, track = 'case') =>
      rules.isListed.holds(about([window], { window: 'tenders' }, trackOf(track, 'evaluation')));
    expect(of(opened())).toBe(true);
    expect(of(opened(), '1')).toBe(true);
    expect(of(opened({ track: '1' }), '1')).toBe(true);
    expect(of(opened({ track: '2' }), '1')).toBe(false);
    expect(of(opened({ list: undefined }))).toBe(false);
    expect(of(opened({ status: 'closed' }))).toBe(false);
    expect(rules.isListed.holds(about([], { window: 'tenders' }))).toBe(false);
  });

  it('are told of which lists there are', () => {
    const windows = [
      opened(),
      opened({ id: 'closed', status: 'closed' }),
      opened({ id: 'unlisted', list: undefined }),
      windowOf({ id: 'open' }),
    ];
    expect(rules.isListed.because?.(about(windows, { window: 'open' })).expected).toBe('tenders');
  });

  it('are given once by each who opened', () => {
    const mine = (...certified: readonly string[]) =>
      about([opened({ list: list(...certified) })], { window: 'tenders' });
    expect(rules.openedIt.holds(mine())).toBe(true);
    expect(rules.openedIt.holds(mine('opener-1'))).toBe(false);
    expect(rules.openedIt.because?.(mine('opener-1')).expected).toBe('opener-2');
    expect(rules.openedIt.holds(about([], { window: 'tenders' }))).toBe(false);
    expect(rules.openedIt.because?.(about([], { window: 'tenders' })).expected).toBe('–');
  });

  it('are asked of those who have not signed, of each opened list once', () => {
    const asks = (windows: readonly Window[], tracks: readonly Track[]) =>
      tracks.map((track) =>
        commands['CertifyOpening']?.asks?.(caseWith(windows, tracks), track, {} as StageDefinition),
      );
    const lots = [trackOf('1', 'evaluation'), trackOf('2', 'evaluation')];
    const persons = ['opener-1', 'opener-2'];
    expect(asks([opened()], lots)).toEqual([[{ about: 'tenders', persons }], []]);
    expect(asks([opened({ track: '2', list: list('opener-1') })], lots)).toEqual([
      [],
      [{ about: 'tenders', persons: ['opener-2'] }],
    ]);
    expect(asks([opened({ status: 'cancelled' })], lots)).toEqual([[], []]);
    expect(asks([opened({ list: list(...persons) })], lots)).toEqual([[], []]);
  });

  it('come before the first decision on what was opened last', () => {
    const held = (windows: readonly Window[], track = 'case') =>
      rules.openingIsCertified.holds(about(windows, {}, trackOf(track, 'evaluation')));
    const signed = list('opener-1', 'opener-2');
    expect(held([opened()])).toBe(false);
    expect(held([opened({ list: signed })])).toBe(true);
    expect(held([opened(), opened({ id: 'last', list: signed })])).toBe(true);
    expect(held([opened({ list: signed }), opened({ id: 'other', track: '2' })], '1')).toBe(true);
    expect(held([opened({ track: '1' })], '1')).toBe(false);
    expect(held([opened({ status: 'closed' })])).toBe(true);
    expect(held([])).toBe(true);
    expect(rules.openingIsCertified.because?.(about([opened()], {})).expected).toBe('opener-1, opener-2');
    expect(rules.openingIsCertified.because?.(about([], {})).expected).toBe('–');
  });
});

describe('A tender with a part that cannot be read', () => {
  const fault = (supplier: string, envelope: string) => ({
    supplier,
    digest: '0'.repeat(64),
    envelope,
    fault: 'WRONG-KEY',
  });
  const faulty = [fault('supplier-a', 'price'), fault('supplier-b', 'quality')];
  const check = (supplier: string, outcome: 'valid' | 'rejected', windows = [opened({ faulty })]) =>
    about(windows, { supplier, outcome });

  it('is not found valid; others may be, and it may be rejected', () => {
    const { holds } = rules.tenderIsReadable;
    expect(holds(check('supplier-a', 'valid'))).toBe(false);
    expect(holds(check('supplier-b', 'valid'))).toBe(false);
    expect(holds(check('supplier-c', 'valid'))).toBe(true);
    expect(holds(check('supplier-a', 'rejected'))).toBe(true);
    expect(holds(check('supplier-a', 'valid', [opened()]))).toBe(true);
    expect(holds(check('supplier-a', 'valid', []))).toBe(true);
  });

  it('is refused with the part and what is wrong with it, of that tender alone', () => {
    const says = (supplier: string, windows?: readonly Window[]) =>
      rules.tenderIsReadable.because?.(check(supplier, 'valid', windows as [])).says;
    expect(says('supplier-a')?.en).toContain('price: WRONG-KEY');
    expect(says('supplier-a')?.sv).toContain('price: WRONG-KEY');
    expect(says('supplier-a')?.en).not.toContain('quality');
    expect(says('supplier-a', [opened()])?.en).toContain('–');
    expect(says('supplier-a', [])?.en).toContain('–');
  });
});

describe('Whom a chamber of commerce appoints', () => {
  it.each([
    [{ status: 'open' }, true],
    [{ status: 'closed' }, true],
    [{ status: 'opened' }, false],
    [{ status: 'cancelled' }, false],
    [{ receives: 'request' }, false],
    [{ id: 'others' }, false],
  ] as const)('is admitted to an opening of tenders that is to come: %j is %s', (changes, expected) => {
    expect(rules.isBeforeTheOpening.holds(about([windowOf(changes)], { window: 'tenders' }))).toBe(expected);
  });
});
