import type { StageDefinition } from '../definition.js';
import { closable, closed, revaluable } from './steps.js';

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
