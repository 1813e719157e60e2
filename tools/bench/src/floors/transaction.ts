import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Contestant } from './contestant.js';

/** As many connections as the API has by default. */
const poolSize = 16;

/** What a step costs in any case: what one writes by hand on the same server, in a database of its own. */
export async function transactionFloor(ownerUrl: string, postgresPid: number): Promise<Contestant> {
  const url = await ownDatabase(ownerUrl);
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  pool.on('connect', (client) => client.on('error', () => {}));
  await pool.query('create table kase (id uuid primary key, seq integer not null, note text not null)');
  await pool.query(`
    create table happened (case_id uuid not null, seq integer not null, at timestamptz not null, body text not null,
      primary key (case_id, seq))`);
  return {
    name: 'transaction',
    processes: { postgres: postgresPid },
    async steps(clients) {
      const ids = Array.from({ length: clients }, () => randomUUID());
      await pool.query(`insert into kase select id, 0, '' from unnest($1::uuid[]) as id`, [ids]);
      return (client) => step(pool, ids[client]!);
    },
    settle: async () => {},
    close: () => pool.end(),
  };
}

async function ownDatabase(ownerUrl: string): Promise<string> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('create database bench');
  await owner.end();
  const url = new URL(ownerUrl);
  url.pathname = '/bench';
  return url.href;
}

const note = 'n'.repeat(200);

async function step(pool: pg.Pool, id: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ seq: number }>({
      name: 'lock',
      text: 'select seq from kase where id = $1 for update',
      values: [id],
    });
    const seq = rows[0]!.seq + 1;
    const event = [id, seq, note];
    await client.query({ name: 'insert', text: 'insert into happened values ($1, $2, now(), $3)', values: event });
    await client.query({ name: 'update', text: 'update kase set seq = $2, note = $3 where id = $1', values: event });
    await client.query('commit');
  } finally {
    client.release();
  }
}
