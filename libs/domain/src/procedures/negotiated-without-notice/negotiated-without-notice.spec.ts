import { describe, expect, it } from 'vitest';
import { react } from '../../case/react.js';
import { tasks, tasksAt } from '../../case/tasks.js';
import { decisionMaker, procurer1, supplierA } from '../../testing/people.js';
import { byPrice, documentsApproved } from '../../testing/plays/parts.js';
import {
  exAnteNotice,
  invitationOfTheOnlyOne,
  withoutNoticeAwarded,
  withoutNoticeNotified,
} from '../../testing/plays/negotiated-without-notice.js';
import { begun, perform } from '../../testing/plays/steps.js';
import { negotiatedWithoutNoticeV1 } from './negotiated-without-notice.v1.js';

const begin = (ground?: string) => begun({ id: 'negotiated-without-notice', version: 1 }, ground);
const documented = (ground = 'exclusive-rights') =>
  perform(begin(ground), documentsApproved(byPrice)).on('2027-05-10T08:00:00Z');
const invite = (changes: object, play = documented()) =>
  play.refused(procurer1, 'InviteSuppliers', { ...invitationOfTheOnlyOne, ...changes });
const notified = () =>
  perform(begin('exclusive-rights'), [...withoutNoticeAwarded, withoutNoticeNotified, { settles: true }]);
const open = (play: ReturnType<typeof notified>) => tasksAt(play.state, play.now).map(({ command }) => command);

describe('The grounds for publishing no notice', () => {
  it('have each a section of their own and say what has to be shown', () => {
    for (const ground of negotiatedWithoutNoticeV1.grounds) {
      expect(ground.basis).toMatch(/^LOU 6:1[2-9]/);
      expect(ground.evidence?.sv).toBeTruthy();
    }
    const sections = negotiatedWithoutNoticeV1.grounds.map(({ basis }) => /6:\d+/.exec(basis)?.[0]);
    expect(new Set(sections)).toEqual(new Set(['6:12', '6:14', '6:15', '6:16', '6:17', '6:18', '6:19']));
  });

  it('ask for more where the law does', () => {
    const affirming = (what: string) =>
      negotiatedWithoutNoticeV1.grounds.filter((one) => one.affirms === what).map((one) => one.id);
    expect(affirming('no-alternative')).toEqual(['technical', 'exclusive-rights']);
    expect(affirming('all-qualified')).toEqual(['unacceptable-tenders']);
  });
});

describe('Inviting suppliers without a notice', () => {
  it('names each once, with reasons, on a ground of the start decision', () => {
    const [one] = invitationOfTheOnlyOne.suppliers;
    expect(invite({})).toBe('accepted');
    expect(invite({ suppliers: [one, one] })).toBe('INVITE-NAMED');
    expect(invite({ suppliers: [{ ...one, reasons: ' ' }] })).toBe('INVITE-NAMED');
    expect(invite({}, perform(begin(), documentsApproved(byPrice)).on('2027-05-10'))).toBe('INVITE-GROUND');
    expect(invite({ tendersDueAt: '2027-05-10T08:00:00Z' })).toBe('WINDOW-AHEAD');
    expect(documented().refused(decisionMaker, 'InviteSuppliers', invitationOfTheOnlyOne)).toBe('ROLE');
  });

  it('invites all who were qualified where only unacceptable tenders came', () => {
    expect(invite({}, documented('unacceptable-tenders'))).toBe('INVITE-ALL-QUALIFIED');
    expect(invite({ allQualifiedInvited: true }, documented('unacceptable-tenders'))).toBe('accepted');
  });

  it('opens the window to them alone, and tells nobody else', () => {
    const play = documented();
    const before = play.state;
    play.give(procurer1, 'InviteSuppliers', invitationOfTheOnlyOne);
    expect(play.state.windows['initial-tenders']?.openTo).toEqual(['supplier-a']);
    const event = play.events.find((one) => one.type === 'SuppliersInvited')!;
    const works = react(before, event);
    expect(works[0]).toMatchObject({ kind: 'mail', suppliers: ['supplier-a'] });
    expect(works.some((one) => one.kind === 'publish')).toBe(false);
  });

  it('can still be given up until then, and is cancelled after', () => {
    const cancel = { reason: 'chan-need', reasons: 'No need.', electronic: true };
    expect(documented().refused(decisionMaker, 'CloseCase', { reasons: 'No need.' })).toBe('accepted');
    expect(documented().refused(decisionMaker, 'CancelProcurement', cancel)).toBe('STAGE');
    const invited = documented().give(procurer1, 'InviteSuppliers', invitationOfTheOnlyOne);
    expect(invited.refused(decisionMaker, 'CloseCase', { reasons: 'No need.' })).toBe('STAGE');
    expect(invited.refused(decisionMaker, 'CancelProcurement', cancel)).toBe('accepted');
  });

  it('needs no round of negotiation', () => {
    const play = perform(begin('exclusive-rights'), withoutNoticeAwarded.slice(0, 5));
    expect(play.refused(procurer1, 'KeepInitialTenders', { reasons: 'Nothing to negotiate.' })).toBe('accepted');
  });
});

