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
  'ExclusionRaised',
  'ExclusionDecided',
  'AccessRequested',
];
/** Types of events are named after what they are about. */
const ofContract =
  /^(Contract|Delivery|Milestone|Payment|Modification|Option|Penalty|Deviation|Measurement|Future|Subcontract)/;

/** Which class a document is kept in. */
export function classOf(state: CaseState, one: KnownDocument): RetentionClass {
  if (one.kind === 'submission') return isWinner(state, one.supplier) ? 'winning-tenders' : 'losing-tenders';
  if (one.kind === 'file') return isSigned(state, one.id) ? 'contract' : 'documentation';
  const { type } = one;
  if (type === 'ReportCompleted') return 'report';
  if (lists.includes(type)) return 'tender-lists';
  if (personal.includes(type)) return 'declarations';
  return ofContract.test(type) ? 'contract' : 'documentation';
}

const isWinner = ({ awards }: CaseState, supplier: string) =>
  Object.values(awards).some(({ decision }) => decision?.suppliers.includes(supplier));

const isSigned = ({ contracts }: CaseState, id: string) =>
  Object.values(contracts).some(({ document }) => document && `file/${document.file}` === id);
