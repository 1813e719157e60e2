import type { Instant, Offer, Refusal } from '@behov/domain';

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
  /** Empty for a request to participate and for a withdrawal. */
  readonly offers: readonly Offer[];
  /** Encrypted by the supplier; at most {@link contentLimit} bytes of UTF-8. */
  readonly content?: string;
}

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
  /** Hexadecimal SHA-256 of the content's bytes (of the offers as canonical JSON where there is no content). */
  readonly digest: string;
}

/** Codes: `WINDOW-UNKNOWN`, `WINDOW-NOT-OPEN`, `WINDOW-CLOSED`, `WINDOW-CANCELLED`, `NOT-INVITED`, `NOTHING-TO-WITHDRAW`, `SUBMISSION-SIZE`, `COMMAND-ID-REUSED`. */
export interface SubmissionRefused extends Answered {
  readonly status: 'refused';
  readonly refusal: Refusal;
}

/** An outcome as it is kept. */
export type KeptSubmissionOutcome = Omit<SubmissionAccepted, 'repeated'> | Omit<SubmissionRefused, 'repeated'>;
