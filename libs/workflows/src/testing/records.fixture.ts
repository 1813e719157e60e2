import type { OutsideActivities } from '../outside.activities.js';
import type { RecordActivities } from '../record.activities.js';
import type { InMemoryRecord } from './in-memory-record.fixture.js';

/** The activities of a worker that has several cases, each with a record of its own, by its id. */
export function activitiesOf(records: ReadonlyMap<string, InMemoryRecord>): RecordActivities & OutsideActivities {
  const of = (caseId: string): InMemoryRecord => {
    const record = records.get(caseId);
    if (!record) throw new Error(`No record of case ${caseId}`);
    return record;
  };
  return {
    eventsAfter: (caseId, seq) => of(caseId).eventsAfter(caseId, seq),
    takeUp: (caseId) => of(caseId).takeUp(),
    executeDue: (caseId, due) => of(caseId).executeDue(caseId, due),
    executeSigned: (caseId, message) => of(caseId).executeSigned(caseId, message),
    perform: (where, work) => of(where.caseId).perform(where, work),
  };
}
