import { procurementCaseType, recorded, workflowIdOf, type CaseName, type News } from '@behov/workflows';
import type { Client } from '@temporalio/client';
import type { CaseStart } from '@behov/workflows';

/** The task queue of every case. */
export const taskQueue = 'behov';

/** A workflow's options, the same whoever starts it. */
export const workflowOptions = (name: CaseName) => ({
  workflowId: workflowIdOf(name),
  taskQueue,
  args: [{ caseId: name.caseId }] as [CaseStart],
  // A worker that was killed while it held a task: another takes it over after this long.
  workflowTaskTimeout: '5s' as const,
  staticSummary: `${name.reference} (${name.organisation})`,
});

/** Signals a case's workflow what the record has; starts it where it isn't running. */
export async function tell(client: Client, name: CaseName, news: News): Promise<void> {
  await client.workflow.signalWithStart<(start: CaseStart) => Promise<unknown>, [News]>(procurementCaseType, {
    ...workflowOptions(name),
    signal: recorded,
    signalArgs: [news],
  });
}
