import { describe, expect, it } from 'vitest';
import { example } from '../../testing/competition.js';
import { decisionMaker, procurer1 } from '../../testing/people.js';
import { byProcurer, documentsApproved, noticeOfMay, requestOf, selectedAll } from '../../testing/plays/parts.js';
import { fiveCandidates, restrictedSelection } from '../../testing/plays/restricted.js';
import { begun, perform } from '../../testing/plays/steps.js';

const begin = () => begun({ id: 'restricted', version: 1 });
const documents = { minimumInvited: 5, eliminates: false };
const qualified = (from: readonly string[]) =>
  perform(begin(), [
    ...documentsApproved(documents),
    noticeOfMay,
    { open: 'requests', submissions: from.map(requestOf) },
    ...from.map((supplier) => byProcurer('QualifyCandidate', { supplier })),
  ]);
const select = (from: readonly string[], invited: readonly string[]) =>
  qualified(from).refused(decisionMaker, 'DecideSelection', { invited, reasons: 'By the notice.' });

describe('A restricted procedure', () => {
  it('announces that at least five are invited', () => {
    const write = (minimumInvited: number) =>
      begin().refused(procurer1, 'WriteDocuments', example('WriteDocuments', { ...documents, minimumInvited }));
    expect(write(4)).toBe('DOC-MINIMUM-INVITED');
    expect(write(5)).toBe('accepted');
  });

  it('invites at least five of those who are qualified', () => {
    const six = [...fiveCandidates, 'supplier-f'];
    expect(select(six, six.slice(0, 4))).toBe('SELECTION-MINIMUM');
    expect(select(six, six.slice(0, 5))).toBe('accepted');
  });

  it('goes on with the qualified alone when they are fewer, all of them', () => {
    const four = fiveCandidates.slice(0, 4);
    expect(select(four, four)).toBe('accepted');
    expect(select(four, four.slice(0, 3))).toBe('SELECTION-MINIMUM');
  });

  it('receives requests for at least 30 days, and tenders for at least 25 from the invitation', () => {
    const published = (submissionsDueAt: string) =>
      perform(begin(), documentsApproved(documents))
        .on('2027-05-10T08:00:00Z')
        .refused(procurer1, 'PublishNotice', example('PublishNotice', { submissionsDueAt }));
    expect(published('2027-06-09T21:58:59.999Z')).toBe('WINDOW-MINIMUM');
    expect(published('2027-06-09T21:59:00Z')).toBe('accepted');
    const invited = (tendersDueAt: string) =>
      perform(begin(), restrictedSelection)
        .on('2027-06-21T08:00:00Z')
        .refused(procurer1, 'InviteTenderers', { tendersDueAt });
    expect(invited('2027-07-16T21:58:59.999Z')).toBe('WINDOW-MINIMUM');
    expect(invited('2027-07-16T21:59:00Z')).toBe('accepted');
  });

  it('has a deadline in its invitation', () => {
    const play = perform(begin(), [...documentsApproved(documents), noticeOfMay, ...selectedAll(fiveCandidates)]);
    expect(play.refused(procurer1, 'InviteTenderers', {})).toBe('INVITATION-DEADLINE');
  });
});
