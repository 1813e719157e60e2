import type { Instant } from '@behov/domain';
import type { Pool } from 'pg';
import type { Clock } from '../clock/clock.js';
import { available } from '../connection/available.js';
import { RecordStoppedError } from '../connection/errors.js';
import { Lanes } from '../record/lanes.js';

interface Arriving {
  readonly commandId: string;
  readonly digest: string;
  stamped(at: Instant | undefined): void;
  fail(error: unknown): void;
}

/** Identifies an arrival. */
export interface Arrival {
  readonly caseId: string;
  readonly windowId: string;
  readonly commandId: string;
  readonly digest: string;
}

/**
 * Stamps submissions as they arrive, each stamp with a row that closing waits for. Those that come while a statement is
 * under way share the next one, so that in the last minute nobody's stamp waits for a connection.
 */
export class Arrivals {
  private readonly lanes = new Lanes<Arriving>((key, batch) => this.stamp(key, batch), 200);

  /**
   * @param pool a pool of its own
   * @param clock another clock than the database's, for tests that skip time
   */
  constructor(
    private readonly pool: Pool,
    private readonly clock?: Clock,
  ) {}

  /**
   * The time of receipt: the first stamp when the same submission has arrived before and is undecided.
   * Undefined when there is no such window.
   */
  arrive({ caseId, windowId, commandId, digest }: Arrival): Promise<Instant | undefined> {
    return new Promise((stamped, fail) =>
      this.lanes.add(`${caseId}/${windowId}`, { commandId, digest, stamped, fail }),
    );
  }

  private async stamp(key: string, batch: readonly Arriving[]): Promise<void> {
    const [caseId, windowId] = [key.slice(0, 36), key.slice(37)];
    // The same submission twice in a batch has one row.
    const asked = [...new Map(batch.map((one) => [`${one.digest}/${one.commandId}`, one])).values()];
    try {
      const stamp = (await this.clock?.now()) ?? null;
      const commands = asked.map((one) => one.commandId);
      const digests = asked.map((one) => one.digest);
      const { rows } = await available(() =>
        this.pool.query<{ command: string; request_digest: string; stamped_at: Date }>({
          name: 'arrive',
          text: 'select * from arrive($1, $2, $3, $4, $5)',
          values: [caseId, windowId, commands, digests, stamp],
        }),
      );
      const at = new Map(rows.map((row) => [`${row.request_digest}/${row.command}`, row.stamped_at.toISOString()]));
      for (const one of batch) one.stamped(at.get(`${one.digest}/${one.commandId}`));
    } catch (error) {
      for (const one of batch) one.fail(error);
    }
  }
}

export interface SettleOptions {
  /** How long an arrival is waited for whose process doesn't decide it; default 30 s. */
  readonly givenUpAfterMs?: number;
  /** Whether the process is shutting down and waits no longer. */
  readonly stopped?: () => boolean;
}

/**
 * Resolves when nothing is undecided that arrived before the window's deadline; at once while the deadline is ahead.
 * @param now the record's time; a training case's window has its own
 */
export async function settleWindow(
  pool: Pool,
  caseId: string,
  windowId: string,
  now: Instant,
  { givenUpAfterMs = 30_000, stopped = () => false }: SettleOptions = {},
): Promise<void> {
  for (;;) {
    const query = {
      name: 'settle',
      text: `select case when coalesce(training_now, $3) >= due_at
               then settle(case_id, id, due_at, make_interval(secs => $4)) else 0 end as undecided
             from submission_window where case_id = $1 and id = $2`,
      values: [caseId, windowId, now, givenUpAfterMs / 1000],
    };
    const { rows } = await available(() => pool.query<{ undecided: number }>(query));
    if ((rows[0]?.undecided ?? 0) === 0) return;
    if (stopped()) throw new RecordStoppedError();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
