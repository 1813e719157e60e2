import type { EventType } from '../case/event.js';
import { lotOf } from '../case/lot-of.js';
import type { CaseState } from '../case/state.js';
import { pendingOfCancellation } from '../review/pending.js';
import type { KnownDocument } from './known-document.js';

/**
 * What tells of tenders: who submitted, what they offered, how it was judged. Requests to participate are treated alike
 * (conservative; not verified).
 */
const aboutTenders: readonly EventType[] = [
  'AdmittedToOpening',
  'WindowOpened',
  'EnvelopeOpened',
  'OpeningCertified',
  'LateSubmissionRefused',
  'InterestsDeclared',
  'DeclarationAssessed',
  'CandidateQualified',
  'CandidateRejected',
  'CandidateScored',
  'CertificatesRequested',
  'CertificatesGiven',
  'CertificatesAccepted',
  'SelectionDecided',
  'SuppliersInvited',
  'TenderersInvited',
  'NegotiationHeld',
  'NegotiationClosed',
  'DialogueHeld',
  'DialogueClosed',
  'RoundClosed',
  'InitialTendersKept',
  'CommitmentsConfirmed',
  'ConsentGiven',
  'SolutionShared',
  'SolutionRevealed',
  'CorrectionOffered',
  'CorrectionAnswered',
  'ExclusionRaised',
  'ExclusionAnswered',
  'ExclusionDecided',
  'RequirementsAssessed',
  'TenderChecked',
  'TenderScored',
  'EvaluationAgreed',
  'PriceQuestioned',
  'PriceExplained',
  'PriceDecided',
  'RankingEstablished',
  'JuryAnswered',
  'EntrantAsked',
  'JuryReportSigned',
  'JuryReportAgreed',
  'EntriesRevealed',
  'AwardProposed',
  'AwardProposalSentBack',
  'AwardRevoked',
  'ReasonsAsked',
  'ReasonsGiven',
  'OwnReasonsNotified',
  'ReviewApplied',
  'InterimOrderMade',
  'ReviewDecided',
];

/**
 * Whether tenders are absolutely secret (OSL 19:3, second paragraph): from the first window on, until the award of every lot is
 * decided or its track has ended. While a court tries a cancellation the competition may go on yet, and they are secret again.
 */
export function tendersAreSecret(state: CaseState): boolean {
  if (Object.keys(state.windows).length === 0) return false;
  return Object.values(state.tracks).some(
    (track) =>
      (!track.end || pendingOfCancellation(state, track).length > 0) &&
      state.awards[lotOf(track)]?.decision === undefined,
  );
}

/** Whether a document is under that secrecy now. */
export function isTenderSecret(state: CaseState, one: KnownDocument): boolean {
  if (!tendersAreSecret(state)) return false;
  if (one.kind === 'submission') return true;
  if (one.kind === 'file') return state.secrecy?.[one.id.slice('file/'.length)] === 'OSL-19:3';
  return aboutTenders.includes(one.type);
}
