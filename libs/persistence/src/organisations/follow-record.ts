import type { Pool } from 'pg';
import { available } from '../connection/available.js';
import { inTransaction } from '../connection/transaction.js';

/** What a supplier follows: one procurement, or all that a search finds. */
export interface Follow {
  readonly supplier: string;
  /** Of the supplier's own choice; the same again changes what is followed. */
  readonly id: string;
  readonly caseId?: string | undefined;
  readonly kind?: string | undefined;
  readonly organisation?: string | undefined;
  /** The beginning of a CPV code, 2–8 digits. */
  readonly cpv?: string | undefined;
  readonly text?: string | undefined;
  /** Who began to follow. */
  readonly person: string;
}

/** How many a supplier may follow. */
export const followsAtMost = 200;

/**
 * What suppliers follow. Each statement runs as the supplier: the command's role sees no other's rows, so neither a buyer
 * nor a rival can be told who follows, by mistake or otherwise.
 */
export class FollowRecord {
  constructor(private readonly pool: Pool) {}

  /** Gives whether there was room for it. */
  follow({ supplier, id, caseId, kind, organisation, cpv, text, person }: Follow): Promise<boolean> {
    return this.as(supplier, async (query) => {
      const done = await query(
        `insert into follow as f (supplier, id, case_id, kind, organisation, cpv, text, person)
         select $1, $2, $3, $4, $5, $6, $7, $8
         where exists (select from follow where supplier = $1 and id = $2)
           or (select count(*) from follow where supplier = $1) < $9
         on conflict (supplier, id) do update set case_id = excluded.case_id, kind = excluded.kind,
           organisation = excluded.organisation, cpv = excluded.cpv, text = excluded.text, person = excluded.person`,
        [
          supplier,
          id,
          caseId ?? null,
          kind ?? null,
          organisation ?? null,
          cpv ?? null,
          text ?? null,
          person,
          followsAtMost,
        ],
      );
      return done > 0;
    });
  }

  /** Gives whether it was followed. */
  unfollow(supplier: string, id: string): Promise<boolean> {
    return this.as(supplier, async (query) => {
      return (await query('delete from follow where supplier = $1 and id = $2', [supplier, id])) > 0;
    });
  }

  private as<T>(
    supplier: string,
    work: (query: (text: string, values: unknown[]) => Promise<number>) => Promise<T>,
  ): Promise<T> {
    return available(() =>
      inTransaction(this.pool, async (client) => {
        await client.query(`select set_config('behov.suppliers', array[$1]::text[]::text, true)`, [supplier]);
        return work(async (text, values) => (await client.query(text, values)).rowCount ?? 0);
      }),
    );
  }
}
