import type { Exit, StageDefinition } from '../definition.js';

/** From the notice until the contract is signed the procurement can be cancelled (LOU 12:12). */
export const cancellable = { command: 'CancelProcurement' };
export const cancelled: Exit = { on: 'ProcurementCancelled', to: 'end:cancelled' };

/** The notice database rejected the call: nothing valid was announced, and it is corrected and sent anew. */
export const rejected: Exit = { on: 'NoticeRejected', when: 'the call was rejected', to: 'notice' };

/** Before the notice nothing was announced. */
export const closable = { command: 'CloseCase' };
export const closed: Exit = { on: 'CaseClosed', to: 'end:closed' };

/** The value that counts is that of the day on which the call goes out (LOU 5:5): until then it can be estimated anew. */
export const revaluable = { command: 'EstimateValue' };

/** Two ask for the opening within an hour; then it follows at once. */
export const opening = [
  { command: 'RequestOpening', workingDays: 2 },
  { command: 'LapseOpeningRequest' },
  { command: 'OpenWindow' },
] as const;

/** A ground against a supplier is raised, the supplier is heard, and it is decided (LOU 13:1–7, 19:17). */
export const excluding = [
  { command: 'RaiseExclusion' },
  { command: 'AnswerExclusion' },
  { command: 'DecideExclusion' },
] as const;

/** The stated requirements are assessed for the supplier (LOU 14:1), and its certificates asked for (15:4). */
export const qualifying = [{ command: 'AssessRequirements' }] as const;
export const certificates = [
  { command: 'RequestCertificates' },
  { command: 'GiveCertificates' },
  { command: 'AcceptCertificates' },
] as const;

/** Tenders are corrected or completed as the authority allows, alike (LOU 4:9, 19:15). */
export const correcting = [{ command: 'OfferCorrection' }, { command: 'AnswerCorrection' }] as const;

/** Those who opened certify the list, before anything is decided on what was opened. */
export const certifying = [{ command: 'CertifyOpening', workingDays: 1 }] as const;

/** A stage that allows more commands than its block. */
export const allowing = (stage: StageDefinition, ...commands: readonly string[]): StageDefinition => ({
  ...stage,
  steps: [...stage.steps, ...commands.map((command) => ({ command }))],
});
