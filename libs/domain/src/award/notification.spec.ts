import { describe, expect, it } from 'vitest';
import { deadlines } from '../deadlines/deadlines.js';
import { react } from '../case/react.js';
import { tasks, tasksAt } from '../case/tasks.js';
import { awarded } from '../testing/competed.js';
import { decisionMaker, procurer1, registrar } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { unsent } from './sending.js';

const reasons = 'Comparison prices, scores and their reasons for every tender.';
const notify = { electronic: true, reasons };
/** Before the notification; what is mailed waits until somebody says what became of it. */
const deciding = () => {
  const play = awarded().on('2027-09-20T08:00:00Z');
  play.mailGoes = false;
  return play;
};
const begun = (changes: object = {}) =>
  deciding().give(procurer1, 'NotifyTenderers', { ...notify, oneByOne: true, ...changes });
const sending = (supplier: string, sentAt: string, how = 'electronic') => ({ supplier, sentAt, how });
const sent = (play: Play, supplier: string, at: string, how?: string) =>
  play.on(at).give(procurer1, 'RecordNotificationSent', sending(supplier, at, how));
const allSent = (last = 'electronic', changes: object = {}) => {
  const play = sent(begun(changes), 'supplier-a', '2027-09-20T08:05:00Z');
  sent(play, 'supplier-b', '2027-09-21T08:00:00Z', last);
  return sent(play, 'supplier-c', '2027-09-22T08:00:00Z');
};

describe('A notification that is sent to one after another', () => {
  it('begins no standstill until all have been sent it', () => {
    const play = sent(begun(), 'supplier-a', '2027-09-20T08:05:00Z');
    expect(play.state.tracks['1']?.stage).toBe('notification');
    expect(play.state.awards['1']).not.toHaveProperty('standstillEndsOn');
    expect(play.state.awards['1']?.sending).toEqual({
      begunAt: '2027-09-20T08:00:00.000Z',
      seq: play.events.findIndex(({ type }) => type === 'NotificationBegun') + 1,
      mailed: true,
      recipients: ['supplier-a', 'supplier-b', 'supplier-c'],
      sent: { 'supplier-a': { at: '2027-09-20T08:05:00.000Z', how: 'electronic' } },
    });
    expect(tasks(play.state).map(({ command, about }) => [command, about])).toEqual([
      ['RecordNotificationSent', 'supplier-b'],
      ['RecordNotificationSent', 'supplier-c'],
    ]);
    const standstill = deadlines(play.state, play.now).find(({ id }) => id === 'standstill:1');
    expect(standstill?.runsFrom?.en).toContain('supplier-b, supplier-c');
    expect(standstill?.endsOn).toBeUndefined();
  });

  it('begins it with the last sending, for ten days when all were electronic', () => {
    const { state } = allSent();
    expect(state.tracks['1']?.stage).toBe('standstill');
    // Ten days after Wednesday 22 September is Saturday 2 October: the Monday after it.
    expect(state.awards['1']?.standstillEndsOn).toBe('2027-10-04');
    expect(state.awards['1']?.notification).toMatchObject({
      sentAt: '2027-09-22T08:00:00.000Z',
      electronic: true,
      sent: { 'supplier-b': { at: '2027-09-21T08:00:00.000Z', how: 'electronic' } },
    });
    expect(state.awards['1']).not.toHaveProperty('sending');
  });

  it('waits for whoever has a name that every object has', () => {
    const play = begun();
    const sending = play.state.awards['1']?.sending;
    const recipients = ['supplier-a', 'toString'];
    expect(sending && unsent({ ...sending, recipients })).toEqual(recipients);
  });

  it('begins it for fifteen days when one was sent otherwise', () => {
    const { state } = allSent('otherwise');
    expect(state.awards['1']?.notification?.electronic).toBe(false);
    expect(state.awards['1']?.standstillEndsOn).toBe('2027-10-07');
  });

  it('keeps the longer standstill that it states, and a shorter one is prolonged by a late sending', () => {
    expect(allSent('electronic', { standstillEndsOn: '2027-10-20' }).state.awards['1']?.standstillEndsOn).toBe(
      '2027-10-20',
    );
    expect(allSent('electronic', { standstillEndsOn: '2027-09-30' }).state.awards['1']?.standstillEndsOn).toBe(
      '2027-10-04',
    );
  });

  it('is recorded once for each recipient, and names who is missing', () => {
    const play = sent(begun(), 'supplier-a', '2027-09-20T08:05:00Z');
    for (const supplier of ['supplier-a', 'supplier-x']) {
      const decision = play.ask(procurer1, 'RecordNotificationSent', sending(supplier, '2027-09-20T08:05:00Z'));
      expect(decision).toMatchObject({ refusal: { code: 'NOTIFY-RECIPIENT', expected: 'supplier-b, supplier-c' } });
    }
  });

  it('was sent since it was ready, and not in the future', () => {
    const play = begun().on('2027-09-20T09:00:00Z');
    const at = (instant: string) => play.refused(procurer1, 'RecordNotificationSent', sending('supplier-a', instant));
    expect(at('2027-09-20T07:59:59.999Z')).toBe('NOTIFY-SENT-AT');
    expect(at('2027-09-20T08:00:00Z')).toBe('accepted');
    expect(at('2027-09-20T09:00:00Z')).toBe('accepted');
    expect(at('2027-09-20T09:00:00.001Z')).toBe('NOTIFY-SENT-AT');
  });

  it('is recorded by procurer or registrar, while one is on its way', () => {
    const body = sending('supplier-a', '2027-09-20T08:00:00Z');
    expect(begun().refused(decisionMaker, 'RecordNotificationSent', body)).toBe('ROLE');
    expect(begun().refused(registrar, 'RecordNotificationSent', body)).toBe('accepted');
    expect(deciding().refused(procurer1, 'RecordNotificationSent', body)).toBe('NOTIFY-BEGUN');
  });

  it('is not begun twice', () => {
    expect(begun().ask(procurer1, 'NotifyTenderers', notify)).toMatchObject({
      refusal: { code: 'NOTIFY-ONCE', expected: 'supplier-a, supplier-b, supplier-c' },
    });
  });

  it('is mailed by the program when it is electronic, and says from when the standstill is counted', () => {
    const told = (changes: object) => {
      const before = deciding();
      const event = begun(changes).events.at(-1)!;
      return react(before.state, event).filter(({ suppliers }) => suppliers.length > 0);
    };
    expect(told({})).toMatchObject([{ kind: 'mail', suppliers: ['supplier-a', 'supplier-b', 'supplier-c'] }]);
    expect(told({})[0]?.says.en).toContain('from the day on which all were sent');
    expect(told({ standstillEndsOn: '2027-10-20' })[0]?.says.en).toContain('at least to the end of 2027-10-20');
    expect(told({ electronic: false })).toEqual([]);
  });

  it('falls with the decision that it was of', () => {
    const play = begun().give(decisionMaker, 'RevokeAward', { reopens: 'award', reasons: 'Wrong appendix.' });
    expect(play.state.awards['1']).toBeUndefined();
  });
});

