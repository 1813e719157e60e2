import type { SerializationContext } from '@temporalio/common';

/** Owner of payloads that belong to no organisation's workflow. No person is of it, so the codec server shows them to nobody. */
export const NO_ORGANISATION = '-';

const OWNED_WORKFLOW_ID = /^[^/]+\/([^/]+)\/.+$/;

/**
 * The organisation in a workflow id of the form `<kind>/<organisation>/<rest>`, as in
 * `case/goteborg/SBN-2027-0113/7f3a`; NO_ORGANISATION for ids of another form.
 */
export function organisationOfWorkflowId(workflowId: string): string {
  return OWNED_WORKFLOW_ID.exec(workflowId)?.[1] ?? NO_ORGANISATION;
}

/**
 * The organisation of the workflow that a payload is of. An activity's payloads belong to the workflow that
 * scheduled it. undefined where the SDK gives no workflow (completion of an activity by task token, for instance).
 */
export function organisationOfContext(context: SerializationContext | undefined): string | undefined {
  return context?.workflowId === undefined ? undefined : organisationOfWorkflowId(context.workflowId);
}
