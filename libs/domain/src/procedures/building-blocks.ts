import type { Exit, StageDefinition } from './definition.js';

/** From the notice until the contract is signed the procurement can be cancelled (LOU 12:12). */
const cancellable = { command: 'CancelProcurement' };
const cancelled: Exit = { on: 'ProcurementCancelled', to: 'end:cancelled' };
/** The notice database rejected the call: nothing valid was announced, and it is corrected and sent anew. */
export const rejected: Exit = { on: 'NoticeRejected', when: 'the call was rejected', to: 'notice' };
/** Before the notice nothing was announced. */
const closable = { command: 'CloseCase' };
const closed: Exit = { on: 'CaseClosed', to: 'end:closed' };
/** The value that counts is that of the day on which the call goes out (LOU 5:5): until then it can be estimated anew. */
const revaluable = { command: 'EstimateValue' };
/** After signing there is only termination (LOU 17:17 and the contract's own terms). */
const terminable = { command: 'TerminateContract' };
const terminated: Exit = { on: 'ContractTerminated', to: 'end:terminated' };

/** From the award until the contract a court may be asked, and the authority may change its mind (LOU 20:4–10). */
const reviewable = [
  { command: 'RecordReviewApplication' },
  { command: 'RecordCourtDecision' },
  { command: 'RecordInterimOrder' },
  { command: 'RecordInterimOrderLifted' },
  { command: 'RevokeAward' },
] as const;
const reopened: readonly Exit[] = [
  { on: 'AwardRevoked', when: 'the evaluation is reopened', to: 'evaluation' },
  { on: 'AwardRevoked', to: 'award' },
  { on: 'ProcurementRedone', to: 'anew' },
];

/** Two ask for the opening within an hour; then it follows at once. */
export const opening = [
  { command: 'RequestOpening', workingDays: 2 },
  { command: 'LapseOpeningRequest' },
  { command: 'OpenWindow' },
] as const;

/** A ground against a supplier is raised, the supplier is heard, and it is decided (LOU 13:1–7, 19:17). */
const excluding = [
  { command: 'RaiseExclusion' },
  { command: 'AnswerExclusion' },
  { command: 'DecideExclusion' },
] as const;

/** The stated requirements are assessed for the supplier (LOU 14:1), and its certificates asked for (15:4). */
const qualifying = [{ command: 'AssessRequirements' }] as const;
const certificates = [
  { command: 'RequestCertificates' },
  { command: 'GiveCertificates' },
  { command: 'AcceptCertificates' },
] as const;

/** Tenders are corrected or completed as the authority allows, alike (LOU 4:9, 19:15). */
const correcting = [{ command: 'OfferCorrection' }, { command: 'AnswerCorrection' }] as const;
/** What is bought is made clearer between the rounds, for all who remain (LOU 6:9). */
const revisable = { command: 'ReviseDocuments' };
/** Something of a solution is shown to others with its owner's consent. */
const consenting = [{ command: 'GiveConsent' }, { command: 'RevealSolution' }] as const;

/** Suppliers ask, all get the answers, and a window is extended, closed by time and opened by two. */
const receiving = [
  { command: 'AskQuestion' },
  { command: 'AnswerQuestion', workingDays: 5 },
  { command: 'ExtendWindow' },
  { command: 'ReviseDocuments' },
  { command: 'CloseWindow' },
  ...opening,
  cancellable,
] as const;

/** Those who opened certify the list, before anything is decided on what was opened. */
export const certifying = [{ command: 'CertifyOpening', workingDays: 1 }] as const;

export const documents = (next: string): StageDefinition => ({
  id: 'documents',
  name: { sv: 'Upphandlingsdokument', en: 'Procurement documents' },
  zone: 'competition',
  steps: [
    { command: 'WriteDocuments', workingDays: 40 },
    { command: 'SimulateModel' },
    { command: 'ApproveDocuments', workingDays: 10 },
    { command: 'SendBackDocuments' },
    revaluable,
    closable,
  ],
  exits: [{ on: 'DocumentsApproved', to: next }, closed],
});

