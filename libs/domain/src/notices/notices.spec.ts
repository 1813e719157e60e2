import { describe, expect, it } from 'vitest';
import { evolve } from '../case/evolve.js';
import { react } from '../case/react.js';
import { nothing } from '../case/state.js';
import { tasks } from '../case/tasks.js';
import { concluded } from '../testing/competed.js';
import { documented, example, noticed, opened } from '../testing/competition.js';
import { decisionMaker, procurer1 } from '../testing/people.js';
import type { Play } from '../testing/play.js';
import { byPrice, documentsApproved, worth } from '../testing/plays/parts.js';
import { begun, perform } from '../testing/plays/steps.js';

const byProgram = { dispatchedAt: undefined, publicationId: undefined };
/** Sent by the program on 10 May 2027 at 10:00 in Stockholm. */
const sent = (play = documented()) =>
  play.on('2027-05-10T08:00:00Z').give(procurer1, 'PublishNotice', example('PublishNotice', byProgram));
/** What the last event of a type asks for. */
function asked(play: Play, type: string) {
  const at = play.events.findLastIndex((one) => one.type === type);
  return react(play.events.slice(0, at).reduce(evolve, nothing), play.events[at]!);
}
const confirmed = (confirmedAt: string) => ({ notice: 'call-1', confirmedAt });
const published = (where: string, publishedAt: string) => ({
  notice: 'call-1',
  where,
  publishedAt,
  publicationId: '312345-2027',
});
const rejection = { notice: 'call-1', reasons: 'A code is not of the main vocabulary.' };

describe('A notice that the program sends', () => {
  it('is dispatched at the time of the record, and keeps the minimum from then', () => {
    const { state } = sent();
    expect(state.notice).toMatchObject({ dispatchedAt: '2027-05-10T08:00:00.000Z' });
    expect(state.notice?.publicationId).toBeUndefined();
    expect(state.notices['call-1']).toMatchObject({ by: 'port', eu: true, sentAt: '2027-05-10T08:00:00.000Z' });
  });

  it('is asked of the port once, as data with eForms ids, and is not public yet', () => {
    const works = asked(sent(), 'NoticePublished');
    expect(works.filter(({ kind }) => kind === 'publish')).toEqual([]);
    const [work] = works.filter(({ kind }) => kind === 'notice');
    expect(work?.notice).toMatchObject({ notice: 'call-1', subtype: '16', sentAt: '2027-05-10T08:00:00.000Z' });
    const deadline = work?.notice?.fields.find(({ id }) => id === 'deadline');
    expect(deadline).toEqual({ id: 'deadline', bt: 'BT-131', value: '2027-06-14T21:59:00.000Z' });
  });

  it('becomes public with its first publication, and only with that one', () => {
    const play = sent().on('2027-05-12T10:00:00Z');
    play.give(procurer1, 'RecordPublication', published('ted', '2027-05-12T07:00:00Z'));
    expect(asked(play, 'PublicationRecorded').map(({ kind }) => kind)).toEqual(['publish']);
    play.give(procurer1, 'RecordPublication', published('national', '2027-05-12T09:00:00Z'));
    expect(asked(play, 'PublicationRecorded')).toEqual([]);
  });

  it('of an award is sent with what the statistics need', () => {
    const play = concluded('2027-10-04').give(
      procurer1,
      'PublishAwardNotice',
      example('PublishAwardNotice', { publicationId: undefined }),
    );
    const [work] = asked(play, 'AwardNoticePublished').filter(({ kind }) => kind === 'notice');
    expect(work?.notice).toMatchObject({ notice: 'award-1', kind: 'award', subtype: '29' });
    expect(work?.notice?.fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['winner', 'winner-number', 'winner-size', 'contract-value', 'tenders-received']),
    );
    play.give(procurer1, 'RecordNoticeRejection', { ...rejection, notice: 'award-1' });
    expect(play.state.contracts['1']?.awardNotice).toBeUndefined();
    expect(tasks(play.state).map(({ command }) => command)).toContain('PublishAwardNotice');
    play.give(procurer1, 'PublishAwardNotice', example('PublishAwardNotice', { publicationId: undefined }));
    expect(play.state.notices['award-2']).toMatchObject({ track: '1', by: 'port' });
  });
});

describe('National publication', () => {
  const national = (publishedAt: string, play: Play) =>
    play.ask(procurer1, 'RecordPublication', published('national', publishedAt));

  it('is refused while TED has not published and no receipt is confirmed', () => {
    expect(national('2027-05-13T08:00:00Z', sent().on('2027-05-14'))).toMatchObject({
      refusal: { code: 'NOTICE-48H', field: 'publishedAt' },
    });
  });

  it('is lawful 48 hours after the confirmed receipt, and not a millisecond before', () => {
    const play = sent().on('2027-05-14').give(procurer1, 'ConfirmNoticeReceipt', confirmed('2027-05-10T08:05:00Z'));
    expect(national('2027-05-12T08:04:59.999Z', play)).toMatchObject({
      refusal: { code: 'NOTICE-48H', expected: '2027-05-12T08:05:00.000Z' },
    });
    expect(national('2027-05-12T08:05:00Z', play)).toMatchObject({ ok: true });
  });

  it('is lawful from the moment of publication in TED', () => {
    const play = sent().on('2027-05-14').give(procurer1, 'RecordPublication', published('ted', '2027-05-11T07:00:00Z'));
    expect(national('2027-05-11T06:59:59.999Z', play)).toMatchObject({
      refusal: { code: 'NOTICE-48H', expected: '2027-05-11T07:00:00.000Z' },
    });
    expect(national('2027-05-11T07:00:00Z', play)).toMatchObject({ ok: true });
  });

  it('waits for nothing below the threshold, where TED is no place', () => {
    const play = sent(
      perform(
        worth(begun({ id: 'national-advertised', version: 1 }), 900_000),
        documentsApproved({ ...byPrice, noLotsReason: undefined }),
      ),
    );
    expect(national('2027-05-10T08:00:00Z', play)).toMatchObject({ ok: true });
    expect(play.refused(procurer1, 'RecordPublication', published('ted', '2027-05-10T08:00:00Z'))).toBe('NOTICE-PLACE');
  });
});

