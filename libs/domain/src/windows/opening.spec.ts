import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { due } from '../case/due.js';
import { tasks } from '../case/tasks.js';
import { noticed, opened, submission } from '../testing/competition.js';
import { broughtWith } from '../testing/opening.js';
import { decisionMaker, procurer1, procurer2 } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const dueAt = '2027-06-14T21:59:00.000Z';
const window = 'requests';
const closed = () => noticed().on(dueAt).give(system, 'CloseWindow', { window });
const once = () => closed().give(procurer1, 'RequestOpening', { window });
const both = () => once().give(procurer2, 'RequestOpening', { window });
const asked = (play: Play) => tasks(play.state).filter((one) => one.command === 'RequestOpening');
const falls = (play: Play, command: string) => due(play.state).filter((one) => one.command.type === command);

describe('Asking for the opening', () => {
  it('is for an appointed opener, after the closing', () => {
    expect(noticed().on(dueAt).refused(procurer1, 'RequestOpening', { window })).toBe('OPENING-CLOSED');
    expect(closed().refused(decisionMaker, 'RequestOpening', { window })).toBe('ROLE');
    expect(closed().refused(procurer1, 'RequestOpening', { window })).toBe('accepted');
    expect(closed().refused(procurer1, 'RequestOpening', { window: 'no-such' })).toBe('OPENING-KNOWN');
  });

  it('takes two different persons, and tells the first until when the other must ask', () => {
    const play = once();
    expect(play.state.windows[window]).toMatchObject({ openers: [{ person: 'procurer-1', at: dueAt }] });
    expect(play.ask(procurer1, 'RequestOpening', { window })).toMatchObject({
      refusal: { code: 'OPENING-TWO', expected: '2027-06-14T22:59:00.000Z' },
    });
    expect(both().refused(procurer1, 'RequestOpening', { window })).toBe('OPENING-ASKED');
  });

  it('waits for the openers who have not asked, from the deadline on', () => {
    expect(asked(noticed())).toEqual([]);
    expect(asked(closed())).toMatchObject([{ about: window, since: dueAt, except: [] }]);
    expect(asked(once())).toMatchObject([{ except: ['procurer-1'] }]);
    expect(asked(both())).toEqual([]);
  });

  it('names no part but the next one', () => {
    expect(closed().refused(procurer1, 'RequestOpening', { window, envelope: 'request' })).toBe('accepted');
    expect(closed().refused(procurer1, 'RequestOpening', { window, envelope: 'price' })).toBe('OPENING-ENVELOPE');
  });

  it('gives a share where the key is split, and only there', () => {
    expect(closed().refused(procurer1, 'RequestOpening', { window, share: 'x' })).toBe('OPENING-SHARE');
    const split = noticed();
    const [envelope] = split.state.windows[window]!.envelopes!;
    split.state = {
      ...split.state,
      windows: {
        [window]: { ...split.state.windows[window]!, takes: 3, envelopes: [{ ...envelope!, commitment: 'c' }] },
      },
    };
    split.on(dueAt).give(system, 'CloseWindow', { window });
    expect(split.refused(procurer1, 'RequestOpening', { window })).toBe('OPENING-SHARE');
    const given = split.give(procurer1, 'RequestOpening', { window, share: 'sealed share' });
    expect(JSON.stringify(given.events)).not.toContain('sealed share');
    expect(falls(given.give(procurer2, 'RequestOpening', { window, share: 'other' }), 'OpenWindow')).toEqual([]);
  });
});