export const notice = (next: string): StageDefinition => ({
  id: 'notice',
  name: { sv: 'Annonsering', en: 'Notice' },
  zone: 'competition',
  steps: [{ command: 'PublishNotice', workingDays: 10 }, { command: 'WriteDocuments' }, revaluable, closable],
  exits: [{ on: 'NoticePublished', to: next }, { on: 'DocumentsWritten', to: 'documents' }, closed],
});

export const requests = (period: string, next: string): StageDefinition => ({
  id: 'requests',
  name: { sv: 'Anbudsansökningar', en: 'Requests to participate' },
  zone: 'competition',
  window: { receives: 'request', period, openedBy: 2 },
  steps: receiving,
  exits: [{ on: 'WindowOpened', when: 'the window is of this stage', to: next }, rejected, cancelled],
});

export const selection = (next: string): StageDefinition => ({
  id: 'selection',
  name: { sv: 'Kvalificering och urval', en: 'Qualification and selection' },
  zone: 'competition',
  steps: [
    ...certifying,
    { command: 'QualifyCandidate', workingDays: 10 },
    { command: 'RejectCandidate' },
    { command: 'DecideSelection', workingDays: 15 },
    ...qualifying,
    { command: 'ScoreCandidate' },
    ...excluding,
    cancellable,
  ],
  exits: [{ on: 'SelectionDecided', to: next }, cancelled],
});

export const invitation = (next: string): StageDefinition => ({
  id: 'invitation',
  name: { sv: 'Inbjudan', en: 'Invitation' },
  zone: 'competition',
  steps: [{ command: 'InviteTenderers', workingDays: 5 }, cancellable],
  exits: [{ on: 'TenderersInvited', to: next }, cancelled],
});

/** Suppliers are named and invited without a notice: until then nothing is known outside, and the case can be closed. */
export const namedInvitation = (next: string): StageDefinition => ({
  id: 'invitation',
  name: { sv: 'Inbjudan', en: 'Invitation' },
  zone: 'competition',
  steps: [{ command: 'InviteSuppliers', workingDays: 5 }, { command: 'WriteDocuments' }, revaluable, closable],
  exits: [{ on: 'SuppliersInvited', to: next }, { on: 'DocumentsWritten', to: 'documents' }, closed],
});

/** @param negotiation the stage that follows instead where the documents announce negotiation */
export const tenders = (
  own: Pick<StageDefinition, 'id' | 'name' | 'perLot'> & { readonly period?: string },
  next: string,
  negotiation?: string,
): StageDefinition => {
  const { period, ...named } = own;
  return {
    ...named,
    zone: 'competition',
    window: { receives: 'tender', ...(period ? { period } : {}), openedBy: 2 },
    // Whom a chamber of commerce appoints attends the opening of tenders (LOU 12:10).
    steps: [...receiving, { command: 'AdmitToOpening' }],
    exits: [
      ...(negotiation
        ? [{ on: 'WindowOpened', when: 'negotiation was announced', to: negotiation } satisfies Exit]
        : []),
      { on: 'WindowOpened', when: 'the window is of this stage', to: next },
      cancelled,
    ],
  };
};

/** A stage that receives what the notice called for: a rejected notice takes the case back to it. */
export const calledFor = (stage: StageDefinition): StageDefinition => ({ ...stage, exits: [...stage.exits, rejected] });

/** The final tenders, submitted by those who remain after a negotiation or a dialogue. */
export const finalTenders = (
  own: Pick<StageDefinition, 'perLot'> & { readonly period?: string } = {},
): StageDefinition =>
  tenders({ id: 'final-tenders', name: { sv: 'Slutliga anbud', en: 'Final tenders' }, ...own }, 'evaluation');

