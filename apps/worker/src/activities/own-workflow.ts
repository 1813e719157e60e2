import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { workflowIdOf } from '@behov/workflows';
import { UnknownCaseError, type CaseNames } from '../relay/case-names.js';

/**
 * Lets a case's activities be asked for by its own workflow only. Payloads are sealed for the organisation in the
 * workflow's id: whoever reaches Temporal's port could else start a workflow of another name and read the case by it.
 */
export const ownWorkflowOnly = (names: CaseNames) => (): { inbound: ActivityInboundCallsInterceptor } => ({
  inbound: {
    async execute(input, next) {
      const workflowId = activityInfo().workflowExecution?.workflowId;
      const caseId = caseOf(input.args[0]);
      if (caseId === undefined || workflowId !== (await idOf(names, caseId))) {
        throw ApplicationFailure.nonRetryable(`${workflowId} is not the case's workflow`, 'FOREIGN-WORKFLOW');
      }
      return next(input);
    },
  },
});

/** The first argument of every activity says which case it is of. */
function caseOf(first: unknown): string | undefined {
  const caseId = typeof first === 'object' && first !== null && 'caseId' in first ? first.caseId : first;
  return typeof caseId === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(caseId) ? caseId : undefined;
}

const idOf = (names: CaseNames, caseId: string): Promise<string | undefined> =>
  names.nameOf(caseId).then(workflowIdOf, (error: unknown) => {
    if (error instanceof UnknownCaseError) return undefined;
    throw error;
  });
