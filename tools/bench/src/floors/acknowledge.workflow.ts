import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

export const acknowledge = defineUpdate('acknowledge');

/** A workflow that records nothing and answers at once. It is ended from outside. */
export async function acknowledging(): Promise<void> {
  setHandler(acknowledge, () => {});
  await condition(() => false);
}
