import type { EventDescriptions } from './event-description.js';

const track = "the contract's track";
const milestone = 'which milestone of the contract';
const on = 'the day';

/** How a contract is carried out: deliveries, payments, penalties, deviations, subcontractors, terms and options. */
export const performanceEvents: EventDescriptions<
  | 'DeliveryReported'
  | 'MilestoneAccepted'
  | 'DeliveryRejected'
  | 'PaymentApproved'
  | 'PenaltyClaimed'
  | 'DeviationRecorded'
  | 'DeviationResolved'
  | 'SubcontractorRegistered'
  | 'SubcontractorReplaced'
  | 'TermFollowedUp'
  | 'OptionExercised'
  | 'ContractDateNeared'
> = {
  DeliveryReported: {
    by: ['ReportDelivery'],
    facts: { track, milestone, on, files: 'the files that show it' },
    apart: 'what is delivered',
  },
  MilestoneAccepted: { by: ['AcceptMilestone'], facts: { track, milestone, on }, apart: 'the remarks' },
  DeliveryRejected: { by: ['RejectDelivery'], facts: { track, milestone, on }, apart: 'the reasons' },
  PaymentApproved: {
    by: ['ApprovePayment'],
    facts: { track, amount: 'what is paid', waived: 'what was due and is given up', on },
    apart: "the invoice's reference, the reasons",
  },
  PenaltyClaimed: {
    by: ['ClaimPenalty'],
    facts: {
      ...{ track, penalty: 'which penalty term of the contract', milestone: 'the milestone that is late' },
      ...{ units: 'begun weeks or days, or occasions', amount: 'what is claimed', on },
    },
    apart: 'the reasons',
  },
  DeviationRecorded: {
    by: ['RecordDeviation'],
    facts: {
      ...{ track, id: 'its name in the contract', title: 'what deviates', grade: 'minor or major', milestone, on },
      dueOn: 'the last day to mend it',
    },
    apart: 'the description',
  },
  DeviationResolved: {
    by: ['ResolveDeviation'],
    facts: { track, deviation: 'which deviation', on },
    apart: 'how it was resolved',
  },
  SubcontractorRegistered: {
    by: ['RegisterSubcontractor'],
    facts: { track, subcontractor: 'its id, name, registration number and part of the contract' },
    apart: 'contact details and representatives',
  },
  SubcontractorReplaced: {
    by: ['ReplaceSubcontractor'],
    facts: { track, subcontractor: 'which is replaced', by: 'the new one', ground: 'on which ground', on },
    apart: 'the reasons, contact details and representatives',
  },
  TermFollowedUp: {
    by: ['RecordFollowUp'],
    facts: { track, term: 'which term of the contract', on, outcome: 'kept, not kept or unclear' },
    apart: 'what was found',
  },
  OptionExercised: {
    by: ['ExerciseOption'],
    facts: {
      ...{ track, option: 'which option', months: 'how much longer the contract lasts' },
      ...{ value: 'what it adds to the value', on },
    },
    apart: 'the reasons',
  },
  ContractDateNeared: {
    by: ['TellOfContractDate'],
    facts: { track, about: "`end`, or `option:` and the option's id", days: 'how many days ahead', dueOn: 'the date' },
  },
};