/** What differs between negotiations. */
interface Negotiating extends Pick<StageDefinition, 'perLot'> {
  /** `new-tenders`: the contract is never awarded on the initial tenders, whatever the documents say (LOU 6:30–37). */
  readonly endsIn?: 'new-tenders';
  /** How many rounds there are at most; without it as many as are needed. */
  readonly atMost?: number;
  /** How many a round keeps at least; one where nothing is said. */
  readonly keepsAtLeast?: number;
}

/** Rounds with each who remains, until the final tenders are called for or the initial ones kept. */
export const negotiation = ({ endsIn, atMost, keepsAtLeast = 1, ...own }: Negotiating = {}): StageDefinition => ({
  id: 'negotiation',
  name: { sv: 'Förhandling', en: 'Negotiation' },
  zone: 'competition',
  ...own,
  repeats: {
    as: 'round',
    ...(atMost === undefined ? {} : { atMost }),
    eliminates: { by: 'award-criteria', keepsAtLeast },
  },
  steps: [
    ...certifying,
    { command: 'HoldNegotiation', workingDays: 20 },
    { command: 'CloseRound' },
    { command: 'CloseNegotiation', workingDays: 30 },
    ...(endsIn ? [] : [{ command: 'KeepInitialTenders' }]),
    revisable,
    ...correcting,
    ...consenting,
    ...excluding,
    cancellable,
  ],
  exits: [
    { on: 'RoundClosed', to: 'again' },
    { on: 'NegotiationClosed', to: 'final-tenders' },
    ...(endsIn ? [] : [{ on: 'InitialTendersKept', to: 'evaluation' } satisfies Exit]),
    cancelled,
  ],
});

/** Rounds of dialogue with each participant, until the final tenders are called for. */
export const dialogue = (): StageDefinition => ({
  id: 'dialogue',
  name: { sv: 'Dialog', en: 'Dialogue' },
  zone: 'competition',
  repeats: { as: 'round', eliminates: { by: 'award-criteria', keepsAtLeast: 1 } },
  steps: [
    { command: 'HoldDialogue', workingDays: 20 },
    { command: 'CloseRound' },
    { command: 'CloseDialogue', workingDays: 30 },
    revisable,
    ...consenting,
    ...excluding,
    cancellable,
  ],
  exits: [{ on: 'RoundClosed', to: 'again' }, { on: 'DialogueClosed', to: 'final-tenders' }, cancelled],
});

/** A stage that allows more commands than its block. */
export const allowing = (stage: StageDefinition, ...commands: readonly string[]): StageDefinition => ({
  ...stage,
  steps: [...stage.steps, ...commands.map((command) => ({ command }))],
});

export const evaluation = (next: string): StageDefinition => ({
  id: 'evaluation',
  name: { sv: 'Prövning och utvärdering', en: 'Examination and evaluation' },
  zone: 'competition',
  perLot: true,
  steps: [
    ...certifying,
    ...opening,
    { command: 'CheckTender', workingDays: 10 },
    { command: 'ScoreTender', workingDays: 15 },
    { command: 'AgreeEvaluation', workingDays: 5 },
    { command: 'EstablishRanking' },
    { command: 'AskAboutPrice' },
    { command: 'ExplainPrice' },
    { command: 'DecideOnPrice' },
    ...correcting,
    ...qualifying,
    ...certificates,
    ...excluding,
    cancellable,
  ],
  exits: [
    { on: 'EvaluationAgreed', when: 'the tenders are ranked', to: next },
    { on: 'RankingEstablished', to: next },
    cancelled,
  ],
});

export const award = (next: string, back: string): StageDefinition => ({
  id: 'award',
  name: { sv: 'Tilldelningsbeslut', en: 'Award decision' },
  zone: 'competition',
  perLot: true,
  steps: [
    { command: 'ProposeAward', workingDays: 5 },
    { command: 'DecideAward', workingDays: 10 },
    { command: 'SendBackProposal' },
    ...qualifying,
    ...certificates,
    ...excluding,
    cancellable,
  ],
  exits: [
    { on: 'AwardDecided', to: next },
    { on: 'AwardProposalSentBack', to: back },
    { on: 'ExclusionDecided', when: 'the evaluation is reopened', to: back },
    cancelled,
  ],
});

