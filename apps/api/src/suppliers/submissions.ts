import { createHash } from 'node:crypto';
import type { CaseRecord, SealedEnvelope, SubmissionRequest } from '@behov/persistence';
import { readSubmission, submissionDigests } from '@behov/sealing';
import { refusalProblem } from '../commands/refusal-problem.js';
import type { Sending } from '../commands/sending.js';
import type { Caller } from '../identity/caller.js';
import { mayCarry } from './may-carry.js';
import type { Receipts } from './receipts.js';
import type { SubmissionReceipt } from './submission-receipt.js';
import { supplierOf } from './supplier-of.js';

/** What is submitted, as its form says. */
export interface Submitted {
  readonly supplier?: string;
  readonly envelopes?: readonly SealedEnvelope[];
}

/** Receives sealed submissions. They are counted in no metric. */
export class Submissions {
  constructor(
    private readonly record: Pick<CaseRecord, 'submit'>,
    private readonly receipts: Receipts,
  ) {}

  /** @throws Problem */
  async receive(
    place: Pick<SubmissionRequest, 'caseId' | 'windowId'>,
    action: SubmissionRequest['action'],
    { supplier: named, envelopes = [] }: Submitted,
    { caller, idempotencyKey }: Sending,
  ): Promise<SubmissionReceipt> {
    const supplier = supplierOf(caller, named);
    mayCarry(caller, action);
    const outcome = await this.record.submit({
      ...place,
      commandId: ownCommandId(caller, idempotencyKey),
      supplier,
      person: caller.actor.id,
      ...(caller.via ? { via: caller.via.account } : {}),
      action,
      envelopes,
    });
    if (outcome.status === 'refused') throw refusalProblem(outcome.refusal);
    const { caseId, windowId, submissionId, receivedAt, digest, repeated } = outcome;
    const receipt = { submission: submissionId, action, commandId: idempotencyKey, receivedAt, digest };
    const jws = await this.receipts.sign({
      case: caseId,
      window: windowId,
      supplier,
      envelopes: await digestsOf(envelopes),
      ...receipt,
    });
    return {
      caseId,
      window: windowId,
      submissionId,
      action,
      commandId: idempotencyKey,
      receivedAt,
      digest,
      repeated,
      jws,
    };
  }
}

/** Keys are each sender's own: that another has used the same one would tell that there is another. */
const ownCommandId = ({ actor }: Caller, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([actor.id, key]))
    .digest('hex');

/** Of each part's ciphertext and its attachments': what the supplier can compute from what it sent. */
async function digestsOf(envelopes: readonly SealedEnvelope[]) {
  const reading = envelopes.length === 0 ? undefined : readSubmission({ envelopes });
  return reading?.ok ? (await submissionDigests(reading.envelopes)).envelopes : [];
}
