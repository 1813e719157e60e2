import type { Work } from '@behov/domain';
import { ActivityCancellationType, CancellationScope, isCancellation, proxyActivities } from '@temporalio/workflow';
import type { OutsideActivities, WorkOf } from './outside.activities.js';

const outside = proxyActivities<OutsideActivities>({
  startToCloseTimeout: '60s',
  heartbeatTimeout: '5s',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  // A mail server may be away for days; the work waits for it, the case doesn't.
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});

/** A tender's attachments may be gigabytes; an attempt that is cut off goes on with the file where it stopped. */
const timeFor = ({ kind }: Work) => (kind === 'unseal' ? '1h' : '60s');

/** Outside work that is under way, beside the case's own course. */
export class WorkInHand {
  private readonly open = new Map<string, Work>();
  private readonly running = new Set<string>();
  private scope = new CancellationScope();

  constructor(unfinished: readonly Work[] = []) {
    this.add(unfinished);
  }

  add(works: readonly Work[]): void {
    for (const work of works) this.open.set(work.key, work);
  }

  /** Sets going what isn't; doesn't wait for it. */
  perform(of: WorkOf): void {
    for (const work of this.open.values()) if (!this.running.has(work.key)) this.begin(of, work);
  }

  get unfinished(): readonly Work[] {
    return [...this.open.values()];
  }

  get idle(): boolean {
    return this.open.size === 0;
  }

  get still(): boolean {
    return this.running.size === 0;
  }

  /** Asks what runs to stop. An attempt that is being made is made to its end; what failed stays unfinished. */
  pause(): void {
    this.scope.cancel();
    this.scope = new CancellationScope();
  }

  private begin(of: WorkOf, work: Work): void {
    this.running.add(work.key);
    const summary = `${work.kind}: ${work.subject.en}`;
    void this.scope
      .run(() => outside.perform.executeWithOptions({ summary, startToCloseTimeout: timeFor(work) }, [of, work]))
      .then(() => this.open.delete(work.key))
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      })
      .finally(() => this.running.delete(work.key));
  }
}
