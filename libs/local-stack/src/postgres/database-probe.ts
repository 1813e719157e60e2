import pg from 'pg';
import type { Probe } from '../process/readiness.js';

/** Ready when a query is answered. */
export function databaseProbe(connectionString: string): Probe {
  return async () => {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('select 1');
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      await client.end().catch(() => {});
    }
  };
}
