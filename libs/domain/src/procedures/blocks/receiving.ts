import type { Exit, StageDefinition } from '../definition.js';
import { cancellable, cancelled, opening, rejected } from './steps.js';

/** Suppliers ask, all get the answers, and a window is extended, closed by time and opened by two. */
const receiving = [
  { command: 'AskQuestion' },
  { command: 'AnswerQuestion', workingDays: 5 },
  { command: 'ExtendWindow' },
  { command: 'ReviseDocuments' },
  { command: 'CloseWindow' },
  ...opening,
  cancellable,
] as const;

export const requests = (period: string, next: string): StageDefinition => ({
  id: 'requests',
  name: { sv: 'Anbudsansökningar', en: 'Requests to participate' },
  zone: 'competition',
  window: { receives: 'request', period, openedBy: 2 },
  steps: receiving,
  exits: [{ on: 'WindowOpened', when: 'the window is of this stage', to: next }, rejected, cancelled],
});

/** @param negotiation the stage that follows instead where the documents announce negotiation */
export const tenders = (
  own: Pick<StageDefinition, 'id' | 'name' | 'perLot'> & { readonly period?: string },
  next: string,
  negotiation?: string,
): StageDefinition => {
  const { period, ...named } = own;
  return {
    ...named,
    zone: 'competition',
    window: { receives: 'tender', ...(period ? { period } : {}), openedBy: 2 },
    // Whom a chamber of commerce appoints attends the opening of tenders (LOU 12:10).
    steps: [...receiving, { command: 'AdmitToOpening' }],
    exits: [
      ...(negotiation
        ? [{ on: 'WindowOpened', when: 'negotiation was announced', to: negotiation } satisfies Exit]
        : []),
      { on: 'WindowOpened', when: 'the window is of this stage', to: next },
      cancelled,
    ],
  };
};

/** A stage that receives what the notice called for: a rejected notice takes the case back to it. */
export const calledFor = (stage: StageDefinition): StageDefinition => ({ ...stage, exits: [...stage.exits, rejected] });

/** The final tenders, submitted by those who remain after a negotiation or a dialogue. */
export const finalTenders = (
  own: Pick<StageDefinition, 'perLot'> & { readonly period?: string } = {},
): StageDefinition =>
  tenders({ id: 'final-tenders', name: { sv: 'Slutliga anbud', en: 'Final tenders' }, ...own }, 'evaluation');
