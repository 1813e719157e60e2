import type { Work } from '@behov/domain';
import type { Pool } from 'pg';
import { openPool } from '../connection/pool.js';
import { concerns } from '../reads/following.js';

/** Somebody who is to be told, and whether they may have been told before. */
export interface Told {
  readonly supplier: string;
  readonly address: string;
  readonly repeat: boolean;
}

/** A supplier that is named and was not told: it has no address, or nobody knows whether its two mails were taken. */
export interface Unreached {
  readonly supplier: string;
  readonly reason: 'no-address' | 'uncertain';
}

const due = `supplier_due as (
  select f.supplier from follow f, publication p join procurement pr on pr.case_id = p.case_id
  where p.case_id = $1 and p.id = $2 and p.suppliers is null and ${concerns}
  union
  select unnest($4::text[]))`;

/**
 * To whom what is told in a procurement is sent: to those who follow it when it is for all, else to the suppliers that it is
 * told to. Login role `behov_relay`, which is the worker's alone: who follows never reaches the API, a workflow, or a buyer.
 */
export class Followers {
  private readonly pool: Pool;

  constructor(url: string) {
    this.pool = openPool({ url, name: 'behov-followers', size: 2 });
  }

  /**
   * The next of those who are to be told, each at most twice: the second time only where nobody knows of the first. They
   * count as being told until {@link finish} or {@link release}.
   * @param work what is told; where it names suppliers, to those
   */
  async next(
    caseId: string,
    { key, suppliers }: Pick<Work, 'key' | 'suppliers'>,
    limit: number,
  ): Promise<readonly Told[]> {
    const { rows } = await this.pool.query<{ supplier: string; value: string; attempts: number }>({
      name: 'next-followers',
      text: `with ${due},
        taken as (
          select d.supplier, c.value from supplier_due d
          join organisation_private c on c.organisation = d.supplier and c.id = 'contact'
          left join follower_told t on t.case_id = $1 and t.work_key = $2 and t.supplier = d.supplier
          where t.supplier is null or (t.told_at is null and t.attempts < 2)
          order by d.supplier limit $3),
        marked as (
          insert into follower_told as t (case_id, work_key, supplier, attempts)
          select $1, $2, supplier, 1 from taken
          on conflict (case_id, work_key, supplier) do update set attempts = t.attempts + 1
          returning supplier, attempts)
        select taken.supplier, taken.value, marked.attempts from taken join marked using (supplier) order by 1`,
      values: [caseId, key, limit, suppliers],
    });
    return rows.map((row) => ({ supplier: row.supplier, address: row.value, repeat: row.attempts > 1 }));
  }

  /** They have been told. */
  async finish(caseId: string, key: string, suppliers: readonly string[]): Promise<void> {
    await this.pool.query({
      name: 'followers-told',
      text: `update follower_told set told_at = clock_timestamp()
             where case_id = $1 and work_key = $2 and supplier = any ($3)`,
      values: [caseId, key, suppliers],
    });
  }

  /** They have certainly not been told: the next attempt is no repeat. */
  async release(caseId: string, key: string, suppliers: readonly string[]): Promise<void> {
    await this.pool.query({
      name: 'followers-released',
      text: `update follower_told set attempts = attempts - 1
             where case_id = $1 and work_key = $2 and supplier = any ($3) and told_at is null`,
      values: [caseId, key, suppliers],
    });
  }

  /** Of the suppliers that work names, those who have not been told; asked when {@link next} has no more. */
  async unreached(caseId: string, { key, suppliers }: Pick<Work, 'key' | 'suppliers'>): Promise<readonly Unreached[]> {
    const { rows } = await this.pool.query<Unreached>({
      name: 'unreached-suppliers',
      text: `select named.supplier, case when c.value is null then 'no-address' else 'uncertain' end as reason
             from unnest($3::text[]) with ordinality as named (supplier, place)
             left join organisation_private c on c.organisation = named.supplier and c.id = 'contact'
             left join follower_told t on t.case_id = $1 and t.work_key = $2 and t.supplier = named.supplier
             where t.told_at is null order by named.place`,
      values: [caseId, key, suppliers],
    });
    return rows;
  }

  async stop(): Promise<void> {
    await this.pool.end();
  }
}
