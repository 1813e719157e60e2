import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons who may look into opened submissions. */
const mayOpen = `'{procurer,opener,evaluator,jury,decision-maker,registrar}'::text[]`;
// The cast makes it an array computed once; without it `any` would take the query for the list.
const mine = `(select identity_suppliers())::text[]`;
const seesCase = (table: string) => `exists (select from case_summary seen where seen.case_id = ${table}.case_id)`;
const opened = (table: string) => `exists (
  select from submission_window w where w.case_id = ${table}.case_id and w.id = ${table}.window_id and w.status = 'opened')`;

/**
 * What the API's role may read. The identity is set for the transaction; without one there is nothing to see. A case is
 * seen by who has a role in it, and by managers and registrars of its organisation; suppliers see what is published for
 * them and what is theirs.
 */
export class Reading1798761600006 implements MigrationInterface {
  readonly name = 'Reading1798761600006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function identity_person() returns text stable language sql
      return nullif(current_setting('behov.person', true), '')`);
    for (const list of ['manages', 'suppliers']) {
      await runner.query(`
        create function identity_${list}() returns text[] stable language sql
        return coalesce(nullif(current_setting('behov.${list}', true), ''), '{}')::text[]`);
    }
    await runner.query(`
      create function identity_now() returns timestamptz stable language sql
      return coalesce(nullif(current_setting('behov.now', true), '')::timestamptz, statement_timestamp())`);
    // As the owner, because case_person's own policy asks case_summary, whose policy asks this.
    await runner.query(`
      create function my_cases(variadic only_roles text[] default '{}') returns setof uuid
      stable security definer set search_path = public, pg_temp language sql as $$
        select p.case_id from case_person p join case_summary s on s.case_id = p.case_id
        where p.person = identity_person() and (only_roles = '{}' or p.role = any (only_roles))
          and p.from_at <= coalesce(s.training_now, identity_now())
          and (p.until_at is null or p.until_at > coalesce(s.training_now, identity_now()))
      $$`);
    await runner.query(`revoke execute on function my_cases(text[]) from public`);
    await runner.query(`grant execute on function my_cases(text[]) to behov_api`);

    await this.read(
      runner,
      'case_summary',
      '',
      `organisation = any ((select identity_manages())::text[]) or case_id in (select my_cases())`,
    );
    await this.read(
      runner,
      'stream',
      '(id, kind, organisation, seq, head, state, state_shape, told_seq, untold_since)',
      `kind = 'case' and exists (select from case_summary seen where seen.case_id = stream.id)`,
    );
    for (const table of ['case_person', 'case_supplier']) await this.read(runner, table, '', seesCase(table));
    await this.read(runner, 'task', '', `${seesCase('task')} or suppliers && ${mine}`);
    await this.read(
      runner,
      'publication',
      '',
      `${seesCase('publication')} or (${mine} <> '{}' and (suppliers is null or suppliers && ${mine}))`,
    );
    await this.read(
      runner,
      'submission_window',
      '(case_id, id, organisation, receives, opens_at, due_at, open_to, status, training_now)',
      `${seesCase('submission_window')} or (${mine} <> '{}' and (open_to is null or open_to && ${mine}))`,
    );
    for (const table of ['event', 'event_body']) {
      await this.read(
        runner,
        table,
        '',
        `exists (select from case_summary seen where seen.case_id = ${table}.stream_id)`,
      );
    }
    await this.read(runner, 'outcome', '', `actor_id = (select identity_person())`);
    // No sequence, no chain: a supplier who could see them could count the others.
    await this.read(
      runner,
      'submission',
      '(case_id, window_id, submission_id, kind, supplier, received_at, digest)',
      `supplier = any (${mine}) or (${opened('submission')} and ${seesCase('submission')})`,
    );
    await this.read(
      runner,
      'submission_body',
      '(submission_id, case_id, window_id, offers, content, disposed_by, disposed_at)',
      `${opened('submission_body')} and case_id in (select my_cases(variadic ${mayOpen}))`,
    );
    await this.read(runner, 'submission_outcome', '', `person = (select identity_person())`);
    await this.read(runner, 'refused_message', '', seesCase('refused_message'));
  }

  private async read(runner: QueryRunner, table: string, columns: string, rows: string): Promise<void> {
    await runner.query(`grant select ${columns} on ${table} to behov_api`);
    await runner.query(`create policy reading on ${table} for select to behov_api using (${rows})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'refused_message',
      'submission_outcome',
      'submission_body',
      'submission',
      'outcome',
      'event_body',
      'event',
      'submission_window',
      'publication',
      'task',
      'case_supplier',
      'case_person',
      'stream',
      'case_summary',
    ]) {
      await runner.query(`drop policy reading on ${table}`);
      await runner.query(`revoke all on ${table} from behov_api`);
    }
    await runner.query(`drop function my_cases(text[])`);
    await runner.query(`drop function identity_now(), identity_suppliers(), identity_manages(), identity_person()`);
  }
}
