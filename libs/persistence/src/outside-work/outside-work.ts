import type { Work } from '@behov/domain';
import type { Pool } from 'pg';

/** What to do about a piece of outside work: it is to be done; it is done; or an attempt was made of which nobody knows the end. */
export type Begun = 'do' | 'done' | 'repeat';

/** What was done outside, by key, so that it isn't done again when a workflow is started anew. */
export class OutsideWork {
  constructor(private readonly pool: Pool) {}

  /**
   * To be asked before each attempt. `repeat` is answered for an attempt whose predecessor may have succeeded: mark what is
   * sent. A mail is repeated once at most; after that it counts as done, recorded as `uncertain`. What is published has an
   * identity at its receiver, so it may be repeated until it is known to be done.
   */
  async begin(caseId: string, { key, kind }: Pick<Work, 'key' | 'kind'>): Promise<Begun> {
    const { rows } = await this.pool.query<{ status: string; attempts: number }>({
      name: 'begin-work',
      text: `
        insert into outside_work as w (case_id, key, kind, status) values ($1, $2, $3, 'started')
        on conflict (case_id, key) do update set
          status = case
            when w.status in ('done', 'uncertain') then w.status
            when w.status = 'started' and w.kind = 'mail' and w.attempts >= 2 then 'uncertain'
            else 'started' end,
          attempts = w.attempts + 1,
          started_at = clock_timestamp()
        returning status, attempts`,
      values: [caseId, key, kind],
    });
    const { status, attempts } = rows[0]!;
    if (status !== 'started') return 'done';
    return attempts > 1 ? 'repeat' : 'do';
  }

  /** It is done. */
  async finish(caseId: string, key: string): Promise<void> {
    await this.pool.query({
      name: 'finish-work',
      text: `update outside_work set status = 'done', done_at = clock_timestamp()
             where case_id = $1 and key = $2 and status <> 'done'`,
      values: [caseId, key],
    });
  }

  /** The attempt is known to have done nothing: the next one isn't a repetition. */
  async release(caseId: string, key: string): Promise<void> {
    await this.pool.query({
      name: 'release-work',
      text: `update outside_work set status = 'released', attempts = attempts - 1
             where case_id = $1 and key = $2 and status = 'started'`,
      values: [caseId, key],
    });
  }

  /** The keys of a case's work that needs no more attempts. */
  async doneKeys(caseId: string): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ key: string }>({
      name: 'done-work',
      text: `select key from outside_work where case_id = $1 and status in ('done', 'uncertain')`,
      values: [caseId],
    });
    return new Set(rows.map((row) => row.key));
  }
}
