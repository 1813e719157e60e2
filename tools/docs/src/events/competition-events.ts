import type { EventDescriptions } from './event-description.js';

const track = 'the lot, or `case`';
const supplier = 'the supplier';
const window = 'the window';

/** From the documents to the final tenders. */
export const competitionEvents: EventDescriptions<
  | 'DocumentsWritten'
  | 'DocumentsApproved'
  | 'DocumentsSentBack'
  | 'NoticePublished'
  | 'NoticeReceiptConfirmed'
  | 'PublicationRecorded'
  | 'NoticeRejected'
  | 'QuestionAsked'
  | 'DocumentsRevised'
  | 'PaperMade'
  | 'SecrecyMarked'
  | 'QuestionAnswered'
  | 'WindowAnnounced'
  | 'WindowExtended'
  | 'WindowClosed'
  | 'OpeningRequested'
  | 'OpeningRequestLapsed'
  | 'OpeningFailed'
  | 'WindowOpened'
  | 'EnvelopeOpened'
  | 'AdmittedToOpening'
  | 'OpeningCertified'
  | 'OpenerKeyRegistered'
  | 'LateSubmissionRefused'
  | 'CandidateQualified'
  | 'CandidateRejected'
  | 'SelectionDecided'
  | 'TenderersInvited'
  | 'SuppliersInvited'
  | 'DialogueHeld'
  | 'DialogueClosed'
  | 'CommitmentsConfirmed'
  | 'CorrectionOffered'
  | 'CorrectionAnswered'
  | 'ConsentGiven'
  | 'SolutionRevealed'
  | 'NegotiationHeld'
  | 'RoundClosed'
  | 'NegotiationClosed'
  | 'InitialTendersKept'
  | 'ProcurementCancelled'
