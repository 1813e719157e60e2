import type { StageDefinition } from '../definition.js';
import { cancellable, cancelled, certifying, closable, closed, excluding, qualifying, revaluable } from './steps.js';

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
