import { createHash } from 'node:crypto';
import type { Offer } from '@behov/domain';
import type { CaseRecord, SubmissionRequest } from '@behov/persistence';
import { refusalProblem } from '../commands/refusal-problem.js';
import type { Sending } from '../commands/sending.js';
import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';
import type { SubmissionReceipt } from './submission-receipt.js';

/** What is submitted, as its form says. */
export interface Submitted {
  readonly supplier?: string;
  readonly offers?: readonly Offer[];
  readonly content?: string;
}

/** The names by which a service account is allowed to do it. */
const commandNames = { submit: 'Submit', withdraw: 'Withdraw' } as const;

/** Receives sealed submissions. They are counted in no metric. */
export class Submissions {
  constructor(private readonly record: Pick<CaseRecord, 'submit'>) {}

  /** @throws Problem */
  async receive(
    place: Pick<SubmissionRequest, 'caseId' | 'windowId'>,
    action: SubmissionRequest['action'],
    { supplier: named, offers = [], content }: Submitted,
    { caller, idempotencyKey }: Sending,
  ): Promise<SubmissionReceipt> {
    const supplier = supplierOf(caller, named);
    limits(caller, action);
    const outcome = await this.record.submit({
      ...place,
      commandId: ownCommandId(caller, idempotencyKey),
      supplier,
      person: caller.actor.id,
      ...(caller.via ? { via: caller.via.account } : {}),
      action,
      offers,
      ...(content === undefined ? {} : { content }),
    });
    if (outcome.status === 'refused') throw refusalProblem(outcome.refusal);
    const { caseId, windowId, submissionId, receivedAt, digest, repeated } = outcome;
    return { caseId, window: windowId, submissionId, action, commandId: idempotencyKey, receivedAt, digest, repeated };
  }
}

/** Keys are each sender's own: that another has used the same one would tell that there is another. */
const ownCommandId = ({ actor }: Caller, key: string): string =>
  createHash('sha256')
    .update(JSON.stringify([actor.id, key]))
    .digest('hex');

function supplierOf({ actor }: Caller, named: string | undefined): string {
  const [first, ...others] = actor.suppliers;
  if (first === undefined) throw problems.notASupplier();
  if (named === undefined) {
    if (others.length === 0) return first;
    throw problems.shape([{ field: 'supplier', code: 'REQUIRED', expected: actor.suppliers.join(', ') }]);
  }
  if (!actor.suppliers.includes(named)) throw problems.notASupplier();
  return named;
}

function limits({ actor: { via } }: Caller, action: SubmissionRequest['action']): void {
  if (via && !(via.commands.includes(commandNames[action]) && via.roles.includes('supplier'))) {
    throw problems.onBehalfRefused();
  }
}
