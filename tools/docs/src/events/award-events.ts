import type { EventDescriptions } from './event-description.js';

const track = 'the lot';
const supplier = 'the supplier';
const suppliers = 'the suppliers, the best ranked first';
const on = 'the day';
const signed = {
  way: 'verified in the program, or by hand',
  thumbprint: "SHA-256 of the signer's certificate, where it was verified",
  signer: 'a person, or an organisation with its seal',
};
const signedApart =
  "the signature, the signer's certificate, name and time, or the reference where it was signed by hand";

const measurement = {
  track,
  indicator: 'which indicator of the need',
  value: 'the measured value',
  on,
  point: 'which planned measurement it answers',
  by: 'by hand, or from its source',
  account: "the source's service account",
};

/** From the examination of tenders to the measured effect. */
export const awardEvents: EventDescriptions<
  | 'ModelSimulated'
  | 'TenderChecked'
  | 'TenderScored'
  | 'EvaluationAgreed'
  | 'RankingEstablished'
  | 'PriceQuestioned'
  | 'PriceExplained'
  | 'PriceDecided'
  | 'AwardProposed'
  | 'AwardProposalSentBack'
  | 'AwardDecided'
  | 'NotificationBegun'
  | 'OwnReasonsNotified'
  | 'NotificationSent'
  | 'TenderersNotified'
  | 'ExAnteNoticePublished'
  | 'ExAnteNoticeSent'
  | 'StandstillEnded'
  | 'CourtChecked'
  | 'ContractSettled'
  | 'ContractSignedByAuthority'
  | 'ContractSignedBySupplier'
  | 'ContractConcluded'
  | 'AwardNoticePublished'
  | 'ReportCompleted'
  | 'ContractTerminated'
  | 'DeliveryAccepted'
  | 'MeasurementRecorded'
  | 'MeasurementCorrected'
  | 'EffectReviewed'
  | 'EffectActionCompleted'
  | 'FutureDecided'
