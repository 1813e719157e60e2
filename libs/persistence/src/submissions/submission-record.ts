import type { Instant } from '@behov/domain';
import type { Pool } from 'pg';
import { isConflict, isUnavailable, RecordStoppedError, RecordUnavailableError } from '../connection/errors.js';
import { inTransaction } from '../connection/transaction.js';
import { Lanes } from '../record/lanes.js';
import type { Arrivals } from './arrivals.js';
import { decideSubmissions, type Arrived } from './decide-submissions.js';
import { digestOf, submissionDigest } from './decide-submission.js';
import { readWindow } from './read-window.js';
import { windowUnknown } from './submission.refusals.js';
import type { SubmissionOutcome, SubmissionRequest } from './submission-request.js';
import { writeSubmissions } from './write-submissions.js';

/** Told of a submission that came after its window was opened. */
export interface LateAfterOpening {
  readonly caseId: string;
  readonly commandId: string;
  readonly body: {
    readonly window: string;
    readonly supplier: string;
    readonly receivedAt: Instant;
    readonly digest: string;
  };
}

export interface SubmissionRecordOptions {
  readonly pool: Pool;
  readonly arrivals: Arrivals;
  now(): Promise<Instant>;
  /** The case's log must show it; called again when the same submission is sent again. */
  onLateAfterOpening(late: LateAfterOpening): Promise<void>;
}

interface Job extends Arrived {
  answer(settled: Settled): void;
  fail(error: unknown): void;
}

interface Settled {
  readonly outcome: SubmissionOutcome;
  readonly opened: boolean;
}

const attempts = 12;

/**
 * Receives sealed submissions. They lock their window alone, and touch neither the case's row, sequence and read model nor
 * its news, so that nobody can count them.
 */
export class SubmissionRecord {
  private readonly lanes = new Lanes<Job>((key, batch) => this.work(key, batch));
  private stopped = false;
  private readonly underWay = new Set<Promise<SubmissionOutcome>>();

  constructor(private readonly options: SubmissionRecordOptions) {}

  /** Stamps, then decides. @throws RecordUnavailableError, RecordStoppedError; sent again it keeps its first stamp */
  async submit(request: SubmissionRequest): Promise<SubmissionOutcome> {
    if (this.stopped) throw new RecordStoppedError();
    const received = this.received(request);
    this.underWay.add(received);
    try {
      return await received;
    } catch (error) {
      throw isUnavailable(error) ? new RecordUnavailableError(error) : error;
    } finally {
      this.underWay.delete(received);
    }
  }

  /** Takes no more, and resolves when those taken are answered. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.allSettled(this.underWay);
  }

  private async received(request: SubmissionRequest): Promise<SubmissionOutcome> {
    const { caseId, windowId, commandId, supplier } = request;
    const receivedAt = await this.options.arrivals.arrive({ ...request, digest: submissionDigest(request) });
    if (receivedAt === undefined) {
      const answered = { caseId, windowId, commandId, receivedAt: await this.options.now(), repeated: false };
      return { ...answered, status: 'refused', refusal: windowUnknown() };
    }
    const { outcome, opened } = await new Promise<Settled>((answer, fail) =>
      this.lanes.add(`${caseId}/${windowId}`, { request, receivedAt, answer, fail }),
    );
    if (opened && outcome.status === 'refused' && outcome.refusal.code === 'WINDOW-CLOSED') {
      const body = { window: windowId, supplier, receivedAt: outcome.receivedAt, digest: digestOf(request) };
      await this.options.onLateAfterOpening({ caseId, commandId: `late/${submissionDigest(request)}`, body });
    }
    return outcome;
  }

  private async work(key: string, batch: readonly Job[]): Promise<void> {
    const [caseId, windowId] = [key.slice(0, 36), key.slice(37)];
    try {
      const settled = await this.settle(caseId, windowId, batch);
      batch.forEach((job, index) => job.answer(settled[index]!));
    } catch (error) {
      if (batch.length === 1 || isUnavailable(error)) batch.forEach((job) => job.fail(error));
      else for (const job of batch) await this.work(key, [job]);
    }
  }

  private async settle(caseId: string, windowId: string, batch: readonly Arrived[]): Promise<readonly Settled[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const done = await this.attempt(caseId, windowId, batch, attempt > 3);
        if (done) return done;
      } catch (error) {
        if (isUnavailable(error) && attempt < 3) await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
        else if (!isConflict(error) || attempt >= attempts) throw error;
      }
      if (attempt >= attempts) throw new RecordUnavailableError(new Error(`${windowId} changed at every attempt`));
    }
  }

  private async attempt(caseId: string, windowId: string, batch: readonly Arrived[], hold: boolean) {
    if (!hold) return this.once(this.options.pool, caseId, windowId, batch);
    return inTransaction(this.options.pool, async (client) => {
      await client.query('select from submission_window where case_id = $1 and id = $2 for update', [caseId, windowId]);
      return this.once(client, caseId, windowId, batch);
    });
  }

  private async once(
    client: Parameters<typeof readWindow>[0],
    caseId: string,
    windowId: string,
    batch: readonly Arrived[],
  ): Promise<readonly Settled[] | undefined> {
    const requests = batch.map(({ request }) => request);
    const window = await readWindow(
      client,
      caseId,
      windowId,
      requests.map((one) => one.supplier),
      requests.map((one) => one.commandId),
      requests.flatMap(({ envelopes }) => envelopes.flatMap(({ files = [] }) => files)),
    );
    if (!window) throw new Error(`the window ${windowId} has gone`);
    const restamped = await this.restamp(batch, window.terms);
    const decision = decideSubmissions(window, restamped);
    if (!(await writeSubmissions(client, caseId, windowId, window, restamped, decision))) return undefined;
    const opened = window.terms.status === 'opened';
    return decision.answers.map((outcome) => ({ outcome, opened }));
  }

  /**
   * Who was given up as dead when the window closed, and wasn't, arrives anew: its first stamp no longer counts. What a
   * repeated submission is answered isn't touched by that.
   */
  private restamp(batch: readonly Arrived[], terms: { readonly status: string; readonly dueAt: Instant }) {
    const lost = ({ receivedAt }: Arrived) =>
      (terms.status === 'closed' || terms.status === 'opened') && receivedAt < terms.dueAt;
    return Promise.all(
      batch.map(async (one) => {
        if (!lost(one)) return one;
        const digest = submissionDigest(one.request);
        const again = await this.options.arrivals.arrive({ ...one.request, digest });
        return { ...one, receivedAt: again ?? one.receivedAt };
      }),
    );
  }
}
