import { procurementCaseType, type CaseStart } from '@behov/workflows';
import type { Client } from '@temporalio/client';
import type { CaseNames } from './case-names.js';
import { workflowOptions } from './telling.js';

/**
 * Begins a case's workflow anew from the log, in place of the one that runs, if any. Gives the workflow's id. What the
 * relay signals meanwhile reaches the one or the other, and both read the log.
 * @throws UnknownCaseError
 */
export async function restartCase(client: Client, names: CaseNames, caseId: string): Promise<string> {
  const handle = await client.workflow.start<(start: CaseStart) => Promise<unknown>>(procurementCaseType, {
    ...workflowOptions(await names.nameOf(caseId)),
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
  });
  return handle.workflowId;
}
