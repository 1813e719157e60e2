import type { StepDefinition } from '../definition.js';

/** What is due is paid within 20 working days (own choice; the contract's own terms of payment go before). */
export const paymentStep: StepDefinition = { command: 'ApprovePayment', workingDays: 20 };

/** What follows a contract while it is carried out, whatever is delivered: deviations, subcontractors, terms, options and dates. */
export const contractSteps: readonly StepDefinition[] = [
  { command: 'ClaimPenalty' },
  { command: 'RecordDeviation' },
  { command: 'ResolveDeviation', workingDays: 20 },
  { command: 'RegisterSubcontractor' },
  { command: 'ReplaceSubcontractor' },
  { command: 'RecordFollowUp' },
  { command: 'ExerciseOption' },
  { command: 'TellOfContractDate' },
];

/** Deliveries by milestones, their payment, and what follows the contract besides. */
export const performanceSteps: readonly StepDefinition[] = [
  { command: 'ReportDelivery' },
  { command: 'AcceptMilestone', workingDays: 10 },
  { command: 'RejectDelivery' },
  paymentStep,
  ...contractSteps,
];