describe('A request for the opening', () => {
  it('stands for an hour, to its last millisecond', () => {
    const inTime = once().on('2027-06-14T22:58:59.999Z').give(procurer2, 'RequestOpening', { window });
    expect(falls(inTime, 'OpenWindow')).toMatchObject([
      { at: '2027-06-14T22:58:59.999Z', command: { body: { window, envelope: 'request' } } },
    ]);
    const tooLate = once().on('2027-06-14T22:59:00.000Z').give(procurer2, 'RequestOpening', { window });
    expect(falls(tooLate, 'OpenWindow')).toEqual([]);
    expect(tooLate.events.at(-2)).toMatchObject({
      type: 'OpeningRequestLapsed',
      facts: { window, openers: ['procurer-1'] },
    });
    expect(tooLate.state.windows[window]!.openers.map(({ person }) => person)).toEqual(['procurer-2']);
  });

  it('lapses by time, and is asked for anew', () => {
    const play = once();
    expect(falls(play, 'LapseOpeningRequest')).toMatchObject([{ at: '2027-06-14T22:59:00.000Z' }]);
    expect(play.on('2027-06-14T22:58:59.999Z').refused(system, 'LapseOpeningRequest', { window })).toBe(
      'OPENING-LAPSED',
    );
    play.on('2027-06-14T22:59:00Z').give(system, 'LapseOpeningRequest', { window });
    expect(asked(play)).toMatchObject([{ except: [] }]);
    expect(falls(play, 'LapseOpeningRequest')).toEqual([]);
  });

  it('does not lapse once both have asked', () => {
    const play = both().on('2027-06-15T08:00:00Z');
    expect(play.refused(system, 'LapseOpeningRequest', { window })).toBe('OPENING-LAPSED');
    play.brought = broughtWith([]);
    expect(play.refused(system, 'OpenWindow', { window })).toBe('accepted');
  });
});

describe('The opening', () => {
  it('follows by time when two have asked, and nobody else brings it', () => {
    const play = both();
    expect(play.state.windows[window]).toMatchObject({ status: 'closed' });
    expect(play.refused(procurer1, 'OpenWindow', { window })).toBe('ROLE');
    play.brought = broughtWith([]);
    expect(play.give(system, 'OpenWindow', { window }).state.tracks['case']?.stage).toBe('selection');
  });

  it('is refused before two have asked, and where nobody can release the keys', () => {
    const play = once();
    play.brought = broughtWith([]);
    expect(play.refused(system, 'OpenWindow', { window })).toBe('OPENING-TOGETHER');
    expect(both().refused(system, 'OpenWindow', { window })).toBe('OPENING-RELEASED');
  });

  it('says nothing of submissions before', () => {
    const play = closed();
    play.brought = broughtWith([submission('supplier-a', '2027-06-01T08:00:00.000Z')]);
    play.give(procurer1, 'RequestOpening', { window }).give(procurer2, 'RequestOpening', { window });
    expect(JSON.stringify([play.events, play.state])).not.toContain('supplier-a');
  });

  it("seals the head of the window's chain, with what came in time and what came late", () => {
    const late = { supplier: 'supplier-c', receivedAt: dueAt, digest: '1'.repeat(64) };
    const { events, state } = opened(noticed(), window, ['supplier-a'], [late]);
    expect(events.find((one) => one.type === 'WindowOpened')).toMatchObject({
      facts: {
        window,
        openers: ['procurer-1', 'procurer-2'],
        envelope: 'request',
        head: 'f'.repeat(64),
        submissions: [submission('supplier-a', '2027-05-10T08:00:00.000Z')],
        late: [late],
      },
    });
    expect(state.competitors).toEqual({ 'supplier-a': { supplier: 'supplier-a', status: 'candidate' } });
  });

  it('lists what could not be read, which the procurer judges', () => {
    const play = both();
    const unread = submission('supplier-a', '2027-06-01T08:00:00.000Z');
    const fault = { supplier: 'supplier-a', digest: unread.digest, envelope: 'request', fault: 'DAMAGED' };
    play.brought = { ...broughtWith([unread]), faulty: [fault] };
    play.give(system, 'OpenWindow', { window });
    expect(play.state.windows[window]).toMatchObject({ faulty: [fault], submissions: [{ supplier: 'supplier-a' }] });
    expect(play.state.competitors['supplier-a']).toMatchObject({ status: 'candidate' });
  });

  it('is asked for anew when the shares do not make the key', () => {
    const play = both();
    play.brought = { shareFaults: [{ opener: 'procurer-2', fault: 'SHARE-WRONG' }] };
    play.give(system, 'OpenWindow', { window });
    expect(play.events.at(-1)).toMatchObject({ type: 'OpeningFailed', facts: { envelope: 'request' } });
    expect(play.state.windows[window]).toMatchObject({ status: 'closed', openers: [] });
    expect(asked(play)).toHaveLength(1);
  });
});
