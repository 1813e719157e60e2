import { setTimeout as wait } from 'node:timers/promises';

/** Lets at most so many through in a second, evenly spaced; those that come after a pause don't wait. */
export class RateLimit {
  private next = 0;

  constructor(private readonly perSecond: number) {}

  /** @returns at once, or when it is the caller's turn; false when the signal stopped the waiting */
  async turn(signal: AbortSignal): Promise<boolean> {
    const now = performance.now();
    const at = Math.max(now, this.next);
    this.next = at + 1000 / this.perSecond;
    if (at <= now) return !signal.aborted;
    return wait(at - now, true, { signal }).catch(() => false);
  }

  /** Gives a turn back that wasn't used. */
  giveBack(): void {
    this.next -= 1000 / this.perSecond;
  }
}
