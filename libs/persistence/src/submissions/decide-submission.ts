import type { Instant, Refusal } from '@behov/domain';
import { canonical, sha256 } from '../record/digest.js';
import { contentDigest, looksSealed } from './sealed-form.js';
import * as refusals from './submission.refusals.js';
import { attachmentsAtMost, contentLimit, type SubmissionRequest } from './submission-request.js';

/** What a window's row says of it, apart from its stream. */
export interface WindowTerms {
  readonly status: 'open' | 'closed' | 'opened' | 'cancelled';
  readonly opensAt: Instant;
  /** Exclusive. */
  readonly dueAt: Instant;
  /** null: all suppliers. */
  readonly openTo: readonly string[] | null;
  /** The parts that a submission has, each once. */
  readonly envelopes: readonly string[];
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

/** Of a submission: the SHA-256 of a text with a line for each of its parts, in the order of their ids, with its ciphertext's digest, and one for each attachment. */
export const digestOf = ({ envelopes }: Pick<SubmissionRequest, 'envelopes'>): string =>
  sha256(
    [
      'behov-submission/1',
      ...envelopes
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .flatMap(({ id, content, files = [] }) => [
          `${id} ${contentDigest(content)}`,
          ...files.toSorted().map((file) => `${id} file ${file}`),
        ]),
      '',
    ].join('\n'),
  );

/** What makes a repeated submission the same one. */
export const submissionDigest = (request: SubmissionRequest): string =>
  sha256(canonical([request.action, request.supplier, request.person, digestOf(request)]));

/**
 * Decides a submission at the time it arrived. Late is what arrived at the deadline or after it.
 * @param attachments those of the supplier's attachments that have been received
 */
export function decideSubmission(
  terms: WindowTerms,
  standing: Standing | undefined,
  request: SubmissionRequest,
  receivedAt: Instant,
  attachments: ReadonlySet<string> = new Set(),
): SubmissionDecision {
  const wrong = request.action === 'submit' ? formAtFault(terms, request.envelopes) : undefined;
  if (wrong) return refuse(wrong);
  if (terms.openTo && !terms.openTo.includes(request.supplier)) return refuse(refusals.notInvited());
  if (terms.status === 'cancelled') return refuse(refusals.windowCancelled());
  if (receivedAt < terms.opensAt) return refuse(refusals.windowNotOpen(terms.opensAt));
  if (isLate(terms, receivedAt)) {
    return { kind: 'late', digest: digestOf(request), refusal: refusals.windowClosed(terms.dueAt) };
  }
  const missing = missingOf(request, attachments);
  if (missing) return refuse(missing);
  const stands = standing && standing.kind !== 'withdrawn' ? standing : undefined;
  if (request.action === 'submit') return { kind: stands ? 'replaced' : 'received', digest: digestOf(request) };
  return stands ? { kind: 'withdrawn', digest: stands.digest } : refuse(refusals.nothingToWithdraw());
}

/** All that can be seen of what is sealed: which parts there are, that each begins as an age file, and how large they are. */
function formAtFault({ envelopes: asked }: WindowTerms, given: SubmissionRequest['envelopes']): Refusal | undefined {
  if (given.reduce((sum, { content }) => sum + content.length, 0) > contentLimit) return refusals.submissionSize();
  const ids = given.map(({ id }) => id);
  if (asked.length === 0 || ids.toSorted().join() !== asked.toSorted().join()) {
    return refusals.submissionEnvelopes(asked);
  }
  const clear = given.findIndex(({ content }) => !looksSealed(content));
  if (clear >= 0) return refusals.submissionSealed(`envelopes[${clear}].content`);
  const wrong = given.findIndex(({ files = [] }) => !areDigests(files));
  return wrong < 0 ? undefined : refusals.submissionAttachments(`envelopes[${wrong}].files`);
}

const areDigests = (files: readonly string[]): boolean =>
  files.length <= attachmentsAtMost &&
  new Set(files).size === files.length &&
  files.every((file) => /^[0-9a-f]{64}$/.test(file));

/** The first attachment that a submission refers to and that isn't there. */
function missingOf({ envelopes }: SubmissionRequest, attachments: ReadonlySet<string>): Refusal | undefined {
  for (const [at, { files = [] }] of envelopes.entries()) {
    const file = files.find((one) => !attachments.has(one));
    if (file !== undefined) return refusals.attachmentMissing(`envelopes[${at}].files`, file);
  }
  return undefined;
}

/** Closing waits for what arrived before the deadline, so after it nothing else is in time. */
const isLate = (terms: WindowTerms, receivedAt: Instant) => receivedAt >= terms.dueAt || terms.status !== 'open';

const refuse = (refusal: Refusal): SubmissionDecision => ({ kind: 'refused', refusal });