> = {
  DocumentsWritten: {
    by: ['WriteDocuments'],
    facts: {
      version: 'the version',
      awardBasis: 'best price-quality ratio, cost or price',
      model: 'the evaluation model: A, B or C',
      criteria: 'the award criteria and what each is worth',
      decimals: 'to how many decimals results are shown; they are compared exactly',
      tieRule: 'what decides between equal tenders',
      tieCriterion: 'the criterion that decides between equal tenders',
      lowTenderPercent: 'below which share of the others’ median a price is asked about',
      envelopes: 'the parts that tenders are sealed in: one, the price apart, or three',
      keySplit: 'how many openers the key is split to need, where it is',
      minimumInvited: 'the lowest number to invite',
      maximumInvited: 'the highest number to invite',
      mayAwardOnInitialTenders: 'whether the right of LOU 6:8 is reserved',
      negotiates: 'whether the documents say that there may be negotiation',
      eliminates: 'whether suppliers may fall away between rounds',
      electronicTenders: 'whether tenders are electronic',
      documentsFree: 'whether the documents are freely available from the day of publication',
      tenderValidityMonths: 'how long a tender binds',
      files: 'files that belong to the documents, with their SHA-256',
      terminationClauses: 'whether the terms hold the clauses of LOU 17:17',
      functionalRequirements: 'functional requirements, each with whether it is mandatory and what it serves',
      changeClauses: 'review clauses and options of LOU 17:10, each with its scope and ceiling',
      partners: 'how many partners are awarded a contract, where the procedure has several',
      phases: 'the phases of a development: target, length, ceiling and how many go on',
      rights: 'to whom the results belong',
      purchase: 'the level and the highest cost of a later purchase',
      endGrounds: 'the grounds for ending after a phase, each with its term',
      licence: 'what the licence of the authority covers',
      callBackMonths: 'months within which a result is to be in use',
      escrow: 'whether results are put in escrow',
      publication: 'when results may be published',
      endTerms: 'whether the right to end the partnership after a phase is stated',
      weighsResearchCapacity: 'whether the selection weighs the capacity for research and development',
      euFunded: 'whether the EU funds it',
      prizes: 'the prizes of a design contest, by place',
      supplierRequirements: 'what is required of the supplier: name, text, kind and, of an economic one, the turnover',
      selectionCriteria: 'by what candidates are chosen among, and the highest score of each',
      selectionTie: 'what decides between equal scores in the selection',
      followOnIntended: 'whether a service contract is to follow a design contest',
      buyerNumber: "the authority's registration number",
      reviewBody: 'the court that hears applications for review',
      oneLotIsExplained: 'whether the reasons for one lot are stated',
      juryQualification: 'what the participants in a design contest must be qualified as',
      researchSharePercent: 'the share of research and development in the value',
    },
    apart: 'requirements, terms, reasons',
  },
  DocumentsApproved: {
    by: ['ApproveDocuments'],
    facts: { version: 'which version' },
  },
  DocumentsSentBack: {
    by: ['SendBackDocuments'],
    facts: { version: 'which version' },
    apart: 'the reasons',
  },
  NoticePublished: {
    by: ['PublishNotice'],
    facts: {
      dispatchedAt: 'when it was sent for publication',
      publicationId: 'its id at the notice database; none where the program sends it',
      submissionsDueAt: 'the deadline, where the program sends it',
      accelerated: 'whether it is accelerated, where the program sends it',
      questionsUntilOn: 'last day for questions',
      priorInformation:
        'the prior information notice that shortens a period: when it was sent, its id, whether it was complete',
    },
    apart: 'why the procedure is accelerated',
  },
  NoticeReceiptConfirmed: {
    by: ['ConfirmNoticeReceipt'],
    facts: { notice: 'which notice', confirmedAt: 'when the Publications Office confirmed that it has it' },
  },
  PublicationRecorded: {
    by: ['RecordPublication'],
    facts: {
      notice: 'which notice',
      where: 'in TED or nationally',
      publicationId: 'its id there',
      publishedAt: 'when',
      standstillEndsOn: 'of an ex-ante notice that is published for the first time: last of its ten days',
    },
  },
  NoticeRejected: {
    by: ['RecordNoticeRejection'],
    facts: { notice: 'which notice; of a call for competition, the windows are cancelled' },
    apart: 'the reasons',
  },
  QuestionAsked: {
    by: ['AskQuestion'],
    facts: { track, question: "the question's id", supplier: 'who asked; never published' },
    apart: 'the question',
  },
  QuestionAnswered: {
    by: ['AnswerQuestion'],
    facts: { question: "the question's id" },
    apart: 'the answer',
  },
  WindowAnnounced: {
    by: ['PublishNotice', 'InviteTenderers', 'InviteSuppliers', 'CloseNegotiation', 'CloseDialogue'],
    facts: {
      id: "the window's id",
      stage: 'the stage it belongs to',
      track,
      receives: 'request, tender or entry',
      openTo: 'who may submit; null: all',
      opensAt: 'from when',
      dueAt: 'the deadline, exclusive: received at this instant is late',
      questionsUntilOn: 'last day for questions',
      minimum: 'the minimum period it keeps: its id, variant, days and last day',
      envelopes: 'the parts that submissions are sealed in, each with the public key to seal to',
      takes: 'how many openers have to ask, where the key is split among them',
    },
  },
  PaperMade: {
    by: ['RecordPaper'],
    facts: {
      paper: 'which kind of paper',
      track,
      about: 'the window that it lists, or the supplier that it is written to',
      language: 'sv or en',
      shows: 'the sequence of the event that it shows the case at',
      pdf: "the PDF's file and SHA-256",
      data: 'the same content as JSON: its file and SHA-256',
    },
  },
  SecrecyMarked: {
    by: ['MarkSecrecy'],
    facts: { file: "the file's id", ground: 'the section of the Secrecy Act, or none' },
    apart: 'why, and what in the file it concerns',
  },
  DocumentsRevised: {
    by: ['ReviseDocuments'],
    facts: {
      track,
      window: 'the window that is open; none in a negotiation or dialogue',
      version: 'the new version of the documents',
      material: 'whether the change is material, so that the time is extended',
      concerns: 'the parts of the documents that are changed',
      files: 'files that are new, with their SHA-256',
    },
    apart: 'what is changed, new wordings, and why the change is material or not',
  },
  WindowExtended: {
    by: ['ExtendWindow', 'ReviseDocuments', 'AnswerQuestion'],
    facts: { window, dueAt: 'the new deadline', questionsUntilOn: 'the new last day for questions' },
    apart: 'the reason',
  },
  WindowClosed: {
    by: ['CloseWindow'],
    facts: { window },
  },
  OpeningRequested: {
    by: ['RequestOpening'],
    facts: { window, opener: 'who', envelope: 'the part that is asked for' },
    apart: "the opener's share of a split key, encrypted to the opening",
  },
  OpeningRequestLapsed: {
    by: ['LapseOpeningRequest', 'RequestOpening'],
    facts: { window, openers: 'whose requests no longer stand' },
  },
  OpeningFailed: {
    by: ['OpenWindow'],
    facts: { window, envelope: 'the part', faults: 'which shares do not fit, or that there are too few' },
  },
  EnvelopeOpened: {
    by: ['OpenWindow'],
    facts: {
      window,
      track,
      envelope: 'the part',
      openers: 'the two',
      list: 'SHA-256 of the list',
      offers: 'what it adds to the offers, the requirements that it answers and the firms behind it, by supplier',
      faulty: 'what could not be read, and why',
      attachments: 'how many attachments the part names, where it names any',
    },
  },
  AdmittedToOpening: {
    by: ['AdmitToOpening'],
    facts: { window, chamber: 'the chamber of commerce' },
    apart: 'whom it appointed, and the tenderer that asked',
  },
  OpeningCertified: {
    by: ['CertifyOpening'],
    facts: { window, opener: 'who', list: 'SHA-256 of the list' },
  },
  OpenerKeyRegistered: {
    by: ['RegisterOpenerKey'],
    facts: { opener: 'who', recipient: 'the public key' },
  },
  WindowOpened: {
    by: ['OpenWindow'],
    facts: {
      window,
      track,
      openers: 'the two',
      envelope: 'the part that was opened',
      list: 'SHA-256 of the list',
      head: "the last hash of the window's own chain, sealed into the case's",
      submissions:
        'each that counted: supplier, receipt, digest, offers, names of the requirements that it answers and of the firms behind it',
      late: 'each that came late: supplier, receipt, digest; never read',
      faulty: 'what could not be read, and why',
      attachments: 'how many attachments the part names, where it names any',
    },
  },
  LateSubmissionRefused: {
    by: ['RefuseLateSubmission'],
    facts: { window, supplier, receivedAt: 'when it was received', digest: 'SHA-256 of its content' },
  },
  CandidateQualified: {
    by: ['QualifyCandidate'],
    facts: { supplier },
    apart: 'the reasons',
  },
  CandidateRejected: {
    by: ['RejectCandidate'],
    facts: { supplier, ground: 'on which ground' },
    apart: 'the reasons',
  },
  SelectionDecided: {
    by: ['DecideSelection'],
    facts: { invited: 'who is to be invited', notInvited: 'who is not' },
    apart: 'the reasons',
  },
  TenderersInvited: {
    by: ['InviteTenderers'],
    facts: { suppliers: 'who' },
    apart: 'the invitation, and why the procedure is accelerated',
  },
  SuppliersInvited: {
    by: ['InviteSuppliers'],
    facts: { suppliers: 'who' },
    apart: 'why each of them, why one alone, what was affirmed',
  },
  DialogueHeld: {
    by: ['HoldDialogue'],
    facts: { track, round: 'which round', supplier, on: 'the day' },
    apart: 'the themes and the minutes',
  },
  DialogueClosed: {
    by: ['CloseDialogue'],
    facts: { track, round: 'the last round' },
  },
  CommitmentsConfirmed: {
    by: ['ConfirmCommitments'],
    facts: { track, supplier, on: 'the day' },
    apart: 'the minutes',
  },
  CorrectionOffered: {
    by: ['OfferCorrection'],
    facts: { track, correction: 'the chance: `k1`, `k2` …', suppliers: 'to whom', answersDueOn: 'last day to answer' },
    apart: 'what may be corrected or completed, and why the others have nothing alike',
  },
  CorrectionAnswered: {
    by: ['AnswerCorrection'],
    facts: { track, correction: 'which chance', supplier },
    apart: 'the correction or completion',
  },
  ConsentGiven: {
    by: ['GiveConsent'],
    facts: { track, consent: 'the consent: `c1`, `c2` …', supplier },
    apart: 'what may be shown',
  },
  SolutionRevealed: {
    by: ['RevealSolution'],
    facts: { track, consent: 'by which consent', supplier: 'whose solution', to: 'to whom' },
    apart: 'what was shown',
  },
  NegotiationHeld: {
    by: ['HoldNegotiation'],
    facts: { track, round: 'which round', supplier, on: 'the day' },
    apart: 'the minutes',
  },
  RoundClosed: {
    by: ['CloseRound'],
    facts: { track, round: 'which round', eliminated: 'who fell away', byCriteria: 'by which award criteria' },
    apart: 'the reasons',
  },
  NegotiationClosed: {
    by: ['CloseNegotiation'],
    facts: { track, round: 'the last round' },
  },
  InitialTendersKept: {
    by: ['KeepInitialTenders'],
    facts: { track, reserved: 'that the right was reserved in the notice (LOU 6:8)' },
    apart: 'the reasons',
  },
  ProcurementCancelled: {
    by: ['CancelProcurement'],
    facts: {
      track: 'the lot; absent for the whole procurement',
      reason: 'kind of reason (eForms)',
      recipients: 'which suppliers are told',
      electronic: 'whether they were told electronically',
      reviewEndsOn: 'last day to apply for review; none for a direct award',
    },
    apart: 'the reasons',
  },
};
