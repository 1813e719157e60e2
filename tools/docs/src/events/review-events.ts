import type { EventDescriptions } from './event-description.js';

const track = 'the lot';
const review = 'which application';
const on = 'the day';
const tenDaysEndOn = 'last of the ten days after it, inclusive; absent when there are none';

/** What turns a case back or aside: review at court, awards that fall before the contract, a move to another version. */
export const reviewEvents: EventDescriptions<
  | 'ReviewApplied'
  | 'InterimOrderMade'
  | 'InterimOrderLifted'
  | 'ReviewDecided'
  | 'AwardRevoked'
  | 'ProcurementRedone'
  | 'CancellationAnnulled'
  | 'TenderersInformed'
  | 'ValidityReviewApplied'
  | 'PerformanceForbidden'
  | 'PerformanceAllowed'
  | 'ValidityDecided'
  | 'FineDecided'
  | 'DefinitionChanged'
> = {
  ReviewApplied: {
    by: ['RecordReviewApplication'],
    facts: {
      track,
      review,
      filedOn: 'the day on which it reached the court',
      of: '`cancellation` where that is tried; absent for the award',
    },
    apart: 'court and case number',
  },
  InterimOrderMade: { by: ['RecordInterimOrder'], facts: { track, review, court: 'which court', on } },
  InterimOrderLifted: { by: ['RecordInterimOrderLifted'], facts: { track, review, on, tenDaysEndOn } },
  ReviewDecided: {
    by: ['RecordCourtDecision'],
    facts: { track, review, court: 'which court', outcome: 'how it ended', on, tenDaysEndOn },
    apart: 'the reasons in short',
  },
  AwardRevoked: {
    by: ['RevokeAward', 'RecordCourtDecision'],
    facts: { track, reopens: 'from which stage the work is done again' },
    apart: 'the reasons, when the authority revoked it',
  },
  DefinitionChanged: {
    by: ['MoveToVersion'],
    facts: { from: 'id and version', to: 'id and version', differences: 'what is added, removed and changed, by path' },
    apart: 'the reasons',
  },
  TenderersInformed: {
    by: ['InformTenderers'],
    facts: { track, recipients: 'which suppliers are told', on },
    apart: 'the summary of the reasons',
  },
  ValidityReviewApplied: {
    by: ['RecordValidityApplication'],
    facts: { track, review, filedOn: 'the day on which it reached the court' },
    apart: 'court and case number',
  },
  PerformanceForbidden: { by: ['RecordPerformanceBan'], facts: { track, review, court: 'which court', on } },
  PerformanceAllowed: { by: ['RecordPerformanceBanLifted'], facts: { track, review, on } },
  ValidityDecided: {
    by: ['RecordValidityDecision'],
    facts: { track, review, court: 'which court', outcome: 'how it ended', on },
    apart: 'the reasons in short',
  },
  FineDecided: {
    by: ['RecordFine'],
    facts: { track, amount: 'SEK', on },
    apart: 'case number, and the reasons in short',
  },
  CancellationAnnulled: {
    by: ['RecordCourtDecision'],
    facts: {
      track: 'the lot, or `case` for the whole procurement',
      review,
      windows: 'the windows that run again or wait for their opening, with their deadlines',
      standstillEndsOn: 'last day of a standstill that begins anew; absent when none does',
    },
  },
  ProcurementRedone: { by: ['RecordCourtDecision'], facts: { before: 'always `contract`' } },
};
