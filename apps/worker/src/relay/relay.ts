import { setTimeout as wait } from 'node:timers/promises';
import type { RelayRecord, Untold } from '@behov/persistence';
import type { CaseName, News } from '@behov/workflows';
import type { Logger } from 'pino';
import { newsOf, signalLimits } from './bundle-news.js';
import type { CaseNames } from './case-names.js';
import { HotCases } from './hot-cases.js';
import { Leadership } from './leadership.js';
import { RateLimit } from './rate-limit.js';

export interface RelayOptions {
  readonly record: RelayRecord;
  readonly names: CaseNames;
  readonly tell: (name: CaseName, news: News) => Promise<void>;
  readonly perSecond: number;
  readonly log: Logger;
  /** Signals under way at once, each to another case. */
  readonly atOnce?: number;
  /** News that was lost is found after this long. */
  readonly sweepMs?: number;
}

/**
 * Tells the workflows what the record has. It takes a turn first and then the case that has waited longest, with all that
 * has come for it until then: a burst waits where it coalesces, not in Temporal.
 */
export class Relay {
  private readonly stopping = new AbortController();
  private readonly leadership: Leadership;
  private readonly rate: RateLimit;
  private readonly hot: HotCases;
  private readonly busy = new Map<string, Promise<void>>();
  /** Cases that couldn't be told, until when they are left alone. */
  private readonly resting = new Map<string, { readonly until: number; readonly failures: number }>();
  private running: Promise<void> | undefined;

  constructor(private readonly options: RelayOptions) {
    this.leadership = new Leadership(options.record);
    this.rate = new RateLimit(options.perSecond);
    this.hot = new HotCases(Math.ceil(options.perSecond / 4));
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Whether it is this process that tells. */
  get leads(): boolean {
    return this.leadership.leads;
  }

  /** Lets what is under way come to its end; tells no more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.all(this.busy.values());
    await this.leadership.release();
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.leadership.gain(signal);
        await this.round(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.options.log.warn({ err: error }, 'the relay could not read the record; it tries again');
        await wait(500, undefined, { signal }).catch(() => {});
      }
    }
  }

  private async round(signal: AbortSignal): Promise<void> {
    const { record, atOnce = 8, sweepMs = 1_000 } = this.options;
    if (this.busy.size >= atOnce) await Promise.race(this.busy.values());
    if (!(await this.rate.turn(signal)) || !this.leads) return;
    const [one] = await record.nextUntold(1, [...this.busy.keys(), ...this.rest()]);
    if (one) {
      this.hot.wasTold(one.caseId, performance.now());
      this.busy.set(
        one.caseId,
        this.tellOne(one).finally(() => this.busy.delete(one.caseId)),
      );
      return;
    }
    this.rate.giveBack();
    // A case that is being told may get news meanwhile, of which the notice came too early.
    const patienceMs = Math.min(sweepMs, this.hot.waitMs(performance.now()));
    await Promise.race([...this.busy.values(), this.leadership.news(patienceMs, signal)]);
  }

  private async tellOne({ caseId, toldSeq }: Untold): Promise<void> {
    const { record, names, tell, log } = this.options;
    try {
      const name = await names.nameOf(caseId);
      const news = newsOf(await record.eventsAfter(caseId, toldSeq, signalLimits.events));
      const last = news.events.at(-1);
      if (!last) return;
      await tell(name, news);
      await record.told(caseId, last.seq);
      this.resting.delete(caseId);
    } catch (error) {
      const failures = (this.resting.get(caseId)?.failures ?? 0) + 1;
      this.resting.set(caseId, { failures, until: performance.now() + Math.min(5_000, 250 * 2 ** failures) });
      log.warn({ err: error, caseId, failures }, 'a workflow could not be told; it is tried again');
    }
  }

  /** Cases that are left alone for a while: they couldn't be told, or were told just now. */
  private rest(): readonly string[] {
    const now = performance.now();
    const failed = [...this.resting].flatMap(([caseId, { until }]) => (until > now ? [caseId] : []));
    return [...failed, ...this.hot.resting(now)];
  }
}
