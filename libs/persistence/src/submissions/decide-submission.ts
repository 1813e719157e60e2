import type { Instant, Refusal } from '@behov/domain';
import { canonical, sha256 } from '../record/digest.js';
import * as refusals from './submission.refusals.js';
import { contentLimit, type SubmissionRequest } from './submission-request.js';

/** What a window's row says of it, apart from its stream. */
export interface WindowTerms {
  readonly status: 'open' | 'closed' | 'opened' | 'cancelled';
  readonly opensAt: Instant;
  /** Exclusive. */
  readonly dueAt: Instant;
  /** null: all suppliers. */
  readonly openTo: readonly string[] | null;
}

/** A supplier's last word in the window. */
export interface Standing {
  readonly kind: 'received' | 'replaced' | 'withdrawn';
  readonly digest: string;
}

export type SubmissionDecision =
  | { readonly kind: 'received' | 'replaced' | 'withdrawn'; readonly digest: string }
  /** Recorded as late, and refused. */
  | { readonly kind: 'late'; readonly digest: string; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Of the content's bytes; where nothing is sealed, of the offers. */
export const digestOf = ({ content, offers }: Pick<SubmissionRequest, 'content' | 'offers'>): string =>
  sha256(content ?? canonical(offers));

/** What makes a repeated submission the same one. */
export const submissionDigest = (request: SubmissionRequest): string =>
  sha256(canonical([request.action, request.supplier, request.person, request.offers, sha256(request.content ?? '')]));

/** Decides a submission at the time it arrived. Late is what arrived at the deadline or after it. */
export function decideSubmission(
  terms: WindowTerms,
  standing: Standing | undefined,
  request: SubmissionRequest,
  receivedAt: Instant,
): SubmissionDecision {
  if (Buffer.byteLength(request.content ?? '') > contentLimit) return refuse(refusals.submissionSize());
  if (terms.openTo && !terms.openTo.includes(request.supplier)) return refuse(refusals.notInvited());
  if (terms.status === 'cancelled') return refuse(refusals.windowCancelled());
  if (receivedAt < terms.opensAt) return refuse(refusals.windowNotOpen(terms.opensAt));
  if (isLate(terms, receivedAt)) {
    return { kind: 'late', digest: digestOf(request), refusal: refusals.windowClosed(terms.dueAt) };
  }
  const stands = standing && standing.kind !== 'withdrawn' ? standing : undefined;
  if (request.action === 'submit') return { kind: stands ? 'replaced' : 'received', digest: digestOf(request) };
  return stands ? { kind: 'withdrawn', digest: stands.digest } : refuse(refusals.nothingToWithdraw());
}

/** Closing waits for what arrived before the deadline, so after it nothing else is in time. */
const isLate = (terms: WindowTerms, receivedAt: Instant) => receivedAt >= terms.dueAt || terms.status !== 'open';

const refuse = (refusal: Refusal): SubmissionDecision => ({ kind: 'refused', refusal });
