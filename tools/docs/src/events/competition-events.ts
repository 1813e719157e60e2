import type { EventTexts } from './event-text.js';

const track = 'the lot, or `case`';
const supplier = 'the supplier';
const window = 'the window';

/** From the documents to the final tenders. */
export const competitionEvents: EventTexts<
  | 'DocumentsWritten'
  | 'DocumentsApproved'
  | 'DocumentsSentBack'
  | 'NoticePublished'
  | 'QuestionAsked'
  | 'QuestionAnswered'
  | 'WindowAnnounced'
  | 'WindowExtended'
  | 'WindowClosed'
  | 'OpeningRequested'
  | 'WindowOpened'
  | 'LateSubmissionRefused'
  | 'CandidateQualified'
  | 'CandidateRejected'
  | 'SelectionDecided'
  | 'TenderersInvited'
  | 'NegotiationHeld'
  | 'RoundClosed'
  | 'NegotiationClosed'
  | 'InitialTendersKept'
  | 'ProcurementCancelled'
> = {
  DocumentsWritten: {
    says: {
      sv: 'Upphandlingsdokumenten skrevs, i en ny version.',
      en: 'The documents were written, in a new version.',
    },
    by: ['WriteDocuments'],
    facts: {
      version: 'the version',
      awardBasis: 'best price-quality ratio, cost or price',
      model: 'the evaluation model: A, B or C',
      criteria: 'the award criteria and what each is worth',
      minimumInvited: 'the lowest number to invite',
      maximumInvited: 'the highest number to invite',
      mayAwardOnInitialTenders: 'whether the right of LOU 6:8 is reserved',
      eliminates: 'whether suppliers may fall away between rounds',
      electronicTenders: 'whether tenders are electronic',
      documentsFree: 'whether the documents are freely available from the day of publication',
      tenderValidityMonths: 'how long a tender binds',
      terminationClauses: 'whether the terms hold the clauses of LOU 17:17',
    },
    apart: 'requirements, terms, reasons',
  },
  DocumentsApproved: {
    says: { sv: 'Dokumenten godkändes och låstes.', en: 'The documents were approved and locked.' },
    by: ['ApproveDocuments'],
    facts: { version: 'which version' },
  },
  DocumentsSentBack: {
    says: { sv: 'Dokumenten skickades tillbaka.', en: 'The documents were sent back.' },
    by: ['SendBackDocuments'],
    facts: { version: 'which version' },
    apart: 'the reasons',
  },
  NoticePublished: {
    says: { sv: 'Upphandlingen annonserades.', en: 'The notice was published.' },
    by: ['PublishNotice'],
    facts: {
      dispatchedAt: 'when it was sent for publication',
      publicationId: 'its id at the notice database',
      questionsUntilOn: 'last day for questions',
    },
  },
  QuestionAsked: {
    says: { sv: 'En leverantör ställde en fråga.', en: 'A supplier asked a question.' },
    by: ['AskQuestion'],
    facts: { track, question: "the question's id", supplier: 'who asked; never published' },
    apart: 'the question',
  },
  QuestionAnswered: {
    says: { sv: 'En fråga besvarades, till alla.', en: 'A question was answered, to all.' },
    by: ['AnswerQuestion'],
    facts: { question: "the question's id" },
    apart: 'the answer',
  },
  WindowAnnounced: {
    says: { sv: 'En tid för inlämning tillkännagavs.', en: 'A time for submissions was announced.' },
    by: ['PublishNotice', 'InviteTenderers', 'CloseNegotiation'],
    facts: {
      id: "the window's id",
      stage: 'the stage it belongs to',
      track,
      receives: 'request, tender or entry',
      openTo: 'who may submit; null: all',
      opensAt: 'from when',
      dueAt: 'the deadline, exclusive: received at this instant is late',
      questionsUntilOn: 'last day for questions',
    },
  },
  WindowExtended: {
    says: { sv: 'Tiden för inlämning förlängdes.', en: 'The time for submissions was extended.' },
    by: ['ExtendWindow'],
    facts: { window, dueAt: 'the new deadline', questionsUntilOn: 'the new last day for questions' },
    apart: 'the reason',
  },
  WindowClosed: {
    says: { sv: 'Tiden för inlämning är ute.', en: 'The time for submissions is over.' },
    by: ['CloseWindow'],
    facts: { window },
  },
  OpeningRequested: {
    says: { sv: 'En anbudsöppnare begärde öppning.', en: 'An opener asked for the opening.' },
    by: ['RequestOpening'],
    facts: { window, opener: 'who' },
  },
  WindowOpened: {
    says: { sv: 'Inlämningarna öppnades av två.', en: 'The submissions were opened by two.' },
    by: ['RequestOpening'],
    facts: {
      window,
      track,
      openers: 'the two',
      head: "the last hash of the window's own chain, sealed into the case's",
      submissions: 'each that counted: supplier, receipt, digest, offers',
      late: 'each that came late: supplier, receipt, digest; never read',
    },
  },
  LateSubmissionRefused: {
    says: { sv: 'En inlämning efter öppningen avvisades.', en: 'A submission after the opening was refused.' },
    by: ['RefuseLateSubmission'],
    facts: { window, supplier, receivedAt: 'when it was received', digest: 'SHA-256 of its content' },
  },
  CandidateQualified: {
    says: { sv: 'En anbudssökande uppfyllde kraven.', en: 'A candidate was qualified.' },
    by: ['QualifyCandidate'],
    facts: { supplier },
    apart: 'the reasons',
  },
  CandidateRejected: {
    says: { sv: 'En anbudssökande uteslöts eller avvisades.', en: 'A candidate was rejected.' },
    by: ['RejectCandidate'],
    facts: { supplier, ground: 'on which ground' },
    apart: 'the reasons',
  },
  SelectionDecided: {
    says: { sv: 'Urvalet beslutades.', en: 'The selection was decided.' },
    by: ['DecideSelection'],
    facts: { invited: 'who is to be invited', notInvited: 'who is not' },
    apart: 'the reasons',
  },
  TenderersInvited: {
    says: { sv: 'De utvalda bjöds in att lämna anbud.', en: 'The selected were invited to tender.' },
    by: ['InviteTenderers'],
    facts: { suppliers: 'who' },
  },
  NegotiationHeld: {
    says: { sv: 'En förhandling hölls.', en: 'A negotiation was held.' },
    by: ['HoldNegotiation'],
    facts: { track, round: 'which round', supplier, on: 'the day' },
    apart: 'the minutes',
  },
  RoundClosed: {
    says: { sv: 'En förhandlingsrunda avslutades, en ny följer.', en: 'A round was closed; another follows.' },
    by: ['CloseRound'],
    facts: { track, round: 'which round', eliminated: 'who fell away' },
    apart: 'the reasons',
  },
  NegotiationClosed: {
    says: { sv: 'Förhandlingarna avslutades.', en: 'The negotiations were closed.' },
    by: ['CloseNegotiation'],
    facts: { track, round: 'the last round' },
  },
  InitialTendersKept: {
    says: {
      sv: 'De första anbuden utvärderas utan förhandling.',
      en: 'The initial tenders are evaluated unnegotiated.',
    },
    by: ['KeepInitialTenders'],
    facts: { track, reserved: 'that the right was reserved in the notice (LOU 6:8)' },
    apart: 'the reasons',
  },
  ProcurementCancelled: {
    says: { sv: 'Upphandlingen avbröts.', en: 'The procurement was cancelled.' },
    by: ['CancelProcurement'],
    facts: {
      track: 'the lot; absent for the whole procurement',
      reason: 'kind of reason (eForms)',
      recipients: 'which suppliers are told',
      electronic: 'whether they were told electronically',
      reviewEndsOn: 'last day to apply for review',
    },
    apart: 'the reasons',
  },
};
