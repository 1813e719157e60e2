import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = `(select identity_suppliers())::text[]`;
const opened = (more = '') => `exists (
  select from submission_window w where w.case_id = submission.case_id and w.id = submission.window_id
    and w.status = 'opened' ${more})`;
const seesCase = `exists (select from case_summary seen where seen.case_id = submission.case_id)`;
const reading = (window: string) => `supplier = any (${mine}) or (${window} and ${seesCase})`;

/**
 * Who made an entry to a contest is shown by the case when the jury has signed (LOU 18:5), never by the entry's own row: that
 * one tells supplier and time.
 */
export class Entries1798761600009 implements MigrationInterface {
  readonly name = 'Entries1798761600009';

  async up(runner: QueryRunner): Promise<void> {
    await this.read(runner, opened(`and w.receives <> 'entry'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.read(runner, opened());
  }

  private async read(runner: QueryRunner, window: string): Promise<void> {
    await runner.query(`alter policy reading on submission using (${reading(window)})`);
  }
}
