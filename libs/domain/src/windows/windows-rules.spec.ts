import { describe, expect, it } from 'vitest';
import { commands } from '../case/commands.js';
import type { CaseState, Track } from '../case/state.js';
import type { StageDefinition } from '../procedures/definition.js';
import { caseWith, givenIn, trackOf, windowOf } from '../testing/windows.js';
import { standsUntil } from './opening-together.js';
import { isRecipient, openerRecipients } from './opener-keys.rules.js';
import * as rules from './windows.rules.js';
import type { Window } from './windows.state.js';

type About = rules.Extension & Parameters<(typeof rules.isNotListedYet)['holds']>[0]['body'];

const dueAt = '2027-06-14T22:00:00.000Z';
const late = { supplier: 'supplier-z', receivedAt: '2027-06-15T08:00:00.000Z', digest: '9'.repeat(64) };
const about = (window: Window | undefined, body: Partial<About> = {}, now = '2027-06-14T08:00:00.000Z') =>
  givenIn<About>(
    caseWith(window ? [window] : []),
    trackOf('case'),
    { window: 'tenders', dueAt: '2027-06-21T22:00:00.000Z', ...late, ...body },
    { now },
  );
const opened = (changes: Partial<Window> = {}) => windowOf({ status: 'opened', ...changes });

describe('A command about a time for submissions', () => {
  it('names that of the stage, and is told which it is', () => {
    expect(rules.isTheWindowHere.holds(about(windowOf()))).toBe(true);
    expect(rules.isTheWindowHere.holds(about(windowOf(), { window: 'others' }))).toBe(false);
    expect(rules.isTheWindowHere.holds(about(undefined))).toBe(false);
    expect(rules.isTheWindowHere.because?.(about(windowOf(), { window: 'others' })).expected).toBe('tenders');
    expect(rules.isTheWindowHere.because?.(about(undefined)).expected).toBeUndefined();
  });

  it('is refused where the stage has none', () => {
    const nowhere = about(undefined);
    expect(rules.deadlineIsAhead.holds(nowhere)).toBe(false);
    expect(rules.deadlineHasPassed.holds(nowhere)).toBe(false);
    expect(rules.wasOpened.holds(nowhere)).toBe(false);
    expect(rules.deadlineIsAhead.because?.(nowhere).expected).toBeUndefined();
    expect(rules.deadlineHasPassed.because?.(nowhere).expected).toBeUndefined();
    expect(rules.isLater.because?.(nowhere).expected).toBe('');
    expect(rules.isLater.holds(nowhere)).toBe(true);
  });
});

describe('The deadline', () => {
  it.each([
    ['2027-06-14T21:59:59.999Z', true, false],
    [dueAt, false, true],
  ])('is exclusive: at %s it is ahead (%s) or has passed (%s)', (now, ahead, passed) => {
    expect(rules.deadlineIsAhead.holds(about(windowOf(), {}, now))).toBe(ahead);
    expect(rules.deadlineHasPassed.holds(about(windowOf(), {}, now))).toBe(passed);
  });

  it('has passed when nothing more could be received before it, however early the extension was given', () => {
    const early = about(windowOf(), {}, '2027-06-14T08:00:00.000Z');
    const held = (heldAt: string) => rules.deadlineIsAhead.holds({ ...early, brought: { heldAt } });
    expect([held('2027-06-14T21:59:59.999Z'), held(dueAt)]).toEqual([true, false]);
  });

  it.each(['closed', 'opened', 'cancelled'] as const)(
    'of a window that is %s neither moves nor comes again',
    (status) => {
      expect(rules.deadlineIsAhead.holds(about(windowOf({ status }), {}, '2027-06-14T08:00:00.000Z'))).toBe(false);
      expect(rules.deadlineHasPassed.holds(about(windowOf({ status }), {}, dueAt))).toBe(false);
    },
  );

  it('is told when it has passed, or has not', () => {
    expect(rules.deadlineIsAhead.because?.(about(windowOf())).says.en).toContain(dueAt);
    expect(rules.deadlineIsAhead.because?.(about(windowOf())).says.sv).toContain(dueAt);
    expect(rules.deadlineHasPassed.because?.(about(windowOf())).expected).toBe(dueAt);
  });

  it.each([
    [dueAt, false],
    ['2027-06-14T22:00:00.001Z', true],
    ['2027-06-15T00:00:00.002+02:00', true],
    ['9998-12-31T23:59:59.999Z', true],
    ['9999-01-01T00:00:00.000Z', false],
  ])('moves to a later time within the calendar: %s is %s', (later, expected) => {
    expect(rules.isLater.holds(about(windowOf(), { dueAt: later }))).toBe(expected);
    expect(rules.isLater.because?.(about(windowOf())).expected).toBe(dueAt);
  });
});

