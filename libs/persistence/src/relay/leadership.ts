import pg from 'pg';
import { newsChannel } from '../record/news.js';

/** Being the one relay: an advisory lock on a connection of its own, which also listens for news. */
export interface Leadership {
  /** Resolves when the lock is gone, whoever ended it. */
  readonly ended: Promise<void>;
  release(): Promise<void>;
}

const lock = 0x6265686f;

/** @throws when the server can't be reached */
export async function lead(url: string, onNews: () => void): Promise<Leadership | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'behov-relay-leader',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const ended = new Promise<void>((resolve) => {
    client.on('end', () => resolve());
    client.on('error', () => resolve());
  });
  client.on('notification', onNews);
  await client.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lock]);
    if (rows[0]?.mine) {
      await client.query(`listen ${newsChannel}`);
      return { ended, release: () => client.end() };
    }
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  await client.end();
  return undefined;
}
