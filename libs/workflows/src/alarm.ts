import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** One durable timer at a time. Setting it to the time that it has does nothing, so that news costs no timer. */
export class Alarm {
  private time: number | undefined;
  private scope: CancellationScope | undefined;
  private rung = false;

  /**
   * @param time milliseconds since 1970, by the workflow's clock; undefined turns it off
   * @param summary what happens then, for Temporal's Web UI
   */
  set(time: number | undefined, summary = ''): void {
    if (time === this.time) return;
    this.scope?.cancel();
    this.scope = undefined;
    this.time = time;
    this.rung = false;
    if (time === undefined) return;
    const scope = new CancellationScope({ cancellable: true });
    this.scope = scope;
    void scope
      .run(() => sleep(Math.max(1, time - Date.now()), { summary }))
      .then(
        () => {
          if (this.scope === scope) this.rung = true;
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
  }

  /** Whether it has rung for the time it is set to. */
  get rang(): boolean {
    return this.rung;
  }

  rangFor(time: number): boolean {
    return this.rung && this.time === time;
  }
}