> = {
  ModelSimulated: {
    by: ['SimulateModel'],
    facts: {
      version: 'of the documents',
      seed: 'the number that the made-up tenders were drawn from',
      expectedPrice: 'the price that they lie around',
      tenders: 'the made-up tenders',
      ranking: 'their places and results',
      warnings: 'what they show to be odd, with the tenders that show it',
    },
  },
  TenderChecked: {
    by: ['CheckTender'],
    facts: { track, supplier, outcome: 'valid or rejected', ground: 'on which ground it was rejected' },
    apart: 'the reasons',
  },
  TenderScored: {
    by: ['ScoreTender'],
    facts: { track, supplier, evaluator: 'who' },
    apart: 'score by criterion, and the reasons: shown to others once all are in',
  },
  EvaluationAgreed: {
    by: ['AgreeEvaluation'],
    facts: {
      track,
      agreed: 'the agreed scores',
      ranking: 'every tender’s place with each step of the computation; later where the prices are still sealed',
    },
    apart: 'the reasons, and the minutes where lots were drawn',
  },
  RankingEstablished: {
    by: ['EstablishRanking'],
    facts: { track, ranking: 'every tender’s place with each step of the computation' },
    apart: 'the minutes where lots were drawn',
  },
  PriceQuestioned: {
    by: ['AskAboutPrice'],
    facts: { track, supplier, answerBy: 'the last day to answer' },
    apart: 'what is to be explained',
  },
  PriceExplained: {
    by: ['ExplainPrice'],
    facts: { track, supplier },
    apart: 'the explanation',
  },
  PriceDecided: {
    by: ['DecideOnPrice'],
    facts: { track, supplier, outcome: 'accepted or rejected', breach: 'of which duties, if the price is due to one' },
    apart: 'the reasons',
  },
  AwardProposed: {
    by: ['ProposeAward'],
    facts: { track, suppliers },
    apart: 'the reasons',
  },
  AwardProposalSentBack: {
    by: ['SendBackProposal'],
    facts: { track },
    apart: 'the reasons',
  },
  AwardDecided: {
    by: ['DecideAward'],
    facts: { track, suppliers },
    apart: 'the reasons, the delegation',
  },
  NotificationBegun: {
    by: ['NotifyTenderers'],
    facts: {
      track,
      electronic: 'whether the program mails it',
      mailed: 'the program records what becomes of each mail',
      recipients: 'who is to be told',
      standstillEndsOn: 'the last day of the standstill period that it states',
    },
    apart: 'the reasons',
  },
  OwnReasonsNotified: {
    by: ['NotifyTenderers'],
    facts: { track, supplier: 'the recipient' },
    apart: 'the reasons that concern that recipient',
  },
  NotificationSent: {
    by: ['RecordNotificationSent'],
    facts: {
      track,
      supplier: 'the recipient',
      sentAt: 'when',
      how: 'electronically or otherwise',
      standstillEndsOn: 'the new last day of the standstill period, where it was sent anew after all had been sent it',
    },
  },
  TenderersNotified: {
    by: ['NotifyTenderers', 'RecordNotificationSent'],
    facts: {
      track,
      sentAt: 'when; the last, where it was sent to one after another',
      electronic: 'whether to all electronically',
      recipients: 'who was told',
      standstillEndsOn: 'last day of the standstill period, where there is one',
    },
    apart: 'the reasons',
  },
  ExAnteNoticeSent: {
    by: ['PublishExAnteNotice'],
    facts: { track, dispatchedAt: 'when the program sent it', justification: 'why the procurement was not advertised' },
  },
  ExAnteNoticePublished: {
    by: ['PublishExAnteNotice'],
    facts: {
      track,
      dispatchedAt: 'when it was sent',
      publishedAt: 'when it was published',
      publicationId: 'the number of the notice',
      standstillEndsOn: 'last of the ten days from its publication',
    },
    apart: 'why the procurement was not advertised',
  },
  StandstillEnded: {
    by: ['EndStandstill'],
    facts: { track },
  },
  CourtChecked: {
    by: ['CheckCourt'],
    facts: { track, checkedAt: 'when' },
    apart: 'the court, the note',
  },
  ContractSettled: {
    by: ['SettleContract'],
    facts: {
      track,
      supplier,
      content:
        'value, first and last day, options, milestones, how it is paid, penalties, terms and what of the thread they keep, subcontractors, promises that are left out and why',
    },
    apart: "why the value differs from the tender's price",
  },
  ContractSignedByAuthority: {
    by: ['SignContract'],
    facts: {
      track,
      supplier,
      on,
      document: 'the signed file and its SHA-256, where it is a file of the case',
      ...signed,
    },
    apart: signedApart,
  },
  ContractSignedBySupplier: {
    by: ['CountersignContract'],
    facts: { track, supplier, on, ...signed },
    apart: signedApart,
  },
  ContractConcluded: {
    by: ['CountersignContract'],
    facts: { track, supplier, on },
  },
  AwardNoticePublished: {
    by: ['PublishAwardNotice'],
    facts: {
      track,
      publicationId: 'its id at the notice database; none where the program sends it',
      value: 'the value of the contract',
      winnerNumber: "the supplier's registration number",
      winnerSize: "the supplier's size",
      on,
    },
  },
  ReportCompleted: {
    by: ['CompleteReport'],
    facts: { track, on, conflicts: 'how many conflicts of interest were found in the case' },
    apart: 'the report, and what it says of conflicts of interest',
  },
  ContractTerminated: {
    by: ['TerminateContract', 'RecordValidityDecision'],
    facts: { track, ground: 'on which ground; `ineffective`: a court has declared it so', on },
    apart: 'the reasons',
  },
  DeliveryAccepted: {
    by: ['AcceptDelivery'],
    facts: { track, on },
    apart: 'the note',
  },
  MeasurementRecorded: {
    by: ['RecordMeasurement'],
    facts: measurement,
    apart: 'the method',
  },
  MeasurementCorrected: {
    by: ['CorrectMeasurement'],
    facts: measurement,
    apart: 'the reasons, the method',
  },
  EffectReviewed: {
    by: ['RecordEffectReview'],
    facts: {
      track,
      point: 'which planned review it is',
      on,
      actions: 'what is to be done: name, who and by when',
    },
    apart: 'what was found, what each action is',
  },
  EffectActionCompleted: {
    by: ['CompleteEffectAction'],
    facts: { track, action: 'which', on },
    apart: 'what it led to',
  },
  FutureDecided: {
    by: ['DecideFuture'],
    facts: {
      track,
      choice: 'scale up, adapt or stop',
      development: 'within the contract or in a new case',
      ground: 'what the further development within the contract rests on',
      outcomes: 'for each indicator: reached, missed or not measured, from the measurements',
      left: 'how many planned measurements were left',
    },
    apart: 'the reasons; why it is decided before all targets are reached',
  },
};
