import { setTimeout as wait } from 'node:timers/promises';
import type { Leadership as Lead, RelayRecord } from '@behov/persistence';

const askAgainMs = 500;

/** One process of all tells the workflows. This one does while it has the record's leadership; the same tells it of news. */
export class Leadership {
  private held: Lead | undefined;
  private heard = false;
  private wake: (() => void) | undefined;

  constructor(private readonly record: Pick<RelayRecord, 'lead'>) {}

  get leads(): boolean {
    return this.held !== undefined;
  }

  /** Resolves when this process leads. @throws when it is stopped, or the database can't be reached */
  async gain(signal: AbortSignal): Promise<void> {
    while (!this.held) {
      signal.throwIfAborted();
      const held = await this.record.lead(() => this.hear());
      if (!held) {
        await wait(askAgainMs, undefined, { signal });
        continue;
      }
      this.held = held;
      void held.ended.then(() => {
        if (this.held === held) this.held = undefined;
        this.hear();
      });
    }
  }

  /** Resolves when there may be news, or the leadership is lost, or after the time at the latest. */
  async news(withinMs: number, signal: AbortSignal): Promise<void> {
    if (!this.heard) {
      const stop = new AbortController();
      const told = new Promise<void>((resolve) => (this.wake = resolve));
      const late = wait(withinMs, undefined, { signal: AbortSignal.any([signal, stop.signal]) }).catch(() => {});
      await Promise.race([told, late]);
      stop.abort();
      this.wake = undefined;
    }
    this.heard = false;
  }

  async release(): Promise<void> {
    const { held } = this;
    this.held = undefined;
    await held?.release();
  }

  private hear(): void {
    this.heard = true;
    this.wake?.();
  }
}
