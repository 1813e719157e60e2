import type { EventType } from '../case/event.js';
import type { CaseState } from '../case/state.js';
import type { KnownDocument } from '../openness/known-document.js';
import type { RetentionClass } from './retention-classes.data.js';

const lists: readonly EventType[] = [
  'WindowClosed',
  'OpeningRequested',
  'AdmittedToOpening',
  'WindowOpened',
  'EnvelopeOpened',
  'OpeningCertified',
  'LateSubmissionRefused',
];
const personal: readonly EventType[] = [
  'InterestsDeclared',
  'DeclarationAssessed',
  'DisqualificationLifted',
  'ExclusionRaised',
  'ExclusionAnswered',
  'ExclusionDecided',
  'AccessRequested',
];
/** The contract, and all by which it was carried out and tried. The milestones of the plan are none of its own. */
const ofContract: readonly EventType[] = [
  'ContractSettled',
  'ContractSignedByAuthority',
  'ContractSignedBySupplier',
  'ContractConcluded',
  'ContractTerminated',
  'ContractDateNeared',
  'TenderersInformed',
  'DeliveryReported',
  'DeliveryRejected',
  'DeliveryAccepted',
  'MilestoneAccepted',
  'PaymentApproved',
  'PenaltyClaimed',
  'DeviationRecorded',
  'DeviationResolved',
  'SubcontractorRegistered',
  'SubcontractorReplaced',
  'TermFollowedUp',
  'OptionExercised',
  'ModificationProposed',
  'ModificationWithdrawn',
  'ModificationApproved',
  'ModificationRejected',
  'ModificationSignedByAuthority',
  'ModificationSignedBySupplier',
  'ModificationAgreed',
  'ModificationNoticePublished',
  'PhaseReported',
  'PhaseAssessed',
  'PhasePaid',
  'RightsRecorded',
  'UseOfRightRecorded',
  'CallBackDecided',
  'SolutionShared',
  'GatePassed',
  'PartnerEnded',
  'PartnershipEnded',
  'PurchaseDecided',
  'MeasurementRecorded',
  'MeasurementCorrected',
  'EffectReviewed',
  'EffectActionCompleted',
  'FutureDecided',
  'ValidityReviewApplied',
  'PerformanceForbidden',
  'PerformanceAllowed',
  'ValidityDecided',
  'FineDecided',
];

/** Which class a document is kept in. */
export function classOf(state: CaseState, one: KnownDocument): RetentionClass {
  if (one.kind === 'submission') return isWinner(state, one.supplier) ? 'winning-tenders' : 'losing-tenders';
  if (one.kind === 'file') return isSigned(state, one.id) ? 'contract' : 'documentation';
  const { type } = one;
  if (type === 'ReportCompleted') return 'report';
  if (lists.includes(type)) return 'tender-lists';
  if (personal.includes(type)) return 'declarations';
  return ofContract.includes(type) ? 'contract' : 'documentation';
}

const isWinner = ({ awards }: CaseState, supplier: string) =>
  Object.values(awards).some(({ decision }) => decision?.suppliers.includes(supplier));

const isSigned = ({ contracts }: CaseState, id: string) =>
  Object.values(contracts).some(({ document }) => document && `file/${document.file}` === id);
