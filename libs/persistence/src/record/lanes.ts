/**
 * One lane per key: what is added to it is worked off in order, in batches, one batch at a time. Lanes don't wait for each
 * other, and a busy one holds no more than one connection.
 */
export class Lanes<Job> {
  private readonly waiting = new Map<string, Job[]>();
  private readonly running = new Map<string, Promise<void>>();

  /**
   * @param work works off a batch; must not reject
   * @param atMost jobs in a batch
   * @param alone jobs that are never batched with others
   */
  constructor(
    private readonly work: (key: string, batch: readonly Job[]) => Promise<void>,
    private readonly atMost = 32,
    private readonly alone: (job: Job) => boolean = () => false,
  ) {}

  add(key: string, job: Job): void {
    const queue = this.waiting.get(key);
    if (queue) queue.push(job);
    else this.waiting.set(key, [job]);
    if (!this.running.has(key)) this.running.set(key, this.run(key));
  }

  /** Resolves when every lane is empty. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running.values());
  }

  private async run(key: string): Promise<void> {
    // What is added in the same turn belongs to the same batch.
    await Promise.resolve();
    for (let queue = this.waiting.get(key); queue && queue.length > 0; queue = this.waiting.get(key)) {
      await this.work(key, queue.splice(0, this.batchSize(queue)));
    }
    this.waiting.delete(key);
    this.running.delete(key);
  }

  private batchSize(queue: readonly Job[]): number {
    if (this.alone(queue[0]!)) return 1;
    const next = queue.findIndex((job) => this.alone(job));
    return Math.min(this.atMost, next === -1 ? queue.length : next);
  }
}
