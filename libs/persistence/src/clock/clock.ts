import type { Instant } from '@behov/domain';
import type { Pool } from 'pg';

/** Where the time of receipt comes from, and nothing else does. */
export interface Clock {
  now(): Promise<Instant>;
}

/** Cut, not rounded: what came in the last microseconds before a deadline came before it. */
export const clockSql = `date_trunc('milliseconds', clock_timestamp())`;

/**
 * The database's clock. Those who ask while a reading is under way share the next one, so a burst waits for at most two
 * round trips and a reading is never older than the question.
 * @param pool a pool of its own, so that the reading doesn't wait for a connection
 */
export function databaseClock(pool: Pool): Clock {
  let reading: Promise<Instant> | undefined;
  let next: Promise<Instant> | undefined;
  const read = async (): Promise<Instant> => {
    const { rows } = await pool.query<{ now: Date }>({ name: 'clock', text: `select ${clockSql} as now` });
    return rows[0]!.now.toISOString();
  };
  const begin = (): Promise<Instant> => {
    next = undefined;
    const own = read().finally(() => {
      if (reading === own) reading = undefined;
    });
    reading = own;
    return own;
  };
  return {
    now() {
      if (!reading) return begin();
      next ??= reading.then(begin, begin);
      return next;
    },
  };
}
