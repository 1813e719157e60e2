import { describe, expect, it } from 'vitest';
import { system } from '../case/actor.js';
import { commands } from '../case/commands.js';
import { due } from '../case/due.js';
import { evolve } from '../case/evolve.js';
import { react } from '../case/react.js';
import { nothing } from '../case/state.js';
import { tasksAt } from '../case/tasks.js';
import { awarded } from '../testing/competed.js';
import { procurer1, registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';

const reasons = 'Comparison prices, scores and their reasons for every tender.';
const suppliers = ['supplier-a', 'supplier-b', 'supplier-c'];

/** A notification on its way by mail, since a Monday. */
function mailing(): Play {
  const play = awarded().on('2027-09-20T08:00:00Z');
  play.mailGoes = false;
  return play.give(procurer1, 'NotifyTenderers', { electronic: true, reasons });
}
const keyOf = (play: Play) => `${play.events.find(({ type }) => type === 'NotificationBegun')!.seq}/1`;
const fails = (play: Play, supplier: string, reason = 'refused', work = keyOf(play)) =>
  play.give(system, 'RecordMailFailed', { work, supplier, reason });
const goes = (play: Play, supplier: string, actor = system, how = 'electronic') =>
  play.give(actor, 'RecordNotificationSent', { supplier, sentAt: play.now, how });
const open = (play: Play) => tasksAt(play.state, play.now).map(({ command, about }) => [command, about]);

describe('A notification that a mail server refuses', () => {
  it('waits with the procurer, and holds the standstill until it is sent otherwise', () => {
    const play = mailing();
    goes(play, 'supplier-a');
    fails(play, 'supplier-b');
    goes(play, 'supplier-c');
    expect(play.state.tracks['1']?.stage).toBe('notification');
    expect(play.state.awards['1']?.sending?.failed).toEqual({
      'supplier-b': { at: '2027-09-20T08:00:00.000Z', reason: 'refused' },
    });
    expect(open(play)).toEqual([['RecordNotificationSent', 'supplier-b']]);
    goes(play.on('2027-09-22T08:00:00Z'), 'supplier-b', procurer1, 'otherwise');
    // Fifteen days after the last sending, since one was not electronic: Thursday 7 October.
    expect(play.state.awards['1']).toMatchObject({
      standstillEndsOn: '2027-10-07',
      notification: { electronic: false },
    });
    expect(play.state.awards['1']?.notification).not.toHaveProperty('failed');
    expect(open(play)).toEqual([]);
  });

  it('is told to the procurer as work to do', () => {
    const play = mailing();
    const before = play.state;
    const event = fails(play, 'supplier-b').events.at(-1)!;
    const subject = { en: 'To do in GBG-2017-HOPPET: a notification did not arrive' };
    expect(react(before, event)).toMatchObject([
      { kind: 'mail', roles: ['procurer', 'registrar'], suppliers: [], subject },
    ]);
  });
});

describe('A notification that comes back', () => {
  const bounced = () => {
    const play = mailing().on('2027-09-20T09:00:00Z').mailed();
    expect(play.state.awards['1']?.standstillEndsOn).toBe('2027-09-30');
    return play.on('2027-09-23T08:00:00Z').give(registrar, 'RecordMailFailed', {
      work: keyOf(play),
      supplier: 'supplier-b',
      reason: 'bounced',
    });
  };

  it('holds the standstill, and it runs anew from the sending that succeeds', () => {
    const play = bounced();
    expect(open(play)).toEqual([['RecordNotificationSent', 'supplier-b']]);
    expect(due(play.state).map(({ command }) => command.type)).not.toContain('EndStandstill');
    expect(play.on('2027-10-05').ask(system, 'EndStandstill', { lot: '1' })).toMatchObject({
      refusal: { code: 'NOTIFY-REACHED', expected: 'supplier-b' },
    });
    const before = play.on('2027-10-05T08:00:00Z').state;
    const event = goes(play, 'supplier-b', procurer1).events.at(-1)!;
    expect(event).toMatchObject({ type: 'NotificationSent', facts: { standstillEndsOn: '2027-10-15' } });
    expect(play.state.awards['1']).toMatchObject({
      standstillEndsOn: '2027-10-15',
      notification: { sentAt: '2027-10-05T08:00:00.000Z', electronic: true },
    });
    const [mail] = react(before, event);
    expect(mail).toMatchObject({ kind: 'mail', suppliers });
    expect(mail?.says.en).toContain('2027-10-15');
    expect(due(play.state).map(({ command }) => command.type)).toContain('EndStandstill');
  });

  it('is work that somebody is told of once, as new work is', () => {
    const play = bounced();
    const before = play.events.slice(0, -1).reduce(evolve, nothing);
    expect(react(before, play.events.at(-1)!).map(({ says }) => says.en)).toEqual([
      commands['RecordNotificationSent']?.says.en,
    ]);
  });

  it('is sent anew after it came back, not before', () => {
    const play = bounced();
    const sentAt = (at: string) =>
      play.refused(procurer1, 'RecordNotificationSent', { supplier: 'supplier-b', sentAt: at, how: 'electronic' });
    expect(sentAt('2027-09-23T07:59:59.999Z')).toBe('NOTIFY-SENT-AT');
    expect(sentAt('2027-09-23T08:00:00Z')).toBe('accepted');
    expect(
      play.refused(procurer1, 'RecordNotificationSent', {
        supplier: 'supplier-a',
        sentAt: play.now,
        how: 'electronic',
      }),
    ).toBe('NOTIFY-RECIPIENT');
  });

  it('holds the contract too, where the standstill is over', () => {
    const play = mailing().on('2027-09-20T09:00:00Z').mailed().on('2027-10-01');
    play.give(system, 'EndStandstill', { lot: '1' });
    fails(play, 'supplier-b', 'bounced');
    expect(open(play)).toContainEqual(['RecordNotificationSent', 'supplier-b']);
    goes(play, 'supplier-b', procurer1);
    expect(play.state.awards['1']?.standstillEndsOn).toBe('2027-10-11');
  });
});
