import type { Instant } from '@behov/domain';
import { sealedFor } from '../testing/sealing.fixture.js';
import type { SubmissionOutcome, SubmissionRequest } from '../submissions/submission-request.js';

/** What was sent, and what came back. */
export interface Sent {
  readonly request: SubmissionRequest;
  readonly outcome: SubmissionOutcome;
}

/** What a process that is started for a race is told. */
export interface Race {
  readonly caseId: string;
  readonly windowId: string;
  readonly dueAt: Instant;
  /** Whether it closes the window too, as soon as the record lets it. */
  readonly closes: boolean;
  /** It ends when so many of its own were late. */
  readonly untilLate: number;
}

/** What such a process says: once that it is ready, with its own clock, and once what it was answered. */
export type FromProcess = { readonly clock: number } | { readonly sent: readonly Sent[]; readonly closings: number };

/** The same request for the same place, so that another process can repeat it. */
export const requestOf = (
  { caseId, windowId }: Pick<Race, 'caseId' | 'windowId'>,
  supplier: string,
  step: number,
  action: SubmissionRequest['action'] = 'submit',
): SubmissionRequest => ({
  caseId,
  windowId,
  commandId: `${supplier}/${step}`,
  supplier,
  person: `bidder@${supplier}`,
  action,
  envelopes: action === 'withdraw' ? [] : [sealedFor('request', { supplier, step })],
});
