import { system } from '@behov/domain';
import type { CaseRecord } from '@behov/persistence';
import type { Fate, Report } from '../outside/reports.js';

/**
 * Records in the case what became of a mail, under an id of its own. What the rules refuse is known already, or the case has gone on:
 * then there is nothing to record.
 */
export const reportMail =
  (record: Pick<CaseRecord, 'receive' | 'execute'>): Report =>
  async ({ caseId }, key, fate) => {
    const receivedAt = await record.receive();
    const commandId = `mail/${key}/${receiverOf(fate)}/${'sent' in fate ? 'sent' : 'failed'}`.slice(0, 200);
    await record.execute({ caseId, commandId, command: commandFor(key, fate, receivedAt), actor: system, receivedAt });
  };

const receiverOf = (fate: Fate) => ('sent' in fate ? fate.sent.supplier : Object.values(fate.failed).join());

const commandFor = (work: string, fate: Fate, sentAt: string) =>
  'sent' in fate
    ? { type: 'RecordNotificationSent', body: { ...fate.sent, sentAt, how: 'electronic' } }
    : { type: 'RecordMailFailed', body: { work, ...fate.failed, reason: fate.reason } };
