import { modificationSteps } from './blocks/modification-steps.js';
import { contractSteps } from './blocks/performance-steps.js';
import type { StageDefinition, StepDefinition } from './definition.js';

/** The same stages, gone through by each partner on its own. */
export const perPartner = (...stages: readonly StageDefinition[]): readonly StageDefinition[] =>
  stages.map((one) => ({ ...one, perPartner: true }));

const duties: readonly StepDefinition[] = [{ command: 'PublishAwardNotice' }, { command: 'CompleteReport' }];

/**
 * The development: each partner reports, is assessed and paid, and a decision follows, phase by phase (LOU 6:40). How many
 * phases there are stands in the documents.
 * @param keepsAtLeast how many partners must remain while they reach their targets
 * @param duties whether an award notice and a report are asked for after the contract
 */
export const phases = (
  { keepsAtLeast, duties: asksForNotice }: { readonly keepsAtLeast: number; readonly duties: boolean },
  next: string,
): StageDefinition => ({
  id: 'phases',
  name: { sv: 'Utveckling i etapper', en: 'Development in phases' },
  zone: 'implementation',
  perLot: true,
  repeats: { as: 'phase', eliminates: { by: 'targets', keepsAtLeast } },
  steps: [
    ...(asksForNotice ? duties : []),
    { command: 'ReportPhase' },
    { command: 'AssessPhase', workingDays: 15 },
    { command: 'PayPhase', workingDays: 20 },
    { command: 'RecordRights' },
    { command: 'RecordUseOfRight' },
    { command: 'GiveConsent' },
    { command: 'ShareSolution' },
    { command: 'DecideGate', workingDays: 10 },
    ...contractSteps,
    ...modificationSteps,
    { command: 'TerminateContract' },
  ],
  exits: [
    { on: 'GatePassed', when: 'more phases follow', to: 'again' },
    { on: 'GatePassed', to: next },
    { on: 'PartnerEnded', to: 'end:not-continued' },
    { on: 'PartnershipEnded', to: 'end:not-continued' },
    { on: 'ContractTerminated', to: 'end:terminated' },
  ],
});

/** After the last phase: what was developed is bought without a new procurement, or not at all (LOU 6:30). */
export const purchase = (next: string): StageDefinition => ({
  id: 'purchase',
  name: { sv: 'Beslut om köp', en: 'Decision on the purchase' },
  zone: 'implementation',
  perLot: true,
  steps: [
    ...duties,
    { command: 'RecordRights' },
    { command: 'RecordUseOfRight' },
    { command: 'DecidePurchase', workingDays: 20 },
    ...contractSteps,
    ...modificationSteps,
    { command: 'TerminateContract' },
  ],
  exits: [
    { on: 'PurchaseDecided', when: 'the solution is bought', to: next },
    { on: 'PurchaseDecided', to: 'end:ended' },
    { on: 'ContractTerminated', to: 'end:terminated' },
  ],
});
