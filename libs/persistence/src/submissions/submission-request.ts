import type { Instant, Refusal } from '@behov/domain';

/**
 * A sealed request, tender or entry, or its withdrawal. The edge has proved that the person may act for the supplier.
 * It carries no time of receipt: it is stamped by the record's clock as the first thing that `submit` does.
 */
export interface SubmissionRequest {
  readonly caseId: string;
  readonly windowId: string;
  /** 1–200 characters, chosen by the sender; one outcome for good within the window. */
  readonly commandId: string;
  readonly supplier: string;
  readonly person: string;
  /** The service account that carries it. */
  readonly via?: string;
  readonly action: 'submit' | 'withdraw';
  /** Each of the window's parts, encrypted by the supplier; none for a withdrawal. */
  readonly envelopes: readonly SealedEnvelope[];
}

/** One part of a submission. */
export interface SealedEnvelope {
  readonly id: string;
  /** An age ciphertext in base64; all together at most {@link contentLimit} characters. */
  readonly content: string;
  /** Hexadecimal SHA-256 of each sealed attachment that the part refers to: uploaded before, at most {@link attachmentsAtMost}. */
  readonly files?: readonly string[];
}

/** Of one part. */
export const attachmentsAtMost = 500;

/** 256 kB. */
export const contentLimit = 256 * 1024;

/** The answer. It never holds a sequence or a count: how many have submitted is secret. */
export type SubmissionOutcome = SubmissionAccepted | SubmissionRefused;

interface Answered {
  readonly caseId: string;
  readonly windowId: string;
  readonly commandId: string;
  /** When it arrived: the record's clock, or a training case's own. */
  readonly receivedAt: Instant;
  readonly repeated: boolean;
}

export interface SubmissionAccepted extends Answered {
  readonly status: 'accepted';
  readonly action: 'submit' | 'withdraw';
  readonly submissionId: string;
  /** Hexadecimal SHA-256 of what was received: of its parts' digests, see `digestOf`. */
  readonly digest: string;
}

/** Codes: `WINDOW-UNKNOWN`, `WINDOW-NOT-OPEN`, `WINDOW-CLOSED`, `WINDOW-CANCELLED`, `NOT-INVITED`, `NOTHING-TO-WITHDRAW`, `SUBMISSION-SIZE`, `SUBMISSION-ENVELOPES`, `SUBMISSION-SEALED`, `SUBMISSION-ATTACHMENTS`, `ATTACHMENT-MISSING`, `COMMAND-ID-REUSED`. */
export interface SubmissionRefused extends Answered {
  readonly status: 'refused';
  readonly refusal: Refusal;
}

/** An outcome as it is kept. */
export type KeptSubmissionOutcome = Omit<SubmissionAccepted, 'repeated'> | Omit<SubmissionRefused, 'repeated'>;
