import { decisionMaker } from '../people.js';
import { byPrice, byProcurer, documentsApproved, noticeOfMay } from './parts.js';
import type { Step } from './steps.js';

/**
 * An open procedure that is cancelled in May 2027 while tenders are received; a court annuls the decision in August, and the time for
 * tenders goes on.
 */
export const cancelledAndAnnulled: readonly Step[] = [
  ...documentsApproved(byPrice),
  noticeOfMay,
  {
    by: decisionMaker,
    give: 'CancelProcurement',
    body: { reason: 'chan-need', reasons: 'Far fewer places are needed.', electronic: true },
    on: '2027-05-20T08:00:00Z',
  },
  byProcurer(
    'RecordReviewApplication',
    { filedOn: '2027-05-28', caseNumber: '77-27', court: 'Förvaltningsrätten i Göteborg' },
    '2027-05-31T08:00:00Z',
  ),
  byProcurer(
    'RecordInterimOrder',
    { review: 'review-1', court: 'administrative-court', on: '2027-06-01' },
    '2027-06-01T12:00:00Z',
  ),
  byProcurer(
    'RecordCourtDecision',
    { review: 'review-1', court: 'administrative-court', outcome: 'annulled', on: '2027-08-20' },
    '2027-08-23T08:00:00Z',
  ),
];
