import {
  ApplicationFailure,
  condition,
  defineSignal,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertMemo,
} from '@temporalio/workflow';

export interface ConfidentialActivities {
  work(input: string): Promise<string>;
  fail(): Promise<void>;
}

export const newsSignal = defineSignal<[string]>('news');

/** Says something confidential in each way that a workflow can, and fails in the end. */
export async function confidentialCase(start: string): Promise<void> {
  let news: string | undefined;
  setHandler(newsSignal, (what) => {
    news = what;
  });
  setCurrentDetails('canary current details');
  upsertMemo({ note: 'canary memo' });
  const { work, fail } = proxyActivities<ConfidentialActivities>({
    startToCloseTimeout: '10s',
    retry: { maximumAttempts: 1 },
    summary: 'canary activity summary',
  });
  await work(start.replace('start', 'activity input'));
  await fail().catch(() => undefined);
  await sleep(1, { summary: 'canary timer summary' });
  await condition(() => news === 'never', 1, { summary: 'canary condition summary' });
  throw ApplicationFailure.nonRetryable('canary workflow failure', 'Ended', 'canary workflow failure detail');
}
