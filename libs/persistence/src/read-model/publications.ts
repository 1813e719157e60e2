import {
  computationFor,
  contractRecord,
  disclosedWithTheCall,
  disclosurePackage,
  gateRecords,
  isAnnounced,
  makesTheCallPublic,
  paidBy,
  react,
  recordsOf,
  type CaseState,
  type DocumentFile,
  type EventFacts,
  type EventType,
  type RecordedEvent,
} from '@behov/domain';
import type { Row } from './rows.js';

type Body = { readonly [name: string]: unknown } | undefined;

/** What a publication says besides its subject: of which event, which facts and which parts of the body. */
interface Detail {
  readonly facts?: readonly string[];
  readonly body?: readonly string[];
}

/** Nothing that isn't named here goes out with a publication. */
const details: { readonly [T in EventType]?: Detail } = {
  NeedPublished: { facts: ['version'], body: ['summary'] },
  OpenInvitationMade: { facts: ['id', 'lastDayOn', 'announced'], body: ['what'] },
  InformationRequested: { facts: ['id', 'answersDueOn'], body: ['questions'] },
  InformationShared: { facts: ['items'], body: ['contents'] },
  NoticePublished: { facts: ['dispatchedAt', 'publicationId', 'questionsUntilOn'] },
  PublicationRecorded: { facts: ['notice', 'where', 'publicationId', 'publishedAt'] },
  NoticeRejected: { facts: ['notice'] },
  DocumentsRevised: {
    facts: ['track', 'window', 'version', 'material', 'concerns', 'files'],
    body: ['changes', 'requirements', 'contractTerms'],
  },
  QuestionAnswered: { facts: ['question'], body: ['answer'] },
  WindowExtended: { facts: ['window', 'dueAt', 'questionsUntilOn'], body: ['reason'] },
  SelectionDecided: { body: ['reasons'] },
  TenderersInvited: { body: ['invitation'] },
  SuppliersInvited: {},
  RoundClosed: { facts: ['track', 'round'] },
  NegotiationClosed: { facts: ['track'] },
  DialogueClosed: { facts: ['track'] },
  CorrectionOffered: { facts: ['track', 'correction', 'answersDueOn'], body: ['what'] },
  // What is held against a supplier, and what was decided, is read by that supplier alone.
  ExclusionRaised: {
    facts: ['exclusion', 'ground', 'concerns', 'answersDueOn'],
    body: ['eventOn', 'details', 'party'],
  },
  ExclusionDecided: { facts: ['exclusion', 'outcome', 'because'], body: ['reasons', 'selfCleaning'] },
  CertificatesRequested: { facts: ['which', 'dueOn'] },
  ReasonsGiven: { facts: ['request', 'winners'], body: ['reasons', 'advantages', 'course'] },
  SolutionRevealed: { facts: ['track'], body: ['what'] },
  ExAnteNoticePublished: {
    facts: ['track', 'publishedAt', 'publicationId', 'standstillEndsOn'],
    body: ['justification'],
  },
  NotificationBegun: { facts: ['track', 'standstillEndsOn'], body: ['reasons'] },
  // Read by the one recipient alone.
  OwnReasonsNotified: { facts: ['track'], body: ['reasons'] },
  TenderersNotified: { facts: ['track', 'sentAt', 'standstillEndsOn'], body: ['reasons'] },
  PriceQuestioned: { facts: ['track', 'answerBy'], body: ['questions'] },
  LateSubmissionRefused: { facts: ['window', 'receivedAt', 'digest'] },
  EntrantAsked: { facts: ['question'], body: ['text'] },
  EntriesRevealed: {},
  // What the supplier's payment is computed from.
  MeasurementRecorded: { facts: ['track', 'indicator', 'point', 'value', 'on', 'by'] },
  MeasurementCorrected: { facts: ['track', 'indicator', 'point', 'value', 'on', 'by'] },
  ContestResultPublished: { facts: ['publicationId', 'on'] },
  // Who was told that the contract is concluded, and its supplier of what a court has ordered.
  TenderersInformed: { facts: ['track', 'on'], body: ['reasons'] },
  ValidityReviewApplied: { facts: ['track', 'review', 'filedOn'] },
  PerformanceForbidden: { facts: ['track', 'review', 'on'] },
  PerformanceAllowed: { facts: ['track', 'review', 'on'] },
  ValidityDecided: { facts: ['track', 'review', 'outcome', 'on'] },
  CancellationAnnulled: { facts: ['track', 'windows', 'standstillEndsOn'] },
  ProcurementCancelled: { facts: ['track', 'reason', 'reviewEndsOn'], body: ['reasons'] },
};

/** What suppliers read because of an event: for all of them, or for those named. */
export function publications(before: CaseState, event: RecordedEvent, body: Body, after: CaseState): readonly Row[] {
  return [...told(before, event, body, after), ...shown(before, event, body, after)];
}

