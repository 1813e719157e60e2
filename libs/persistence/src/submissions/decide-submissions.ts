import type { Instant } from '@behov/domain';
import { commandIdReused } from '../record/refusals.js';
import { decideSubmission, submissionDigest, type Standing } from './decide-submission.js';
import type { WindowSnapshot } from './read-window.js';
import { sealSubmission, type SealedContent, type SealedEntry } from './seal-submission.js';
import type { KeptSubmissionOutcome, SubmissionOutcome, SubmissionRequest } from './submission-request.js';

/** A submission with its stamp. */
export interface Arrived {
  readonly request: SubmissionRequest;
  readonly receivedAt: Instant;
}

/** What a batch of submissions to one window comes to. */
export interface SubmissionsDecision {
  readonly answers: readonly SubmissionOutcome[];
  readonly entries: readonly SealedEntry[];
  readonly contents: readonly SealedContent[];
  readonly outcomes: readonly KeptWithDigest[];
  readonly seq: number;
  readonly head: string;
}

interface KeptWithDigest {
  readonly request: SubmissionRequest;
  readonly digest: string;
  readonly outcome: KeptSubmissionOutcome;
}

/** Decides a batch in the order of its arrival. */
export function decideSubmissions(window: WindowSnapshot, batch: readonly Arrived[]): SubmissionsDecision {
  const standing = new Map<string, Standing>(window.standing);
  const outcomes = new Map<string, KeptWithDigest>();
  const entries: SealedEntry[] = [];
  const contents: SealedContent[] = [];
  const end = () => ({ seq: window.seq + entries.length, head: entries.at(-1)?.hash ?? window.head });

  const decide = ({ request, receivedAt }: Arrived): SubmissionOutcome => {
    const { caseId, windowId, commandId, supplier, action } = request;
    const answered = { caseId, windowId, commandId, receivedAt };
    const digest = submissionDigest(request);
    const first = window.known.get(commandId) ?? outcomes.get(commandId);
    if (first && first.digest !== digest) {
      return { ...answered, status: 'refused', refusal: commandIdReused(), repeated: false };
    }
    if (first) return { ...first.outcome, repeated: true };

    const decided = decideSubmission(
      window.terms,
      standing.get(supplier),
      request,
      receivedAt,
      window.attachments.get(supplier),
    );
    let outcome: KeptSubmissionOutcome;
    if (decided.kind === 'refused') outcome = { ...answered, status: 'refused', refusal: decided.refusal };
    else {
      const { seq, head } = end();
      const sealed = sealSubmission(request, decided.kind, decided.digest, {
        seq: seq + 1,
        previous: head,
        receivedAt,
      });
      entries.push(sealed.entry);
      if (sealed.content) contents.push(sealed.content);
      if (decided.kind === 'late') outcome = { ...answered, status: 'refused', refusal: decided.refusal };
      else {
        standing.set(supplier, decided);
        outcome = {
          ...answered,
          status: 'accepted',
          action,
          submissionId: sealed.entry.submission_id,
          digest: decided.digest,
        };
      }
    }
    outcomes.set(commandId, { request, digest, outcome });
    return { ...outcome, repeated: false };
  };

  const answers = batch.map(decide);
  return { answers, entries, contents, outcomes: [...outcomes.values()], ...end() };
}
