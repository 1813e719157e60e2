import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = `(select identity_suppliers())::text[]`;
/** Who looks into opened submissions, and who of them into what is sealed as the price. */
const mayOpen = `'{procurer,opener,evaluator,jury,decision-maker,registrar}'::text[]`;
const seePrices = `'{procurer,opener,decision-maker,registrar}'::text[]`;
const windowIs = (table: string, ...status: readonly string[]) => `exists (
  select from submission_window w where w.case_id = ${table}.case_id and w.id = ${table}.window_id
    and w.status in (${status.map((one) => `'${one}'`).join(', ')}))`;

const tables = ['opened_attachment', 'submission_attachment', 'sealed_attachment'];

/**
 * Sealed attachments: what suppliers have uploaded to a window, what each submission refers to, and what became of it when the part
 * was opened. Of a file nothing is known before that but the digest and size of its ciphertext, and nobody reads that row but its
 * supplier. A reference holds the row that it is to, so that none goes while it is being submitted.
 */
export class Attachments1798761600023 implements MigrationInterface {
  readonly name = 'Attachments1798761600023';

  async up(runner: QueryRunner): Promise<void> {
    await this.make(runner);
    for (const table of tables) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy owner on ${table} to current_user using (true) with check (true)`);
      await runner.query(`create policy command on ${table} to behov_command using (true) with check (true)`);
      await runner.query(`grant select, insert on ${table} to behov_command`);
    }
    await runner.query(`grant delete on sealed_attachment to behov_command`);
    await this.worker(runner);
    await this.api(runner);
    await this.disposal(runner);
  }

  private async make(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sealed_attachment (
        case_id uuid not null,
        window_id text not null,
        supplier text not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        organisation text not null,
        size bigint not null check (size > 0),
        received_at timestamptz not null,
        primary key (case_id, window_id, supplier, sha256)
      )`);
    await runner.query(`create index sealed_attachment_content on sealed_attachment (organisation, sha256)`);
    await runner.query(`
      create table submission_attachment (
        submission_id uuid not null,
        envelope text not null,
        sha256 text not null,
        case_id uuid not null,
        window_id text not null,
        supplier text not null,
        primary key (submission_id, envelope, sha256),
        foreign key (case_id, window_id, supplier, sha256) references sealed_attachment
      )`);
    await runner.query(`
      create index submission_attachment_content on submission_attachment (case_id, window_id, supplier, sha256)`);
    await runner.query(`
      create table opened_attachment (
        submission_id uuid not null,
        envelope text not null,
        sha256 text not null,
        case_id uuid not null,
        window_id text not null,
        file uuid,
        fault text,
        opened_at timestamptz not null default clock_timestamp(),
        primary key (submission_id, envelope, sha256),
        check ((file is null) <> (fault is null))
      )`);
    for (const table of ['submission_attachment', 'opened_attachment']) {
      await runner.query(`
        create trigger ${table}_append_only before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
  }

  /** What the worker reads to open attachments: nothing of a window that receives, and clear text of what is opened. */
  private async worker(runner: QueryRunner): Promise<void> {
    const opened = (table: string) => windowIs(table, 'opened');
    await runner.query(`grant select (organisation) on submission_window to behov_relay`);
    await runner.query(`
      grant select (submission_id, envelope, case_id, window_id, content) on submission_clear to behov_relay`);
    await runner.query(`
      create policy attachments on submission_clear for select to behov_relay using (${opened('submission_clear')})`);
    for (const table of ['submission_attachment', 'opened_attachment']) {
      await runner.query(`grant select on ${table} to behov_relay`);
      await runner.query(`create policy attachments on ${table} for select to behov_relay using (${opened(table)})`);
    }
  }

  private async api(runner: QueryRunner): Promise<void> {
    await runner.query(`grant select on sealed_attachment, opened_attachment to behov_api`);
    await runner.query(`
      create policy reading on sealed_attachment for select to behov_api using (supplier = any (${mine}))`);
    await runner.query(`
      create policy reading on opened_attachment for select to behov_api using (
        ${windowIs('opened_attachment', 'opened')} and case_id in (select my_cases(variadic ${mayOpen}))
        and (envelope <> 'price' or case_id in (select my_cases(variadic ${seePrices}))))`);
  }

  /** The ciphertexts of which every submission that refers to them is disposed of: the command's role reads no contents. */
  private async disposal(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function disposed_attachments(the_case uuid) returns table (organisation text, sha256 text)
      stable security definer set search_path = public, pg_temp language sql as $$
        with gone as (
          select a.organisation, a.sha256, a.case_id, a.window_id, a.supplier
          from sealed_attachment a
          where exists (select from submission_attachment r
              where (r.case_id, r.window_id, r.supplier, r.sha256) = (a.case_id, a.window_id, a.supplier, a.sha256))
            and not exists (select from submission_attachment r
              join submission_body b on b.submission_id = r.submission_id and b.disposed_by is null
              where (r.case_id, r.window_id, r.supplier, r.sha256) = (a.case_id, a.window_id, a.supplier, a.sha256)))
        select distinct g.organisation, g.sha256 from gone g
        where g.case_id = the_case and not exists (
          select from sealed_attachment o
          where o.organisation = g.organisation and o.sha256 = g.sha256
            and not exists (select from gone e where (e.case_id, e.window_id, e.supplier, e.sha256)
              = (o.case_id, o.window_id, o.supplier, o.sha256)))
      $$`);
    await runner.query(`revoke execute on function disposed_attachments(uuid) from public`);
    await runner.query(`grant execute on function disposed_attachments(uuid) to behov_command`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function disposed_attachments(uuid)`);
    await runner.query(`drop policy attachments on submission_clear`);
    await runner.query(`revoke all on submission_clear from behov_relay`);
    await runner.query(`revoke select (organisation) on submission_window from behov_relay`);
    await runner.query(`drop table ${tables.join(', ')}`);
  }
}
