import type { CaseRecord, RelayRecord } from '@behov/persistence';
import type { RecordActivities } from '@behov/workflows';
import type { CaseNames } from '../../relay/case-names.js';
import { executeDue } from './execute-due.js';
import { executeSigned } from './execute-signed.js';
import { takeUp } from './take-up.js';

export interface RecordParts {
  readonly record: CaseRecord;
  readonly events: Pick<RelayRecord, 'eventsAfter'>;
  readonly names: CaseNames;
  /** What signatures age by; default: this machine's clock. */
  readonly wallClock?: () => Date;
}

/** Events of one answer at most. */
const page = 200;

/** What the workflow asks of the record, over the real one. */
export const recordActivities = (parts: RecordParts): RecordActivities => ({
  eventsAfter: (caseId, seq) => parts.events.eventsAfter(caseId, seq, page),
  takeUp: (caseId) => takeUp(parts.events, parts.record.outside, caseId),
  executeDue: (caseId, due) => executeDue(parts.record, caseId, due),
  executeSigned: (caseId, message) => executeSigned(parts, caseId, message),
});
