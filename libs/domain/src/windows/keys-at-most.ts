import type { Instant } from '../calendar/index.js';
import type { CaseState } from '../case/state.js';
import { envelopesOf } from './envelopes.js';
import { openerRecipients } from './opener-keys.rules.js';

/** Whether and among whom private keys are split. */
export interface SplitAmong {
  readonly threshold: number;
  readonly recipients: ReturnType<typeof openerRecipients>;
}

/** As many keys as the windows that a case announces at once can take: one for each part in each lot. */
export const keysAtMost = ({ lots, documents }: Pick<CaseState, 'lots' | 'documents'>): number =>
  Math.max(1, lots.length) * envelopesOf[documents?.envelopes ?? 'one'].length;

/** How the documents want private keys split at an instant; undefined where they are kept whole, or too few have a key. */
export function splitAmong(state: CaseState, now: Instant): SplitAmong | undefined {
  const { keySplit } = state.documents ?? {};
  const recipients = keySplit ? openerRecipients(state, now) : [];
  return keySplit && recipients.length >= keySplit.threshold ? { ...keySplit, recipients } : undefined;
}
