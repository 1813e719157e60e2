import type { History } from '@temporalio/common/lib/proto-utils.js';
import type { Followed } from './followed.fixture.js';

/** The histories of all runs of a case's workflow, each continued as the next. */
export async function runsOf(kase: Followed): Promise<readonly History[]> {
  const { client, workflowId } = kase.handle;
  const runs: History[] = [];
  let runId: string | null | undefined;
  do {
    const history = await client.getHandle(workflowId, runId ?? undefined).fetchHistory();
    runs.unshift(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  } while (runId);
  return runs;
}