describe('What the notice database tells', () => {
  it('concerns a notice that was sent, in the order in which things happen', () => {
    const play = sent().on('2027-05-12T10:00:00Z');
    const record = (type: string, body: object) => play.refused(procurer1, type, { ...body });
    expect(record('ConfirmNoticeReceipt', { ...confirmed('2027-05-10T08:00:00Z'), notice: 'call-2' })).toBe(
      'NOTICE-KNOWN',
    );
    expect(record('RecordNoticeRejection', { ...rejection, notice: 'constructor' })).toBe('NOTICE-KNOWN');
    expect(record('ConfirmNoticeReceipt', confirmed('2027-05-10T07:59:59.999Z'))).toBe('NOTICE-ORDER');
    expect(record('ConfirmNoticeReceipt', confirmed('2027-05-10T08:00:00Z'))).toBe('accepted');
    expect(record('RecordPublication', published('ted', '2027-05-12T10:00:00.001Z'))).toBe('NOTICE-ORDER');
    expect(record('RecordPublication', published('ted', '2027-05-12T10:00:00Z'))).toBe('accepted');
  });

  it('is a publication once in each place, and no rejection after that', () => {
    const play = sent().on('2027-05-12T10:00:00Z');
    play.give(procurer1, 'RecordPublication', published('ted', '2027-05-12T07:00:00Z'));
    expect(play.refused(procurer1, 'RecordPublication', published('ted', '2027-05-12T08:00:00Z'))).toBe(
      'NOTICE-PUBLISHED-ONCE',
    );
    expect(play.refused(procurer1, 'RecordNoticeRejection', rejection)).toBe('NOTICE-PENDING');
  });

  it('is refused with the notices that were sent, or the time that it lies in', () => {
    const play = sent().on('2027-05-12T10:00:00Z');
    const late = { ...confirmed('2027-05-10T08:05:00Z'), notice: 'call-2' };
    const says = { sv: 'Skickade: call-1.', en: 'Sent: call-1.' };
    expect(play.ask(procurer1, 'ConfirmNoticeReceipt', late)).toMatchObject({
      refusal: { code: 'NOTICE-KNOWN', expected: 'call-1', field: 'notice' },
    });
    const decision = play.ask(procurer1, 'ConfirmNoticeReceipt', late);
    expect(decision.ok ? '' : decision.refusal.says.sv).toContain(says.sv);
    expect(decision.ok ? '' : decision.refusal.says.en).toContain(says.en);
    expect(play.ask(procurer1, 'ConfirmNoticeReceipt', confirmed('2027-05-10T07:00:00Z'))).toMatchObject({
      refusal: {
        code: 'NOTICE-ORDER',
        expected: '2027-05-10T08:00:00.000Z/2027-05-12T10:00:00.000Z',
        field: 'confirmedAt',
      },
    });
  });

  it('is for the procurer or the registrar to record', () => {
    expect(sent().refused(decisionMaker, 'RecordNoticeRejection', rejection)).toBe('ROLE');
  });
});

describe('A rejected call for competition', () => {
  const rejected = () => sent().on('2027-05-10T12:00:00Z').give(procurer1, 'RecordNoticeRejection', rejection);

  it('cancels the time for submissions and goes back to the notice, with everything kept', () => {
    const { state } = rejected();
    expect(state.tracks['case']).toMatchObject({ stage: 'notice', enteredAt: '2027-05-10T12:00:00.000Z' });
    expect(state.windows['requests']?.status).toBe('cancelled');
    expect(state.documents?.status).toBe('locked');
    expect(state.notice).toBeUndefined();
    expect(state.notices['call-1']?.rejectedAt).toBe('2027-05-10T12:00:00.000Z');
    expect(tasks(state).map(({ command }) => command)).toEqual(['PublishNotice']);
  });

  it('is told to those who work with it and to all suppliers', () => {
    const works = asked(rejected(), 'NoticeRejected');
    expect(works.filter(({ subject }) => subject.en.includes('rejected')).map(({ kind }) => kind)).toEqual([
      'mail',
      'publish',
    ]);
  });

  it('is sent anew with a window of its own', () => {
    const play = rejected().give(procurer1, 'PublishNotice', example('PublishNotice', byProgram));
    expect(play.state.notices['call-2']).toMatchObject({ by: 'port', sentAt: '2027-05-10T12:00:00.000Z' });
    expect(play.state.windows['requests#2']).toMatchObject({ status: 'open' });
    expect(play.state.tracks['case']?.stage).toBe('requests');
    expect(play.refused(procurer1, 'RecordNoticeRejection', rejection)).toBe('NOTICE-REJECTED');
  });

  it('that was sent by hand is rejected in the same way', () => {
    const play = noticed().give(procurer1, 'RecordNoticeRejection', rejection);
    expect(play.state.tracks['case']?.stage).toBe('notice');
  });

  it('after the opening is recorded, and the case stays where it is', () => {
    const play = opened(noticed(), 'requests', ['supplier-a']).give(procurer1, 'RecordNoticeRejection', rejection);
    expect(play.state.tracks['case']?.stage).toBe('selection');
    expect(play.state.notice).toBeDefined();
    expect(play.state.windows['requests']?.status).toBe('opened');
  });
});
