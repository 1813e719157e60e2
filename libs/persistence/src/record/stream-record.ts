import type { Brought, Instant } from '@behov/domain';
import type { Pool, PoolClient } from 'pg';
import { isConflict, isUnavailable, RecordStoppedError, RecordUnavailableError } from '../connection/errors.js';
import { inTransaction } from '../connection/transaction.js';
import type { Aggregate, Need, StreamState } from './aggregate.js';
import type { CommandRequest, Outcome } from './command-request.js';
import { decideBatch, type BatchDecision } from './decide-batch.js';
import { Lanes } from './lanes.js';
import { readStream } from './read-stream.js';
import type { SealedEvent } from './seal.js';
import { SnapshotCache } from './snapshot.js';
import { writeBatch } from './write-batch.js';

/** What a decision needs from outside its stream, read (and held) in the command's own transaction. */
export type Bringing<S extends StreamState> = (
  client: PoolClient,
  request: CommandRequest,
  need: Need,
  /** As the stream stands under its lock, and the time that the command is decided at. */
  at: { readonly state: S; readonly now: Instant },
) => Promise<BroughtAlong>;

/** What is brought to a decision, and what is to be kept with the events that it came to. */
export interface BroughtAlong {
  readonly brought: Brought;
  /** Writes more in the same transaction; called only when there are events. */
  keep?(events: readonly SealedEvent[]): Promise<void>;
}

export interface StreamRecordOptions<S extends StreamState> {
  /** Login role `behov_command`. */
  readonly pool: Pool;
  readonly aggregate: Aggregate<S>;
  readonly bring?: Bringing<S>;
  /** Told after commands were accepted. */
  readonly onEvents?: () => void;
}

interface Job {
  readonly request: CommandRequest;
  answer(outcome: Outcome): void;
  fail(error: unknown): void;
}

const optimisticAttempts = 3;
const attempts = 12;

/**
 * The one way to change a stream: decide on the snapshot, then one statement that writes all or nothing, guarded by the
 * sequence that was decided on. After conflicts with another process it takes the stream's lock.
 */
export class StreamRecord<S extends StreamState> {
  private readonly cache = new SnapshotCache<S>();
  private readonly lanes: Lanes<Job>;
  private stopped = false;

  constructor(private readonly options: StreamRecordOptions<S>) {
    this.lanes = new Lanes<Job>(
      (id, batch) => this.work(id, batch),
      32,
      ({ request }) => this.options.aggregate.needs(request.command) !== undefined,
    );
  }

  /** @throws RecordUnavailableError, RecordStoppedError, or what a rule threw by mistake; then nothing was recorded */
  execute(request: CommandRequest): Promise<Outcome> {
    if (this.stopped) return Promise.reject(new RecordStoppedError());
    return new Promise((answer, fail) => this.lanes.add(request.caseId, { request, answer, fail }));
  }

  /** Takes no more commands, and resolves when those taken are answered. */
  stop(): Promise<void> {
    this.stopped = true;
    return this.lanes.idle();
  }

  private async work(id: string, batch: readonly Job[]): Promise<void> {
    try {
      const { answers, events } = await this.settle(
        id,
        batch.map((job) => job.request),
      );
      if (events.length > 0) this.options.onEvents?.();
      batch.forEach((job, index) => {
        const answer = answers[index]!;
        if (answer instanceof Error) job.fail(answer);
        else job.answer(answer);
      });
    } catch (error) {
      this.cache.forget(id);
      if (batch.length === 1 || error instanceof RecordUnavailableError) batch.forEach((job) => job.fail(error));
      // What the database can't take of one command must not fail those that were batched with it.
      else for (const job of batch) await this.work(id, [job]);
    }
  }

  private async settle(id: string, requests: readonly CommandRequest[]): Promise<BatchDecision<S>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const alone = this.options.aggregate.needs(requests[0]!.command) !== undefined;
        const done =
          alone || attempt > optimisticAttempts
            ? await this.locked(id, requests)
            : await this.optimistic(id, requests, attempt === 1);
        if (done) {
          if (done.after.seq > 0) this.cache.put(id, done.after);
          return done;
        }
      } catch (error) {
        if (isUnavailable(error)) {
          if (attempt >= 3) throw new RecordUnavailableError(error);
          await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
        } else if (!isConflict(error) || attempt >= attempts) throw error;
      }
      this.cache.forget(id);
      if (attempt >= attempts) throw new RecordUnavailableError(new Error(`${id} changed at every attempt`));
    }
  }

  /** On the cached snapshot without reading, when there is one: the write finds out whether it is still right. */
  private async optimistic(id: string, requests: readonly CommandRequest[], trustCache: boolean) {
    const { pool, aggregate } = this.options;
    const cached = trustCache ? this.cache.get(id) : undefined;
    if (!cached) {
      const { snapshot, known } = await readStream(pool, aggregate, id, commandIds(requests));
      return this.write(pool, id, decideBatch(aggregate, snapshot, requests, known));
    }
    const decision = decideBatch(aggregate, cached, requests, new Map());
    // A failed precondition writes nothing that would prove the snapshot, or find a repeated id: read for it.
    if (decision.answers.some(isPrecondition)) return undefined;
    return this.write(pool, id, decision);
  }

  private locked(id: string, requests: readonly CommandRequest[]) {
    const { pool, aggregate, bring } = this.options;
    return inTransaction(pool, async (client) => {
      // A statement of its own: one that waits for the lock and reads other tables would read them as they were before.
      await client.query({ name: 'lock-stream', text: 'select from stream where id = $1 for update', values: [id] });
      const { snapshot, known } = await readStream(client, aggregate, id, commandIds(requests));
      const [request] = requests;
      const { command, receivedAt } = request!;
      const need = aggregate.needs(command);
      const now = aggregate.timeOf(snapshot.state, command, receivedAt);
      const more = need && bring ? await bring(client, request!, need, { state: snapshot.state, now }) : undefined;
      const decision = decideBatch(aggregate, snapshot, requests, known, more?.brought);
      const done = await this.write(client, id, decision);
      if (done && done.events.length > 0) await more?.keep?.(done.events);
      return done;
    });
  }

  private async write(client: Pool | PoolClient, id: string, decision: BatchDecision<S>) {
    if (decision.outcomes.length === 0) return decision;
    return (await writeBatch(client, this.options.aggregate, id, decision)) ? decision : undefined;
  }
}

const commandIds = (requests: readonly CommandRequest[]) => requests.map((one) => one.commandId);

const isPrecondition = (answer: Outcome | Error) =>
  !(answer instanceof Error) && answer.status === 'refused' && answer.refusal.code === 'PRECONDITION';
