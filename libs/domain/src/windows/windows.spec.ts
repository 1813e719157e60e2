import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { due } from '../case/due.js';
import { noticed, requested } from '../testing/competition.js';
import { openedByTwo } from '../testing/opening.js';
import { procurer1 } from '../testing/people.js';
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

describe('A submission after the opening', () => {
  const late = { window, supplier: 'supplier-c', receivedAt: '2027-06-15T08:00:00.000Z', digest: '1'.repeat(64) };

  it('is refused and recorded', () => {
    const { state } = requested(['supplier-a']).give(system, 'RefuseLateSubmission', late);
    expect(state.windows[window]?.late).toEqual([
      { supplier: 'supplier-c', receivedAt: late.receivedAt, digest: late.digest },
    ]);
    expect(state.competitors['supplier-c']).toBeUndefined();
  });

  it('is recorded once, however often it is sent, also where the list of the opening has it', () => {
    const one = { supplier: late.supplier, receivedAt: late.receivedAt, digest: late.digest };
    const listed = openedByTwo(closed(), window, [], [one]);
    expect(listed.refused(system, 'RefuseLateSubmission', late)).toBe('LATE-LISTED');
    expect(listed.refused(system, 'RefuseLateSubmission', { ...late, receivedAt: '2027-06-15T10:00:00+02:00' })).toBe(
      'LATE-LISTED',
    );
    const other = { ...late, receivedAt: '2027-06-15T08:00:00.001Z' };
    expect(listed.give(system, 'RefuseLateSubmission', other).refused(system, 'RefuseLateSubmission', other)).toBe(
      'LATE-LISTED',
    );
    expect(listed.state.windows[window]?.late).toHaveLength(2);
  });

  it('is not told to the case before it', () => {
    expect(closed().refused(system, 'RefuseLateSubmission', late)).toBe('LATE-OPENED');
    expect(requested(['supplier-a']).refused(procurer1, 'RefuseLateSubmission', late)).toBe('ROLE');
  });
});
