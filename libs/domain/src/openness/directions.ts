import type { EventType } from '../case/event.js';

export type Direction = 'incoming' | 'outgoing' | 'internal';

/** What came from a court, the notice database or the public, recorded by somebody in the organisation. */
const received: readonly EventType[] = [
  'ReviewApplied',
  'InterimOrderMade',
  'InterimOrderLifted',
  'ReviewDecided',
  'AccessRequested',
  'NoticeRejected',
];
const sent: readonly EventType[] = [
  'NeedPublished',
  'OpenInvitationMade',
  'InformationRequested',
  'InformationShared',
  'NoticePublished',
  'DocumentsRevised',
  'QuestionAnswered',
  'WindowExtended',
  'SelectionDecided',
  'TenderersInvited',
  'SuppliersInvited',
  'CorrectionOffered',
  'PriceQuestioned',
  'CertificatesRequested',
  'ReasonsGiven',
  'ExAnteNoticePublished',
  'NotificationBegun',
  'OwnReasonsNotified',
  'TenderersNotified',
  'ContestResultPublished',
  'ProcurementCancelled',
  'AccessDecided',
];

/** Whether a document came in, went out or was made within: what a supplier causes comes in. */
export function directionOf(type: EventType, supplier: string | undefined): Direction {
  if (supplier !== undefined || received.includes(type)) return 'incoming';
  return sent.includes(type) ? 'outgoing' : 'internal';
}