/** A value that no supplier's payment is computed from: whatever else it leads to, the value is the authority's. */
const isNoPayment = (event: RecordedEvent, state: CaseState): boolean =>
  (event.type === 'MeasurementRecorded' || event.type === 'MeasurementCorrected') &&
  paidBy(state, event.facts.track, event.facts.indicator) === undefined;

/** What the case's reactions tell suppliers. */
function told(before: CaseState, event: RecordedEvent, body: Body, after: CaseState): readonly Row[] {
  if (!details[event.type] || isNoPayment(event, after)) return [];
  return react(before, event)
    .filter((work) => work.kind === 'publish' || work.suppliers.length > 0)
    .map((work) => ({
      id: work.key,
      seq: event.seq,
      kind: event.type,
      at: event.at,
      suppliers: work.kind === 'publish' ? null : work.suppliers,
      content: { ...about(after), subject: work.subject, says: work.says, ...chosen(event, body) },
    }));
}

/**
 * What is written before it is shown: the documents and what is disclosed with them, to nobody until they are announced; a
 * supplier's interest, to that supplier alone; a question, to its asker until it
 * is answered, and never with the asker's name.
 */
function shown(before: CaseState, event: RecordedEvent, body: Body, after: CaseState): readonly Row[] {
  return [
    ...shownTexts(before, event, body, after),
    ...shownFiles(before, event, after),
    ...shownContract(before, event, after),
  ];
}

/** A contract, from the authority's signature on, to its supplier: newest in the place of the one before. */
function shownContract(before: CaseState, event: RecordedEvent, after: CaseState): readonly Row[] {
  const track = 'track' in event.facts ? after.tracks[event.facts.track ?? ''] : undefined;
  if (!track || after.contracts[track.id]?.signedByAuthority === undefined) return [];
  const contract = contractRecord(after, track);
  const known = before.contracts[track.id]?.signedByAuthority ? contractRecord(before, track) : undefined;
  if (!contract || JSON.stringify(contract) === JSON.stringify(known)) return [];
  return [
    {
      ...{ id: `contract/${track.id}`, seq: event.seq, kind: event.type, at: event.at },
      ...{ suppliers: [contract.supplier], content: { ...about(after), contract } },
    },
  ];
}

/** Whom an event is told: `null` is everybody, an empty list nobody outside. */
function audienceOf(before: CaseState, event: RecordedEvent): readonly string[] | null {
  const told = react(before, event).find((work) => work.kind === 'publish' || work.suppliers.length > 0);
  return told?.kind === 'publish' ? null : (told?.suppliers ?? []);
}

type ShownFile = Pick<DocumentFile, 'file' | 'sha256'>;

/** The files of the documents: to all with the notice, or to those who are asked; a file that comes later, to the same. The contract: to who signs it. */
function shownFiles(before: CaseState, event: RecordedEvent, after: CaseState): readonly Row[] {
  const row = { seq: event.seq, kind: event.type, at: event.at };
  const paper = event.type === 'PaperMade' ? { paper: event.facts } : {};
  const to = (suppliers: readonly string[] | null, files: readonly ShownFile[] = []) =>
    files.map((file) => ({ ...row, id: fileRow(file.file), suppliers, content: { ...about(after), file, ...paper } }));
  switch (event.type) {
    case 'NoticePublished':
    case 'PublicationRecorded':
      return makesTheCallPublic(before, event, after) ? to(null, after.documents?.files) : [];
    case 'SuppliersInvited':
      return to(event.facts.suppliers, after.documents?.files);
    case 'DocumentsApproved':
      return isAnnounced(after) ? to(null, after.documents?.files) : [];
    case 'DocumentsRevised':
      return to(audienceOf(before, event), event.facts.files);
    case 'PaperMade': {
      const audience = readersOf(after, event.facts);
      return audience === undefined ? [] : to(audience, [event.facts.pdf, event.facts.data]);
    }
    case 'ContractSignedByAuthority': {
      // The other party reads what it signs; what is public already stays so.
      const { supplier, document } = event.facts;
      const known = after.documents?.files?.some(({ file }) => file === document?.file);
      return document && !known ? to([supplier], [document]) : [];
    }
    default:
      return [];
  }
}

/** Suppliers who read a paper: a notification its own recipient; a cancellation all who know of the competition. */
function readersOf(
  state: CaseState,
  { paper, track, about: supplier }: Pick<EventFacts['PaperMade'], 'paper' | 'track' | 'about'>,
): readonly string[] | null | undefined {
  if (paper === 'award-notification') return supplier === undefined ? [] : [supplier];
  // Both parties have what they agreed on.
  if (paper === 'contract-modification') return [state.contracts[track ?? '']?.supplier ?? ''];
  if (paper !== 'cancellation') return undefined;
  return isAnnounced(state) ? null : Object.keys(state.competitors);
}