describe('Signing without a standstill', () => {
  it('follows the notification at once, and asks nothing of a court', () => {
    const play = notified();
    expect(play.state.awards['1']?.standstillEndsOn).toBeUndefined();
    expect(open(play)).toEqual(['SignContract']);
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
  });

  it('keeps a standstill that the notification states by choice, and then asks the court', () => {
    const play = perform(begin('exclusive-rights'), withoutNoticeAwarded).on('2027-06-21T08:00:00Z');
    const notify = { electronic: true, reasons: 'x' };
    expect(play.refused(procurer1, 'NotifyTenderers', { ...notify, standstillEndsOn: '2027-06-30' })).toBe(
      'AWARD-STANDSTILL-LENGTH',
    );
    play.give(procurer1, 'NotifyTenderers', { ...notify, standstillEndsOn: '2027-07-01' });
    expect(play.refused(decisionMaker, 'SignContract')).toBe('AWARD-STANDSTILL');
    expect(play.on('2027-07-02').refused(decisionMaker, 'SignContract')).toBe('CONTRACT-COURT');
  });

  it('still needs the notification', () => {
    expect(perform(begin('exclusive-rights'), withoutNoticeAwarded).refused(decisionMaker, 'SignContract')).toBe(
      'STAGE',
    );
  });
});

describe('A voluntary ex-ante notice', () => {
  const published = () => perform(notified(), [exAnteNotice]);
  const body = { ...('body' in exAnteNotice ? exAnteNotice.body : {}) };
  const publish = (changes: object) =>
    notified()
      .on('2027-06-22T08:00:00Z')
      .refused(procurer1, 'PublishExAnteNotice', { ...body, ...changes });

  it('holds signing through the tenth day after its publication', () => {
    // Ten days after Tuesday 22 June end on Friday 2 July.
    const play = published();
    expect(play.state.awards['1']).toMatchObject({ standstillEndsOn: '2027-07-02' });
    expect(play.on('2027-07-02T21:59:59.999Z').ask(decisionMaker, 'SignContract')).toMatchObject({
      refusal: { code: 'AWARD-STANDSTILL', expected: '2027-07-02T22:00:00.000Z' },
    });
    expect(play.on('2027-07-02T22:00:00Z').refused(decisionMaker, 'SignContract')).toBe('CONTRACT-COURT');
    play.give(procurer1, 'CheckCourt', { court: 'Förvaltningsrätten i Göteborg', noReview: true });
    expect(play.refused(decisionMaker, 'SignContract')).toBe('accepted');
  });

  it('counts the days by the Act of 1930: a Saturday is passed over', () => {
    // Ten days after Wednesday 23 June end on Saturday 3 July.
    const play = notified().on('2027-06-23T12:00:00Z');
    play.give(procurer1, 'PublishExAnteNotice', { ...body, publishedAt: '2027-06-23T08:00:00Z' });
    expect(play.state.awards['1']?.standstillEndsOn).toBe('2027-07-05');
  });

  it('plans the question to the court for the day after', () => {
    const task = tasks(published().state).find((one) => one.command === 'CheckCourt');
    expect(task?.opensAt).toBe('2027-07-02T22:00:00.000Z');
    expect(open(published())).toEqual([]);
  });

  it('was dispatched after the decision and published after that, not in the future', () => {
    expect(publish({})).toBe('accepted');
    expect(publish({ publishedAt: '2027-06-22T08:00:00.001Z' })).toBe('EXANTE-DATES');
    expect(publish({ dispatchedAt: '2027-06-22T06:00:00.001Z' })).toBe('EXANTE-DATES');
    expect(publish({ dispatchedAt: '2027-06-01T08:00:00Z' })).toBe('EXANTE-DATES');
  });

  it('says why nothing was announced, is published once and before signing', () => {
    expect(publish({ justification: ' ' })).toBe('EXANTE-JUSTIFICATION');
    expect(published().refused(procurer1, 'PublishExAnteNotice', body)).toBe('EXANTE-ONCE');
    const signed = notified().give(decisionMaker, 'SignContract').on('2027-06-22T08:00:00Z');
    expect(signed.refused(procurer1, 'PublishExAnteNotice', body)).toBe('EXANTE-BEFORE-SIGNING');
  });

  it('is made public', () => {
    const play = notified();
    const before = play.state;
    const event = perform(play, [exAnteNotice]).events.at(-1)!;
    expect(react(before, event)[0]).toMatchObject({ kind: 'publish' });
  });

  it('is not needed for the supplier to sign', () => {
    const play = notified().give(decisionMaker, 'SignContract');
    expect(play.refused(supplierA, 'CountersignContract')).toBe('accepted');
  });
});
