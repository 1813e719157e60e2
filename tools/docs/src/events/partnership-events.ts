import type { EventDescriptions } from './event-description.js';

const track = "the partner's track: `<lot>:<supplier>`";
const phase = 'which phase, from 1';
const ground = 'on which ground';

/** The development in phases with one or several partners, from the contract to the decision on the purchase. */
export const partnershipEvents: EventDescriptions<
  | 'PhaseReported'
  | 'PhaseAssessed'
  | 'PhasePaid'
  | 'RightsRecorded'
  | 'UseOfRightRecorded'
  | 'CallBackDecided'
  | 'SolutionShared'
  | 'GatePassed'
  | 'PartnerEnded'
  | 'PartnershipEnded'
  | 'PurchaseDecided'
> = {
  PhaseReported: {
    by: ['ReportPhase'],
    facts: {
      track,
      phase,
      targetReached: 'whether the partner holds the target to be reached',
      costToDate: 'what the partner has spent',
    },
    apart: 'the results, the evidence',
  },
  PhaseAssessed: {
    by: ['AssessPhase'],
    facts: {
      track,
      phase,
      targetReached: 'whether it is reached',
      score: 'the score by the published criteria',
      files: 'the files of the case that it rests on',
    },
    apart: 'the reasons',
  },
  PhasePaid: {
    by: ['PayPhase'],
    facts: { track, phase, amount: 'how much', by: 'for the reached target, or a part by the terms' },
    apart: 'the reference to the term',
  },
  RightsRecorded: {
    by: ['RecordRights'],
    facts: {
      track,
      id: 'its name within the contract',
      kind: 'brought in or developed',
      title: 'what it concerns',
      terms: 'to whom it belongs',
    },
    apart: 'scope, field of use and time',
  },
  UseOfRightRecorded: {
    by: ['RecordUseOfRight'],
    facts: {
      track,
      right: 'which right',
      kind: 'licence, escrow, protection, publication or transfer',
      on: 'the day',
      licence: 'what the licence covers, where it is one',
    },
    apart: 'reference and terms',
  },
  CallBackDecided: {
    by: ['DecideCallBack'],
    facts: { track, right: 'which result', outcome: 'in use, called back or not called back' },
    apart: 'the reasons',
  },
  SolutionShared: {
    by: ['ShareSolution'],
    facts: { track, with: 'to whom it was shown', consent: 'the consent of the partner' },
    apart: 'what was shown',
  },
  GatePassed: { by: ['DecideGate'], facts: { track, phase }, apart: 'the reasons' },
  PartnerEnded: { by: ['DecideGate'], facts: { track, phase, ground }, apart: 'the reasons' },
  PartnershipEnded: { by: ['DecideGate'], facts: { track: 'the lot', ground }, apart: 'the reasons' },
  PurchaseDecided: {
    by: ['DecidePurchase'],
    facts: { track, buy: 'whether it is bought', performance: 'the level that was reached', cost: 'what it costs' },
    apart: 'the reasons',
  },
};