function shownTexts(before: CaseState, event: RecordedEvent, body: Body, after: CaseState): readonly Row[] {
  const row = { seq: event.seq, kind: event.type, at: event.at };
  switch (event.type) {
    case 'DocumentsWritten':
      return [
        {
          ...row,
          id: documentsRow(event.facts.version),
          suppliers: [],
          content: { ...about(after), documents: { ...event.facts, ...body } },
        },
      ];
    case 'DisclosureAdded': {
      // Who knew it first is the authority's to know.
      const { knownTo: _suppliers, givenOn: _day, ...item } = event.facts;
      return [
        {
          ...row,
          id: disclosureRow(item.id),
          suppliers: [],
          content: { ...about(after), disclosure: { ...item, ...body } },
        },
      ];
    }
    case 'InterestRegistered':
      return [
        {
          ...row,
          id: `interest/${event.facts.supplier}`,
          suppliers: [event.facts.supplier],
          content: { ...about(after), statement: body?.['statement'] ?? null },
        },
      ];
    case 'NoticePublished':
    case 'PublicationRecorded':
      // What the program sends is shown when the database has published it, and not before (LOU 10:5 a).
      if (!makesTheCallPublic(before, event, after)) return [];
      return [
        ...(after.documents ? [{ ...shownToAll(row), id: documentsRow(after.documents.version) }] : []),
        ...disclosedWithTheCall(after).map((one) => ({ ...shownToAll(row), id: disclosureRow(one.id) })),
      ];
    case 'SuppliersInvited': {
      // Without a notice the documents are for those who are asked, and for nobody else.
      const { suppliers } = event.facts;
      return [
        ...(after.documents ? [{ ...row, id: documentsRow(after.documents.version), suppliers, content: null }] : []),
        ...disclosurePackage(before).map((one) => ({ ...row, id: disclosureRow(one.id), suppliers, content: null })),
      ];
    }
    case 'DocumentsApproved':
      return isAnnounced(after) ? [{ ...shownToAll(row), id: documentsRow(event.facts.version) }] : [];
    case 'QuestionAsked':
      return [
        {
          ...row,
          id: questionRow(event.facts.question),
          suppliers: [event.facts.supplier],
          content: { ...about(after), question: event.facts.question, text: body?.['question'] ?? null },
        },
      ];
    case 'TenderersNotified':
      return evaluationFor(after, event.facts).map(({ supplier, evaluation }) => ({
        ...row,
        id: `evaluation/${event.seq}/${supplier}`,
        suppliers: [supplier],
        content: { ...about(after), evaluation },
      }));
    case 'QuestionAnswered': {
      const audience = react(before, event).find(
        (work) => work.kind === 'mail' && work.suppliers.length > 0,
      )?.suppliers;
      return [{ ...row, id: questionRow(event.facts.question), suppliers: audience ?? null, content: null }];
    }
    case 'PhaseReported':
    case 'PhasePaid':
    case 'RightsRecorded':
    case 'UseOfRightRecorded':
    case 'GatePassed':
    case 'PartnerEnded':
    case 'PartnershipEnded':
      return phasesFor(before, event.facts.track, after).map(({ supplier, phases }) => ({
        ...row,
        id: `phases/${supplier}`,
        suppliers: [supplier],
        content: { ...about(after), phases },
      }));
    default:
      return [];
  }
}

/** Each partner's own part of the gates, for the partner or, where it concerns a lot, all that developed there still. */
const phasesFor = (before: CaseState, track: string, after: CaseState) =>
  Object.values(before.tracks).flatMap(({ id, partner, end }) => {
    if (!partner || end || (id !== track && partner.lot !== track)) return [];
    return [{ supplier: partner.supplier, phases: recordsOf(gateRecords(after), [partner.supplier]) }];
  });

/** What each tenderer's own place, and the winner's, were computed from. */
const evaluationFor = (
  state: CaseState,
  { track, recipients }: { readonly track: string; readonly recipients: readonly string[] },
) =>
  recipients.flatMap((supplier) => {
    const lot = state.tracks[track];
    const evaluation = lot && computationFor(state, lot, supplier);
    return evaluation ? [{ supplier, evaluation }] : [];
  });

const fileRow = (file: string) => `file/${file}`;
const documentsRow = (version: number) => `documents/${version}`;
const disclosureRow = (item: string) => `disclosure/${item}`;
const questionRow = (question: string) => `question/${question}`;
const shownToAll = (row: { readonly seq: number; readonly kind: string; readonly at: string }) => ({
  ...row,
  suppliers: null,
  content: null,
});

const about = ({ organisation, reference, title, training }: CaseState) => ({
  case: { organisation, reference, title, training: training !== null },
});

function chosen(event: RecordedEvent, body: Body): { readonly [name: string]: unknown } {
  const { facts = [], body: parts = [] } = details[event.type] ?? {};
  const said = event.facts as { readonly [name: string]: unknown };
  const pick = (from: { readonly [name: string]: unknown } | undefined, names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (from?.[name] === undefined ? [] : [[name, from[name]]])));
  return { ...pick(said, facts), ...pick(body, parts) };
}
