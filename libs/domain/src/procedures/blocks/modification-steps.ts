import type { StepDefinition } from '../definition.js';

/**
 * Changes of a contract that is carried out (LOU 17:8–16): none has to be made. The act sets no day for the notice (17:16), so its
 * working days are the program's own reminder.
 */
export const modificationSteps: readonly StepDefinition[] = [
  { command: 'ProposeModification' },
  { command: 'WithdrawModification' },
  { command: 'DecideModification', workingDays: 10 },
  { command: 'SignModification', workingDays: 10 },
  { command: 'CountersignModification', workingDays: 10 },
  { command: 'RecordSupplierAgreement', workingDays: 10 },
  { command: 'RecordModificationNotice', workingDays: 20 },
];
