import { openCompetition } from './open.js';
import { awardedTo, byProcurer, carriedOut, reported, scored, signedWith } from './parts.js';
import type { Step } from './steps.js';

const reasons = 'By the published criteria.';
const court = 'Förvaltningsrätten i Göteborg';

/**
 * An open procedure whose award is reviewed, from the start decision to its end: told on 15 June 2027, applied against on the
 * 21st. The standstill is prolonged until the court has rejected the application and ten days have passed.
 */
export const reviewed: readonly Step[] = [
  ...openCompetition,
  ...scored(['supplier-a', 'supplier-b']),
  ...awardedTo('supplier-a'),
  byProcurer('NotifyTenderers', { electronic: true, reasons }),
  byProcurer(
    'RecordReviewApplication',
    { filedOn: '2027-06-21', caseNumber: '1234-27', court },
    '2027-06-21T12:00:00Z',
  ),
  byProcurer(
    'RecordCourtDecision',
    { review: 'review-1', court: 'administrative-court', outcome: 'rejected', on: '2027-08-20' },
    '2027-08-23T08:00:00Z',
  ),
  { falls: 'EndStandstill' },
  byProcurer('CheckCourt', { court, noReview: true }),
  ...signedWith('supplier-a'),
  ...reported,
  ...carriedOut,
];
