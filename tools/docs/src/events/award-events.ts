import type { EventTexts } from './event-text.js';

const track = 'the lot';
const supplier = 'the supplier';
const on = 'the day';

/** From the examination of tenders to the measured effect. */
export const awardEvents: EventTexts<
  | 'TenderChecked'
  | 'TenderScored'
  | 'EvaluationAgreed'
  | 'AwardProposed'
  | 'AwardProposalSentBack'
  | 'AwardDecided'
  | 'TenderersNotified'
  | 'StandstillEnded'
  | 'CourtChecked'
  | 'ContractSignedByAuthority'
  | 'ContractSignedBySupplier'
  | 'ContractConcluded'
  | 'AwardNoticePublished'
  | 'ReportCompleted'
  | 'ContractTerminated'
  | 'DeliveryAccepted'
  | 'MeasurementRecorded'
  | 'FutureDecided'
> = {
  TenderChecked: {
    says: { sv: 'Ett anbud prövades.', en: 'A tender was examined.' },
    by: ['CheckTender'],
    facts: { track, supplier, outcome: 'valid or rejected', ground: 'on which ground it was rejected' },
    apart: 'the reasons',
  },
  TenderScored: {
    says: { sv: 'En utvärderare satte poäng.', en: 'An evaluator scored a tender.' },
    by: ['ScoreTender'],
    facts: { track, supplier, evaluator: 'who', scores: 'score by criterion' },
    apart: 'the reasons',
  },
  EvaluationAgreed: {
    says: { sv: 'Utvärderingen enades om.', en: 'The evaluation was agreed.' },
    by: ['AgreeEvaluation'],
    facts: { track, agreed: 'the agreed scores', ranking: 'every tender’s place with each step of the computation' },
    apart: 'the reasons',
  },
  AwardProposed: {
    says: { sv: 'Tilldelning föreslogs.', en: 'The award was proposed.' },
    by: ['ProposeAward'],
    facts: { track, supplier },
    apart: 'the reasons',
  },
  AwardProposalSentBack: {
    says: { sv: 'Förslaget till tilldelning återsändes.', en: 'The award proposal was sent back.' },
    by: ['SendBackProposal'],
    facts: { track },
    apart: 'the reasons',
  },
  AwardDecided: {
    says: { sv: 'Tilldelningsbeslutet fattades.', en: 'The award was decided.' },
    by: ['DecideAward'],
    facts: { track, supplier },
    apart: 'the reasons, the delegation',
  },
  TenderersNotified: {
    says: { sv: 'Anbudsgivarna underrättades.', en: 'The tenderers were notified.' },
    by: ['NotifyTenderers'],
    facts: {
      track,
      sentAt: 'when',
      electronic: 'whether to all electronically',
      recipients: 'who was told',
      standstillEndsOn: 'last day of the standstill period',
    },
    apart: 'the reasons',
  },
  StandstillEnded: {
    says: { sv: 'Avtalsspärren löpte ut.', en: 'The standstill period ended.' },
    by: ['EndStandstill'],
    facts: { track },
  },
  CourtChecked: {
    says: { sv: 'Domstolen tillfrågades: ingen överprövning.', en: 'The court was asked: no review is pending.' },
    by: ['CheckCourt'],
    facts: { track, checkedAt: 'when' },
    apart: 'the court, the note',
  },
  ContractSignedByAuthority: {
    says: { sv: 'Myndigheten undertecknade avtalet.', en: 'The authority signed the contract.' },
    by: ['SignContract'],
    facts: { track, supplier, on },
    apart: "the signature's reference",
  },
  ContractSignedBySupplier: {
    says: { sv: 'Leverantören undertecknade avtalet.', en: 'The supplier signed the contract.' },
    by: ['CountersignContract'],
    facts: { track, supplier, on },
    apart: "the signature's reference",
  },
  ContractConcluded: {
    says: { sv: 'Avtalet är slutet.', en: 'The contract is concluded.' },
    by: ['CountersignContract'],
    facts: { track, supplier, on },
  },
  AwardNoticePublished: {
    says: { sv: 'Efterannonsen publicerades.', en: 'The award notice was published.' },
    by: ['PublishAwardNotice'],
    facts: { track, publicationId: 'its id at the notice database', on },
  },
  ReportCompleted: {
    says: { sv: 'Den särskilda rapporten är färdig.', en: 'The individual report was completed.' },
    by: ['CompleteReport'],
    facts: { track, on },
    apart: 'the report',
  },
  ContractTerminated: {
    says: { sv: 'Avtalet sades upp.', en: 'The contract was terminated.' },
    by: ['TerminateContract'],
    facts: { track, ground: 'on which ground', on },
    apart: 'the reasons',
  },
  DeliveryAccepted: {
    says: { sv: 'Leveransen godkändes.', en: 'The delivery was accepted.' },
    by: ['AcceptDelivery'],
    facts: { track, on },
    apart: 'the note',
  },
  MeasurementRecorded: {
    says: { sv: 'Effekten mättes.', en: 'The effect was measured.' },
    by: ['RecordMeasurement'],
    facts: {
      track,
      indicator: 'which indicator of the need',
      value: 'the measured value',
      on,
      point: 'which planned measurement it answers',
    },
    apart: 'the source',
  },
  FutureDecided: {
    says: { sv: 'Vidareutveckling eller avslut beslutades.', en: 'Further development or end was decided.' },
    by: ['DecideFuture'],
    facts: { track, choice: 'further development or end' },
    apart: 'the reasons',
  },
};