describe('A late submission', () => {
  it('is told to the case after the opening, and never of a contest', () => {
    expect(rules.wasOpened.holds(about(opened()))).toBe(true);
    expect(rules.wasOpened.holds(about(windowOf({ status: 'closed' })))).toBe(false);
    expect(rules.isNotAnonymous.holds(about(opened()))).toBe(true);
    expect(rules.isNotAnonymous.holds(about(opened({ receives: 'entry' })))).toBe(false);
    expect(rules.isNotAnonymous.holds(about(undefined))).toBe(true);
  });

  it.each([
    ['the same', {}, false],
    ['of another supplier', { supplier: 'supplier-y' }, true],
    ['of another content', { digest: '8'.repeat(64) }, true],
    ['that came later', { receivedAt: '2027-06-15T08:00:00.001Z' }, true],
    ['the same in another time zone', { receivedAt: '2027-06-15T10:00:00+02:00' }, false],
  ])('is noted once: one that is %s', (_which, changes, expected) => {
    expect(rules.isNotListedYet.holds(about(opened({ late: [late] }), changes))).toBe(expected);
  });

  it('is noted where none was before', () => {
    expect(rules.isNotListedYet.holds(about(opened()))).toBe(true);
    expect(rules.isNotListedYet.holds(about(undefined))).toBe(true);
  });
});

describe('The time for submissions', () => {
  const falls = (state: CaseState, track: Track) =>
    commands['CloseWindow']?.falls?.(state, track, {} as StageDefinition);

  it('is closed at its deadline, in its lot where lots have parted', () => {
    expect(falls(caseWith([windowOf()]), trackOf('case'))).toMatchObject([{ at: dueAt }]);
    const [ofCase] = falls(caseWith([windowOf()]), trackOf('case')) ?? [];
    expect(ofCase?.body).toStrictEqual({ window: 'tenders' });
    const [ofLot] = falls(caseWith([windowOf({ id: 'tenders:2', track: '2' })]), trackOf('2')) ?? [];
    expect(ofLot?.body).toStrictEqual({ lot: '2', window: 'tenders:2' });
    expect(falls(caseWith([windowOf({ status: 'closed' })]), trackOf('case'))).toEqual([]);
    expect(falls(caseWith([]), trackOf('case'))).toEqual([]);
  });

  it('is extended with its reason apart, and a new last day for questions where one is given', () => {
    const extended = (more: object) =>
      commands['ExtendWindow']?.causes(
        givenIn(caseWith([windowOf()]), trackOf('case'), {
          window: 'tenders',
          dueAt: '2027-06-22T00:00:00+02:00',
          reason: 'An answer changed a requirement.',
          ...more,
        }) as never,
      );
    const facts = { window: 'tenders', dueAt: '2027-06-21T22:00:00.000Z' };
    const body = { reason: 'An answer changed a requirement.' };
    expect(extended({})).toStrictEqual([{ type: 'WindowExtended', facts, body }]);
    expect(extended({ questionsUntilOn: '2027-06-08' })).toStrictEqual([
      { type: 'WindowExtended', facts: { ...facts, questionsUntilOn: '2027-06-08' }, body },
    ]);
  });
});

describe("An opener's public key", () => {
  const holds = (recipient: string) => isRecipient.holds(givenIn(caseWith([]), trackOf('case'), { recipient }));

  it.each([
    ['age1abcdefgh', true],
    ['age1abcdefg', false],
    ['xage1abcdefgh', false],
    ['age1abcdefgh ', false],
    ['age1ABCDEFGH', false],
    ['AGE-SECRET-KEY-1ABCDEFGH', false],
  ])('is one of the age format, whole: %j is %s', (recipient, expected) => {
    expect(holds(recipient)).toBe(expected);
  });

  it('counts while its holder is an opener, and who has none is left out', () => {
    const openerKeys = { 'opener-2': 'age1opener2', stranger: 'age1stranger' };
    const state = caseWith([], [], { openerKeys });
    expect(openerRecipients(state, dueAt)).toEqual([{ opener: 'opener-2', recipient: 'age1opener2' }]);
    expect(openerRecipients(state, '2026-12-31T00:00:00.000Z')).toEqual([]);
  });
});

describe('A request for the opening', () => {
  it('stands for an hour, also when it was made before the act was in force', () => {
    expect(standsUntil('2027-06-15T08:00:00.000Z')).toBe('2027-06-15T09:00:00.000Z');
    expect(standsUntil('2010-06-15T08:00:00.000Z')).toBe('2010-06-15T09:00:00.000Z');
  });
});
