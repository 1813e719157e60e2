import { randomUUID } from 'node:crypto';
import type { Instant } from '@behov/domain';
import { sha256 } from '../record/digest.js';
import type { SubmissionRequest } from './submission-request.js';

/** A link of a window's chain, as its row holds it. */
export interface SealedEntry {
  readonly seq: number;
  readonly submission_id: string;
  readonly kind: 'received' | 'replaced' | 'withdrawn' | 'late';
  readonly supplier: string;
  readonly received_at: Instant;
  readonly digest: string;
  readonly envelope: string;
  readonly hash: string;
}

/** What is sealed, as its row holds it. Late content is not kept: it is never read. */
export interface SealedContent {
  readonly submission_id: string;
  /** The sealed parts, as JSON. */
  readonly content: string;
  readonly supplier: string;
  /** Which attachments each part refers to. */
  readonly attachments: readonly { readonly envelope: string; readonly sha256: string }[];
}

/** The envelope of a link in a window's chain. */
export interface SubmissionEnvelope {
  readonly case: string;
  readonly window: string;
  readonly seq: number;
  readonly kind: SealedEntry['kind'];
  readonly submission: string;
  readonly supplier: string;
  readonly person: string;
  readonly via?: string;
  readonly receivedAt: Instant;
  readonly digest: string;
  readonly commandId: string;
}

export const submissionLink = (previous: string, envelope: string): string => sha256(previous, '\n', envelope);

/** Gives a submission its place in its window's chain. */
export function sealSubmission(
  request: SubmissionRequest,
  kind: SealedEntry['kind'],
  digest: string,
  place: { readonly seq: number; readonly previous: string; readonly receivedAt: Instant },
): { entry: SealedEntry; content?: SealedContent } {
  const submission = randomUUID();
  const kept = kind === 'received' || kind === 'replaced';
  const envelope: SubmissionEnvelope = {
    case: request.caseId,
    window: request.windowId,
    seq: place.seq,
    kind,
    submission,
    supplier: request.supplier,
    person: request.person,
    ...(request.via ? { via: request.via } : {}),
    receivedAt: place.receivedAt,
    digest,
    commandId: request.commandId,
  };
  const text = JSON.stringify(envelope);
  return {
    entry: {
      seq: place.seq,
      submission_id: submission,
      kind,
      supplier: request.supplier,
      received_at: place.receivedAt,
      digest,
      envelope: text,
      hash: submissionLink(place.previous, text),
    },
    ...(kept ? { content: contentOf(submission, request) } : {}),
  };
}

const contentOf = (submission: string, { envelopes, supplier }: SubmissionRequest): SealedContent => ({
  submission_id: submission,
  content: JSON.stringify(envelopes),
  supplier,
  attachments: envelopes.flatMap(({ id, files = [] }) => files.map((sha256) => ({ envelope: id, sha256 }))),
});
