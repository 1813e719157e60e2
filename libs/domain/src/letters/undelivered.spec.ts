import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { commands } from '../case/commands.js';
import { react } from '../case/react.js';
import { tasksAt } from '../case/tasks.js';
import { awarded } from '../testing/competed.js';
import { decisionMaker, procurer1, registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';

/** A notification of the award is on its way by mail, since a Monday. */
function mailing(): Play {
  const play = awarded().on('2027-09-20T08:00:00Z');
  play.mailGoes = false;
  return play.give(procurer1, 'NotifyTenderers', { electronic: true, reasons: 'Comparison prices.' });
}
const keyOf = (play: Play) => `${play.events.find(({ type }) => type === 'NotificationBegun')!.seq}/1`;
const fails = (play: Play, supplier: string, reason = 'refused', work = keyOf(play)) =>
  play.give(system, 'RecordMailFailed', { work, supplier, reason });
const open = (play: Play) => tasksAt(play.state, play.now).map(({ command, about }) => [command, about]);

describe('A mail of another kind that did not arrive', () => {
  it('waits in the inbox until its receiver was reached otherwise', () => {
    const play = fails(mailing(), 'supplier-b', 'no-address', '1/1');
    expect(play.state.undelivered).toEqual([
      { id: 'm1', work: '1/1', supplier: 'supplier-b', reason: 'no-address', at: '2027-09-20T08:00:00.000Z' },
    ]);
    expect(open(play)).toEqual([['SettleUndeliveredMail', 'm1']]);
    expect(play.refused(decisionMaker, 'SettleUndeliveredMail', { mail: 'm1', how: 'otherwise' })).toBe('ROLE');
    play.give(procurer1, 'SettleUndeliveredMail', { mail: 'm1', how: 'other-address', note: 'To their office.' });
    expect(play.whole.at(-1)).toMatchObject({ body: { note: 'To their office.' } });
    expect(open(play)).toEqual([]);
    expect(play.refused(procurer1, 'SettleUndeliveredMail', { mail: 'm1', how: 'otherwise' })).toBe('MAIL-WAITS');
  });

  it('belongs to an event of the case', () => {
    const play = mailing();
    const record = (work: string) =>
      play.refused(system, 'RecordMailFailed', { work, supplier: 'x', reason: 'refused' });
    expect(
      ['0/1', '1', '1/0', 'a/1', 'a1/1', '1/1a', '1/1a1', '1/12345', `${play.state.seq + 1}/1`].map(record),
    ).toEqual(Array(9).fill('MAIL-WORK'));
    expect([record('1/1'), record('1/1234'), record(`${play.state.seq}/1`)]).toEqual(Array(3).fill('accepted'));
  });

  it('has one receiver', () => {
    const record = (body: object) =>
      mailing().refused(system, 'RecordMailFailed', { work: '1/1', reason: 'refused', ...body });
    expect(record({})).toBe('MAIL-RECEIVER');
    expect(record({ supplier: 'supplier-a', person: 'procurer-1' })).toBe('MAIL-RECEIVER');
    expect(record({ person: 'procurer-1' })).toBe('accepted');
  });

  it('is recorded once: for a supplier each mail, for a person one while it waits', () => {
    const play = fails(mailing(), 'supplier-b', 'refused', '1/1');
    const supplier = (work: string) =>
      play.refused(system, 'RecordMailFailed', { work, supplier: 'supplier-b', reason: 'refused' });
    expect([supplier('1/1'), supplier('2/1')]).toEqual(['MAIL-KNOWN', 'accepted']);
    fails(play, 'supplier-c');
    expect(
      play.refused(system, 'RecordMailFailed', { work: keyOf(play), supplier: 'supplier-c', reason: 'refused' }),
    ).toBe('MAIL-KNOWN');
    const person = (work: string) => ({ work, person: 'procurer-1', reason: 'refused' });
    play.give(system, 'RecordMailFailed', person('1/1'));
    expect(play.refused(system, 'RecordMailFailed', person('2/1'))).toBe('MAIL-KNOWN');
    play.give(procurer1, 'SettleUndeliveredMail', { mail: 'm2', how: 'not-needed' });
    expect(play.refused(system, 'RecordMailFailed', person('2/1'))).toBe('accepted');
  });

  it('is recorded by the program, procurers and registrars', () => {
    const body = { work: '1/1', supplier: 'supplier-a', reason: 'bounced' };
    const by = [system, procurer1, registrar, decisionMaker].map((one) =>
      mailing().refused(one, 'RecordMailFailed', body),
    );
    expect(by).toEqual(['accepted', 'accepted', 'accepted', 'ROLE']);
  });

  it('names the numbers of the events there are, where it belongs to none', () => {
    const play = mailing();
    expect(play.ask(system, 'RecordMailFailed', { work: '0/1', supplier: 'x', reason: 'refused' })).toMatchObject({
      refusal: { code: 'MAIL-WORK', expected: `1–${play.state.seq}/n` },
    });
  });

  it('is of the receiver who was not reached, and of no other', () => {
    const play = fails(mailing(), 'supplier-b', 'refused', '1/1');
    expect(play.refused(system, 'RecordMailFailed', { work: '1/1', supplier: 'supplier-c', reason: 'refused' })).toBe(
      'accepted',
    );
  });

  it('has the receiver as a fact, and no other receiver', () => {
    const facts = (receiver: object) => {
      const decision = mailing().ask(system, 'RecordMailFailed', { work: '1/1', reason: 'refused', ...receiver });
      return decision.ok ? decision.events[0]?.facts : undefined;
    };
    expect(facts({ supplier: 'supplier-b' })).toStrictEqual({
      work: '1/1',
      supplier: 'supplier-b',
      reason: 'refused',
    });
    expect(facts({ person: 'procurer-1' })).toStrictEqual({ work: '1/1', person: 'procurer-1', reason: 'refused' });
  });

  it('brings no mail of its own beside the work that waits', () => {
    const play = mailing();
    const before = play.state;
    const event = fails(play, 'supplier-b', 'refused', '1/1').events.at(-1)!;
    expect(react(before, event).map(({ says }) => says.en)).toEqual([commands['SettleUndeliveredMail']?.says.en]);
  });

  it('is settled by itself, and others wait on', () => {
    const play = fails(fails(mailing(), 'supplier-b', 'refused', '1/1'), 'supplier-c', 'refused', '1/1');
    expect(play.ask(procurer1, 'SettleUndeliveredMail', { mail: 'm3', how: 'otherwise' })).toMatchObject({
      refusal: { code: 'MAIL-WAITS', expected: 'm1, m2' },
    });
    play.give(procurer1, 'SettleUndeliveredMail', { mail: 'm1', how: 'otherwise' });
    expect(play.whole.at(-1)).not.toHaveProperty('body');
    expect(play.state.undelivered.map(({ id, settled }) => [id, settled])).toEqual([
      ['m1', 'otherwise'],
      ['m2', undefined],
    ]);
    expect(open(play)).toEqual([['SettleUndeliveredMail', 'm2']]);
  });

  it('is asked for once in a case of several lots', () => {
    const play = fails(awarded({ lots: ['1', '2'] }).on('2027-09-20T08:00:00Z'), 'supplier-b', 'refused', '1/1');
    const settle = tasksAt(play.state, play.now).filter(({ command }) => command === 'SettleUndeliveredMail');
    expect(settle).toMatchObject([
      { track: '1', about: 'm1', since: '2027-09-20T08:00:00.000Z', dueAt: '2027-09-22T22:00:00.000Z' },
    ]);
  });
});
