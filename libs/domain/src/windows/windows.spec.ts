import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { due } from '../case/due.js';
import { tasks } from '../case/tasks.js';
import { noticed, opened, requested, submission } from '../testing/competition.js';
import { decisionMaker, procurer1, procurer2 } from '../testing/people.js';
import { windowId } from './window-id.js';

const dueAt = '2027-06-14T21:59:00.000Z';
const window = 'requests';
const closed = () => noticed().on(dueAt).give(system, 'CloseWindow', { window });

describe("A window's id", () => {
  it('is made of stage, lot and time around', () => {
    expect(windowId('requests', 'case')).toBe('requests');
    expect(windowId('final-tenders', '2')).toBe('final-tenders:2');
    expect(windowId('final-tenders', '2', 2)).toBe('final-tenders:2#2');
    expect(windowId('final-tenders', 'case', 3)).toBe('final-tenders#3');
  });
});

describe('Extending a window', () => {
  const extend = (changes: object, at = '2027-06-14T21:58:59.999Z') =>
    noticed()
      .on(at)
      .refused(procurer1, 'ExtendWindow', { window, dueAt: '2027-06-21T21:59:00Z', reason: 'x', ...changes });

  it('is possible to the last millisecond, never at the deadline', () => {
    expect(extend({})).toBe('accepted');
    expect(extend({}, dueAt)).toBe('WINDOW-OPEN');
  });

  it('only makes it longer', () => {
    expect(extend({ dueAt })).toBe('WINDOW-LATER');
    expect(extend({ dueAt: '2027-06-14T21:59:00.001Z' })).toBe('accepted');
  });

  it("names the stage's window", () => {
    expect(extend({ window: 'final-tenders' })).toBe('WINDOW-KNOWN');
  });

  it('moves the instant at which it closes', () => {
    const play = noticed().give(procurer1, 'ExtendWindow', { window, dueAt: '2027-06-21T21:59:00Z', reason: 'x' });
    const falls = due(play.state).find((one) => one.command.type === 'CloseWindow');
    expect(falls).toMatchObject({ at: '2027-06-21T21:59:00.000Z', command: { body: { window } } });
    expect(play.on(dueAt).refused(system, 'CloseWindow', { window })).toBe('WINDOW-DUE');
  });
});

describe('Closing a window', () => {
  it('is done by time alone, at the deadline and not before', () => {
    expect(noticed().on(dueAt).refused(procurer1, 'CloseWindow', { window })).toBe('ROLE');
    expect(noticed().on('2027-06-14T21:58:59.999Z').refused(system, 'CloseWindow', { window })).toBe('WINDOW-DUE');
    expect(closed().state.windows[window]?.status).toBe('closed');
    expect(closed().refused(system, 'CloseWindow', { window })).toBe('WINDOW-DUE');
  });

  it('falls due once', () => {
    const falls = (play = noticed()) => due(play.state).filter((one) => one.command.type === 'CloseWindow');
    expect(falls()).toHaveLength(1);
    expect(falls(closed())).toHaveLength(0);
  });
});

describe('The opening', () => {
  it('is asked for by an appointed opener, after the closing', () => {
    expect(noticed().on(dueAt).refused(procurer1, 'RequestOpening', { window })).toBe('OPENING-CLOSED');
    expect(closed().refused(decisionMaker, 'RequestOpening', { window })).toBe('ROLE');
    expect(closed().refused(procurer1, 'RequestOpening', { window })).toBe('accepted');
    expect(closed().refused(procurer1, 'RequestOpening', { window: 'no-such' })).toBe('WINDOW-KNOWN');
  });

  it('takes two different persons', () => {
    const once = closed().give(procurer1, 'RequestOpening', { window });
    expect(once.state.windows[window]).toMatchObject({ status: 'closed', openers: ['procurer-1'] });
    expect(once.state.tracks['case']?.stage).toBe('requests');
    expect(once.refused(procurer1, 'RequestOpening', { window })).toBe('OPENING-TWO');
    expect(once.give(procurer2, 'RequestOpening', { window }).state.tracks['case']?.stage).toBe('selection');
  });

  it('waits for the openers who have not asked, from the deadline on', () => {
    const open = (play = closed()) => tasks(play.state).filter((one) => one.command === 'RequestOpening');
    expect(open(noticed())).toEqual([]);
    expect(open()).toMatchObject([{ about: window, since: dueAt, except: [] }]);
    const once = closed().give(procurer1, 'RequestOpening', { window });
    expect(open(once)).toMatchObject([{ except: ['procurer-1'] }]);
  });

  it("seals the head of the window's chain, with what came in time and what came late", () => {
    const late = { supplier: 'supplier-c', receivedAt: dueAt, digest: '1'.repeat(64) };
    const { events } = opened(noticed(), window, ['supplier-a'], [late]);
    expect(events.find((one) => one.type === 'WindowOpened')).toMatchObject({
      facts: {
        window,
        openers: ['procurer-1', 'procurer-2'],
        head: 'f'.repeat(64),
        submissions: [submission('supplier-a', '2027-05-10T08:00:00.000Z')],
        late: [late],
      },
    });
  });

  it('makes candidates of those who asked to participate in time', () => {
    const late = { supplier: 'supplier-c', receivedAt: dueAt, digest: '1'.repeat(64) };
    const { state } = opened(noticed(), window, ['supplier-a', 'supplier-b'], [late]);
    expect(state.competitors).toEqual({
      'supplier-a': { supplier: 'supplier-a', status: 'candidate' },
      'supplier-b': { supplier: 'supplier-b', status: 'candidate' },
    });
  });

  it('says nothing of submissions before both have asked', () => {
    const once = noticed().on(dueAt).give(system, 'CloseWindow', { window });
    once.brought = { submissions: [submission('supplier-a', '2027-06-01T08:00:00.000Z')], late: [], head: 'f' };
    expect(JSON.stringify(once.give(procurer1, 'RequestOpening', { window }).events)).not.toContain('supplier-a');
  });
});

describe('A submission after the opening', () => {
  const late = { window, supplier: 'supplier-c', receivedAt: '2027-06-15T08:00:00.000Z', digest: '1'.repeat(64) };

  it('is refused and recorded', () => {
    const { state } = requested(['supplier-a']).give(system, 'RefuseLateSubmission', late);
    expect(state.windows[window]?.late).toEqual([
      { supplier: 'supplier-c', receivedAt: late.receivedAt, digest: late.digest },
    ]);
    expect(state.competitors['supplier-c']).toBeUndefined();
  });

  it('is not told to the case before it', () => {
    expect(closed().refused(system, 'RefuseLateSubmission', late)).toBe('LATE-OPENED');
    expect(requested(['supplier-a']).refused(procurer1, 'RefuseLateSubmission', late)).toBe('ROLE');
  });
});
