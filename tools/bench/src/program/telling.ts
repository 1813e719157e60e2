import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** How far the relay is, as the record keeps it. */
export class Telling {
  private constructor(private readonly pool: pg.Pool) {}

  static open(ownerUrl: string): Telling {
    return new Telling(new pg.Pool({ connectionString: ownerUrl, max: 1 }));
  }

  /** Cases with events that their workflow hasn't been told. */
  async untold(): Promise<number> {
    const { rows } = await this.pool.query<{ cases: number }>(
      `select count(*)::integer as cases from stream where kind = 'case' and told_seq < seq`,
    );
    return rows[0]!.cases;
  }

  /** Resolves when all are told, and what they were told has had the time to be worked off. */
  async allTold(withinSeconds: number): Promise<void> {
    const until = performance.now() + withinSeconds * 1000;
    for (let left = await this.untold(); left > 0; left = await this.untold()) {
      if (performance.now() > until) throw new Error(`${left} cases are still untold after ${withinSeconds} s`);
      await wait(50);
    }
    await wait(500);
  }

  query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.pool.query<Row>(text, [...values]).then(({ rows }) => rows);
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
