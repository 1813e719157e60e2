/** A case that was told this lately waits, while the relay is busy. */
const restMs = 1_500;
const busyWindowMs = 1_000;

/**
 * Which cases wait although they have news. A signal costs worker and server some twenty times what a command costs the
 * record, so while much is told, a case whose commands keep coming is told of many at once. When little is told, nobody waits.
 */
export class HotCases {
  private readonly told = new Map<string, number>();
  /** When the latest signals were sent, oldest first. */
  private sent: number[] = [];

  /** @param busyAt signals within a second from which on the relay counts as busy */
  constructor(private readonly busyAt: number) {}

  /** @param now milliseconds, as `performance.now()` gives them */
  wasTold(caseId: string, now: number): void {
    this.told.set(caseId, now);
    this.sent.push(now);
  }

  /** The cases that wait now. */
  resting(now: number): readonly string[] {
    this.sent = this.sent.filter((at) => at > now - busyWindowMs);
    for (const [caseId, at] of this.told) if (at <= now - restMs) this.told.delete(caseId);
    return this.sent.length < this.busyAt ? [] : [...this.told.keys()];
  }

  /** Milliseconds until one of those that wait may be told. */
  waitMs(now: number): number {
    const resting = this.resting(now);
    if (resting.length === 0) return Infinity;
    const calm = this.sent[this.sent.length - this.busyAt]! + busyWindowMs - now;
    const rested = Math.min(...resting.map((caseId) => this.told.get(caseId)! + restMs - now));
    return Math.max(1, Math.min(calm, rested));
  }
}