/** @param review `no-review`: nothing suspends the signing, so there is nothing to record of a court */
export const notification = (next: string, review: 'review' | 'no-review' = 'review'): StageDefinition => ({
  id: 'notification',
  name: { sv: 'Underrättelse', en: 'Notification' },
  zone: 'competition',
  perLot: true,
  steps: [
    { command: 'NotifyTenderers', workingDays: 1 },
    { command: 'RecordNotificationSent', workingDays: 1 },
    ...(review === 'review' ? reviewable : []),
    cancellable,
  ],
  exits: [{ on: 'TenderersNotified', to: next }, ...(review === 'review' ? reopened : []), cancelled],
});

export const standstill = (next: string): StageDefinition => ({
  id: 'standstill',
  name: { sv: 'Avtalsspärr', en: 'Standstill period' },
  zone: 'competition',
  perLot: true,
  steps: [{ command: 'EndStandstill' }, ...reviewable, cancellable],
  exits: [{ on: 'StandstillEnded', to: next }, ...reopened, cancelled],
});

export const signing = (next: string): StageDefinition => ({
  id: 'signing',
  name: { sv: 'Avtalstecknande', en: 'Signing' },
  zone: 'competition',
  perLot: true,
  steps: [
    { command: 'CheckCourt', workingDays: 2 },
    { command: 'SignContract', workingDays: 10 },
    { command: 'CountersignContract', workingDays: 10 },
    ...reviewable,
    cancellable,
  ],
  exits: [{ on: 'ContractConcluded', to: next }, ...reopened, cancelled],
});

/** Signing where no standstill is kept and nothing is asked of a court. */
export const plainSigning = (next: string): StageDefinition => ({
  id: 'signing',
  name: { sv: 'Avtalstecknande', en: 'Signing' },
  zone: 'competition',
  perLot: true,
  steps: [
    { command: 'SignContract', workingDays: 10 },
    { command: 'CountersignContract', workingDays: 10 },
    cancellable,
  ],
  exits: [{ on: 'ContractConcluded', to: next }, cancelled],
});

/** Award notice and report fall due while the contract is carried out; both may still be open when delivery is accepted. */
const duties = [{ command: 'PublishAwardNotice' }, { command: 'CompleteReport' }] as const;

export const delivery = (next: string): StageDefinition => ({
  id: 'delivery',
  name: { sv: 'Leverans', en: 'Delivery' },
  zone: 'implementation',
  perLot: true,
  steps: [...duties, { command: 'AcceptDelivery' }, terminable],
  exits: [{ on: 'DeliveryAccepted', to: next }, terminated],
});

export const effect = (next: string): StageDefinition => ({
  id: 'effect',
  name: { sv: 'Uppföljning av effekt', en: 'Follow-up of effect' },
  zone: 'implementation',
  perLot: true,
  steps: [...duties, { command: 'RecordMeasurement' }, terminable],
  exits: [{ on: 'MeasurementRecorded', when: 'every planned measurement is made', to: next }, terminated],
});

export const future = (): StageDefinition => ({
  id: 'future',
  name: { sv: 'Vidareutveckling eller avslut', en: 'Further development or end' },
  zone: 'implementation',
  perLot: true,
  steps: [...duties, { command: 'DecideFuture', workingDays: 20 }, terminable],
  exits: [
    { on: 'FutureDecided', when: 'the case develops further', to: 'end:further-development' },
    { on: 'FutureDecided', to: 'end:ended' },
    terminated,
  ],
});

/** The contract is carried out and its effect measured, until the end. */
export const implementation = (): readonly StageDefinition[] => [delivery('effect'), effect('future'), future()];

/** From the award decision to the end where a standstill period is kept. */
export const afterAward = (): readonly StageDefinition[] => [
  notification('standstill'),
  standstill('signing'),
  signing('delivery'),
  ...implementation(),
];
