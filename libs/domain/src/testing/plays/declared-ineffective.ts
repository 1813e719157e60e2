import { openCompetition } from './open.js';
import { awardedTo, byProcurer, scored, signedWith, stoodStill } from './parts.js';
import type { Step } from './steps.js';

const court = 'Förvaltningsrätten i Göteborg';
const first = { review: 'validity-1', court: 'administrative-court' };

/**
 * An open procedure whose contract of June 2027 is attacked within the thirty days that run from when the tenderers were told: the court
 * forbids it to be performed, allows it again, and a higher court declares it ineffective; a fine is decided.
 */
export const declaredIneffective: readonly Step[] = [
  ...openCompetition,
  ...scored(['supplier-a', 'supplier-b']),
  ...awardedTo('supplier-a'),
  ...stoodStill,
  ...signedWith('supplier-a'),
  byProcurer('InformTenderers', { reasons: 'The winner had the lowest comparison price.' }, '2027-07-05T08:00:00Z'),
  byProcurer(
    'RecordValidityApplication',
    { filedOn: '2027-07-15', caseNumber: '4321-27', court },
    '2027-07-16T08:00:00Z',
  ),
  byProcurer('RecordPerformanceBan', { ...first, on: '2027-07-20' }, '2027-07-20T12:00:00Z'),
  byProcurer('RecordPerformanceBanLifted', { review: 'validity-1', on: '2027-08-10' }, '2027-08-10T12:00:00Z'),
  byProcurer('RecordValidityDecision', { ...first, outcome: 'rejected', on: '2027-09-10' }, '2027-09-13T08:00:00Z'),
  byProcurer(
    'RecordFine',
    { amount: { amount: 250_000, currency: 'SEK' }, on: '2027-10-01', caseNumber: '612-27' },
    '2027-10-04T08:00:00Z',
  ),
  byProcurer(
    'RecordValidityDecision',
    { ...first, court: 'court-of-appeal', outcome: 'ineffective', on: '2027-12-10' },
    '2027-12-13T08:00:00Z',
  ),
];
