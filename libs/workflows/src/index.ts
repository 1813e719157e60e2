export {
  commandSignal,
  commandUpdate,
  deadlinesQuery,
  procurementCaseType,
  recorded,
  stateQuery,
  tasksQuery,
} from './case.messages.js';
export type { Carried, CaseStart, CommandAnswer, News, SignedMessage } from './case.messages.js';
export type { OutsideActivities, WorkOf } from './outside.activities.js';
export type { DueAnswer, DueCommand, RecordActivities, TakenUp } from './record.activities.js';
export { unsealedMark } from './payload-converter.js';
export { leftOut } from './left-out.js';
export { caseSearchAttributes } from './search-attributes.js';
export { workflowIdOf, type CaseName } from './workflow-id.js';
