import type { Pool } from 'pg';

export const newsChannel = 'behov_news';

/**
 * Tells listeners that there are new events: at once, then at most once in each interval, outside the commands'
 * transactions, where notifying would serialise their commits. What is lost, a sweep finds.
 */
export class News {
  private timer: NodeJS.Timeout | undefined;
  private again = false;
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly intervalMs = 20,
  ) {}

  tell(): void {
    if (this.timer) {
      this.again = true;
      return;
    }
    this.sending = this.pool.query({ name: 'news', text: `notify ${newsChannel}` }).then(
      () => {},
      () => {},
    );
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (!this.again) return;
      this.again = false;
      this.tell();
    }, this.intervalMs);
  }

  /** Sends what is still to be told. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.again) this.tell();
    clearTimeout(this.timer);
    await this.sending;
  }
}
