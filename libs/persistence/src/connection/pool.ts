import pg from 'pg';

export interface PoolOptions {
  readonly url: string;
  /** Connections at most; default 10. */
  readonly size?: number;
  /** Shown in `pg_stat_activity`. */
  readonly name: string;
}

/** A pool that gives up soon on a server that isn't there, and survives the loss of idle connections. */
export function openPool({ url, size = 10, name }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at the next query, which reports what is wrong if anything still is.
  pool.on('error', () => {});
  // One that breaks in use fails its query; one that breaks while it is closed has nobody left to tell.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
