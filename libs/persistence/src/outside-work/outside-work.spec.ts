import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from '../connection/pool.js';
import { testDatabase, type TestDatabase } from '../testing/record.fixture.js';
import { OutsideWork } from './outside-work.js';

let database: TestDatabase;
let pool: Pool;
let work: OutsideWork;
beforeAll(async () => {
  database = await testDatabase();
  pool = openPool({ url: database.commandUrl, name: 'test' });
  work = new OutsideWork(pool);
});
afterAll(async () => {
  await pool.end();
  await database.stop();
});

const mail = { key: '3/1', kind: 'mail' as const };
const publish = { key: '3/2', kind: 'publish' as const };

describe('Outside work', () => {
  it('is done once, and stays done', async () => {
    const id = randomUUID();
    expect(await work.begin(id, mail)).toBe('do');
    await work.finish(id, mail.key);
    expect(await work.begin(id, mail)).toBe('done');
    expect(await work.doneKeys(id)).toEqual(new Set([mail.key]));
  });

  it('by mail is repeated once at most when nobody knows whether it was sent', async () => {
    const id = randomUUID();
    expect(await work.begin(id, mail)).toBe('do');
    expect(await work.begin(id, mail)).toBe('repeat');
    expect(await work.begin(id, mail)).toBe('done');
    expect(await work.doneKeys(id)).toEqual(new Set([mail.key]));
  });

  it('whose receiver knows it again is repeated until it is done', async () => {
    const id = randomUUID();
    expect(await work.begin(id, publish)).toBe('do');
    for (let again = 0; again < 4; again += 1) expect(await work.begin(id, publish)).toBe('repeat');
    expect(await work.doneKeys(id)).toEqual(new Set());
  });

  it('that is known not to have happened is tried again as if it were the first time', async () => {
    const id = randomUUID();
    for (let again = 0; again < 4; again += 1) {
      expect(await work.begin(id, mail)).toBe('do');
      await work.release(id, mail.key);
    }
    expect(await work.begin(id, mail)).toBe('do');
    expect(await work.begin(id, mail)).toBe('repeat');
    await work.release(id, mail.key);
    expect(await work.begin(id, mail)).toBe('repeat');
  });
});
