import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = `(select identity_suppliers())::text[]`;
/** Persons who may look into opened submissions, as they may see their sealed form. */
const mayOpen = `'{procurer,opener,evaluator,jury,decision-maker,registrar}'::text[]`;
const windowIs = (table: string, ...status: readonly string[]) => `exists (
  select from submission_window w where w.case_id = ${table}.case_id and w.id = ${table}.window_id
    and w.status in (${status.map((one) => `'${one}'`).join(', ')}))`;

const tables = ['window_key', 'window_share', 'submission_clear', 'submission_draft'];

/**
 * Submissions are sealed in parts, to keys that are made with their window. A window's private keys are added with it and read by
 * the worker's own role alone, after the closing; the clear text is added by the opening. Nothing that a submission offers is
 * kept beside what is sealed.
 */
export class Sealing1798761600011 implements MigrationInterface {
  readonly name = 'Sealing1798761600011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table submission_window add column envelopes json`);
    await runner.query(`grant select (envelopes) on submission_window to behov_api`);
    await runner.query(`alter table submission_body drop column offers, drop column salt`);
    await this.make(runner);
    for (const table of tables) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy owner on ${table} to current_user using (true) with check (true)`);
    }
    for (const table of ['window_key', 'window_share', 'submission_clear']) {
      await runner.query(`create policy command_keeps on ${table} for insert to behov_command with check (true)`);
    }
    await this.command(runner);
    await this.worker(runner);
    await this.api(runner);
  }

  private async make(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table window_key (
        case_id uuid not null,
        window_id text not null,
        envelope text not null,
        recipient text not null,
        wrapped text,
        split text,
        made_at timestamptz not null default clock_timestamp(),
        primary key (case_id, window_id, envelope),
        check ((wrapped is null) <> (split is null))
      )`);
    await runner.query(`
      create table window_share (
        case_id uuid not null,
        window_id text not null,
        envelope text not null,
        opener text not null,
        sealed text not null,
        primary key (case_id, window_id, envelope, opener)
      )`);
    await runner.query(`
      create table submission_clear (
        submission_id uuid not null,
        envelope text not null,
        case_id uuid not null,
        window_id text not null,
        salt text,
        content text,
        digest text not null,
        opened_at timestamptz not null default clock_timestamp(),
        disposed_by text,
        disposed_at timestamptz,
        primary key (submission_id, envelope)
      )`);
    await runner.query(`
      create table submission_draft (
        case_id uuid not null,
        window_id text not null,
        supplier text not null,
        content text not null,
        saved_at timestamptz not null default clock_timestamp(),
        primary key (case_id, window_id, supplier)
      )`);
    await runner.query(`alter table submission_draft alter column content set storage external`);
    for (const table of ['window_key', 'window_share']) {
      await runner.query(`
        create trigger ${table}_append_only before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
    await runner.query(`
      create trigger submission_clear_disposal before update or delete on submission_clear
      for each row execute function allow_disposal_only()`);
    await runner.query(`
      create trigger submission_clear_kept before truncate on submission_clear
      for each statement execute function refuse_change()`);
  }

  /** What commands do: add keys with a window and clear text with its opening, and read neither. */
  private async command(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant insert (case_id, window_id, envelope, recipient, wrapped, split) on window_key to behov_command`);
    await runner.query(`grant insert (case_id, window_id, envelope, opener, sealed) on window_share to behov_command`);
    await runner.query(`
      grant insert (submission_id, envelope, case_id, window_id, salt, content, digest)
      on submission_clear to behov_command`);
    // Drafts are written for whoever sends them, and looked for by their place alone.
    await runner.query(`grant insert, delete on submission_draft to behov_command`);
    await runner.query(`grant select (case_id, window_id, supplier) on submission_draft to behov_command`);
    await runner.query(`grant update (content, saved_at) on submission_draft to behov_command`);
    await runner.query(`create policy command on submission_draft to behov_command using (true) with check (true)`);
    // The command's role read offers after the closing; there are none, and what is sealed it never reads.
    await runner.query(`drop policy command_opens on submission_body`);
    await runner.query(`revoke select (submission_id, case_id, window_id) on submission_body from behov_command`);
  }

  /** What the worker's own role reads for an opening: nothing of a window that receives. */
  private async worker(runner: QueryRunner): Promise<void> {
    const closed = (table: string) => windowIs(table, 'closed', 'opened');
    await runner.query(`grant select (case_id, id, status) on submission_window to behov_relay`);
    await runner.query(`
      create policy opening on submission_window for select to behov_relay using (status in ('closed', 'opened'))`);
    const columns = {
      window_key: '(case_id, window_id, envelope, wrapped, split)',
      submission: '(case_id, window_id, seq, submission_id, kind, supplier)',
      submission_body: '(submission_id, case_id, window_id, content)',
    };
    for (const [table, read] of Object.entries(columns)) {
      await runner.query(`grant select ${read} on ${table} to behov_relay`);
      await runner.query(`create policy opening on ${table} for select to behov_relay using (${closed(table)})`);
    }
    // The openers' shares stand in the bodies of their requests, encrypted to the release.
    await runner.query(`grant select (stream_id, seq, body) on event_body to behov_relay`);
    await runner.query(`
      create policy opening on event_body for select to behov_relay using (exists (
        select from event e where e.stream_id = event_body.stream_id and e.seq = event_body.seq
          and e.type = 'OpeningRequested'))`);
  }

  private async api(runner: QueryRunner): Promise<void> {
    await runner.query(`grant select on window_share to behov_api`);
    await runner.query(`
      create policy reading on window_share for select to behov_api using (
        opener = (select identity_person()) and case_id in (select my_cases('opener')))`);
    await runner.query(`
      grant select (submission_id, envelope, case_id, window_id, content, opened_at, disposed_by, disposed_at)
      on submission_clear to behov_api`);
    await runner.query(`
      create policy reading on submission_clear for select to behov_api using (
        ${windowIs('submission_clear', 'opened')} and case_id in (select my_cases(variadic ${mayOpen})))`);
    await runner.query(`grant select on submission_draft to behov_api`);
    await runner.query(`
      create policy reading on submission_draft for select to behov_api using (supplier = any (${mine}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['event_body', 'submission_body', 'submission', 'submission_window']) {
      await runner.query(`drop policy opening on ${table}`);
      await runner.query(`revoke all on ${table} from behov_relay`);
    }
    await runner.query(`drop table ${tables.join(', ')}`);
    await runner.query(`alter table submission_body add column salt text, add column offers text`);
    await runner.query(`grant insert (salt, offers) on submission_body to behov_command`);
    await runner.query(`grant select (submission_id, case_id, window_id, offers) on submission_body to behov_command`);
    await runner.query(`grant select (offers) on submission_body to behov_api`);
    await runner.query(`
      create policy command_opens on submission_body for select to behov_command using (
        ${windowIs('submission_body', 'closed', 'opened')})`);
    await runner.query(`alter table submission_window drop column envelopes`);
  }
}
