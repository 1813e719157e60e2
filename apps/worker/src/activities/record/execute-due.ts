import { system } from '@behov/domain';
import type { CaseRecord } from '@behov/persistence';
import type { DueAnswer, DueCommand } from '@behov/workflows';

/**
 * Gives the record the command that time brings. When the record's clock is behind the workflow's, nothing is recorded:
 * a refusal would be the command id's outcome for good.
 * @throws when the record is not to be reached; the same id may be sent again
 */
export async function executeDue(record: CaseRecord, caseId: string, due: DueCommand): Promise<DueAnswer> {
  const receivedAt = await record.receive();
  const { commandId, command } = due;
  if (!due.training && receivedAt < due.at) return { status: 'early', now: receivedAt };
  const outcome = await record.execute({ caseId, commandId, command, actor: system, receivedAt });
  return outcome.status === 'accepted'
    ? { status: 'accepted', seq: outcome.seq }
    : { status: 'refused', code: outcome.refusal.code };
}