describe('A notification in one step', () => {
  it('by mail is sent when the mail server has taken the last, and begins the standstill then', () => {
    const play = deciding().give(procurer1, 'NotifyTenderers', notify);
    expect(play.state.tracks['1']?.stage).toBe('notification');
    expect(play.state.awards['1']).not.toHaveProperty('standstillEndsOn');
    expect(tasksAt(play.state, play.now)).toEqual([]);
    play.on('2027-09-20T22:30:00Z').mailed();
    expect(play.events.filter(({ type }) => type === 'NotificationSent').map(({ actor }) => actor.role)).toEqual([
      'system',
      'system',
      'system',
    ]);
    expect(play.state.awards['1']).toMatchObject({
      standstillEndsOn: '2027-10-01',
      notification: { electronic: true },
    });
  });

  it('by other means, and in training, where no mail goes, is sent to all at once', () => {
    const byHand = deciding().give(procurer1, 'NotifyTenderers', { ...notify, electronic: false });
    expect(byHand.state.awards['1']).toMatchObject({ standstillEndsOn: '2027-10-05' });
    const play = deciding();
    play.state = { ...play.state, training: { now: play.now } };
    const { state } = play.give(procurer1, 'NotifyTenderers', notify);
    expect(state.awards['1']).toMatchObject({ standstillEndsOn: '2027-09-30' });
    expect(state.awards['1']?.notification).not.toHaveProperty('sent');
  });

  it('is asked about when the mail server has said nothing until the next working day is over', () => {
    const play = deciding().give(procurer1, 'NotifyTenderers', notify);
    const [task] = tasks(play.state);
    expect(task).toMatchObject({ command: 'RecordNotificationSent', roles: ['procurer', 'registrar'] });
    expect(task?.opensAt).toBe('2027-09-21T22:00:00.000Z');
  });
});

describe("Each one's own reasons", () => {
  const own = (supplier: string, text = 'Level 2 for the method.') => ({ supplier, reasons: text });
  const ask = (...each: object[]) => deciding().ask(procurer1, 'NotifyTenderers', { ...notify, each });

  it('are kept apart, for that recipient alone, and told to it', () => {
    expect(ask(own('supplier-b'))).toMatchObject({
      events: [
        {
          type: 'OwnReasonsNotified',
          facts: { track: '1', supplier: 'supplier-b' },
          body: { reasons: 'Level 2 for the method.' },
        },
        { type: 'NotificationBegun', body: { reasons } },
      ],
    });
    const play = deciding();
    const before = play.state;
    const given = play.give(procurer1, 'NotifyTenderers', { ...notify, each: [own('supplier-b')] });
    const event = given.events.find(({ type }) => type === 'OwnReasonsNotified')!;
    expect(react(before, event)).toMatchObject([{ kind: 'mail', suppliers: ['supplier-b'] }]);
  });

  it('are for recipients, once to each, and say something', () => {
    const refused = { refusal: { code: 'NOTIFY-OWN-REASONS', expected: 'supplier-a, supplier-b, supplier-c' } };
    expect(ask(own('supplier-x'))).toMatchObject(refused);
    expect(ask(own('supplier-b'), own('supplier-b'))).toMatchObject(refused);
    expect(ask(own('supplier-b', '  '))).toMatchObject(refused);
    expect(ask(own('supplier-a'), own('supplier-b'))).toMatchObject({ ok: true });
  });
});
