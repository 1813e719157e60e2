import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Windows, and for each a stream of sealed submissions of its own, which the case's stream knows nothing of until the opening. */
export class Submissions1798761600003 implements MigrationInterface {
  readonly name = 'Submissions1798761600003';

  async up(runner: QueryRunner): Promise<void> {
    // The case's transaction writes all but seq and head; those belong to the window's own stream.
    await runner.query(`
      create table submission_window (
        case_id uuid not null,
        id text not null,
        organisation text not null,
        receives text not null,
        opens_at timestamptz not null,
        due_at timestamptz not null,
        open_to text[],
        status text not null check (status in ('open', 'closed', 'opened', 'cancelled')),
        training_now timestamptz,
        seq integer not null default 0,
        head text not null default repeat('0', 64),
        primary key (case_id, id)
      ) with (fillfactor = 80)`);
    await runner.query(`
      create table submission (
        case_id uuid not null,
        window_id text not null,
        seq integer not null check (seq > 0),
        submission_id uuid not null unique,
        kind text not null check (kind in ('received', 'replaced', 'withdrawn', 'late')),
        supplier text not null,
        received_at timestamptz not null,
        digest text not null,
        envelope text not null,
        hash text not null,
        primary key (case_id, window_id, seq)
      )`);
    await runner.query(`create index submission_supplier on submission (case_id, window_id, supplier, seq desc)`);
    await runner.query(`
      create table submission_body (
        submission_id uuid primary key,
        case_id uuid not null,
        window_id text not null,
        salt text,
        offers text,
        content text,
        disposed_by text,
        disposed_at timestamptz
      )`);
    // Sealed content is random to the database: compressing it costs time and gains nothing.
    await runner.query(`alter table submission_body alter column content set storage external`);
    await runner.query(`
      create table submission_outcome (
        case_id uuid not null,
        window_id text not null,
        command_id text not null check (length(command_id) between 1 and 200),
        digest text not null,
        person text not null,
        supplier text not null,
        outcome text not null,
        received_at timestamptz not null,
        primary key (case_id, window_id, command_id)
      )`);
    await runner.query(`
      create table arrival (
        case_id uuid not null,
        window_id text not null,
        command_id text not null,
        digest text not null,
        received_at timestamptz not null,
        registered_at timestamptz not null default clock_timestamp(),
        primary key (case_id, window_id, command_id, digest)
      )`);

    for (const table of ['submission', 'submission_outcome']) {
      await runner.query(`
        create trigger ${table}_append_only before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
    await runner.query(`
      create trigger submission_body_disposal before update or delete on submission_body
      for each row execute function allow_disposal_only()`);
    await runner.query(`
      create trigger submission_body_kept before truncate on submission_body
      for each statement execute function refuse_change()`);

    // The stamp is taken under a lock that settling waits for: what settling doesn't see was stamped after it began.
    // A training case's window carries the case's own clock.
    await runner.query(`
      create function arrive(the_case uuid, the_window text, commands text[], digests text[], stamp timestamptz)
      returns table (command text, request_digest text, stamped_at timestamptz) language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtextextended(the_case || '/' || the_window, 0));
        return query
          insert into arrival as a (case_id, window_id, command_id, digest, received_at)
          select the_case, the_window, asked.command_id, asked.digest,
                 coalesce(w.training_now, stamp, date_trunc('milliseconds', clock_timestamp()))
          from unnest(commands, digests) as asked (command_id, digest)
          join submission_window w on w.case_id = the_case and w.id = the_window
          on conflict (case_id, window_id, command_id, digest) do update set registered_at = clock_timestamp()
          returning a.command_id, a.digest, a.received_at;
      end $$`);
    // Arrivals of a process that died are given up after a while; a process that was only slow finds its row gone and
    // stamps anew.
    await runner.query(`
      create function settle(the_case uuid, the_window text, deadline timestamptz, given_up_after interval)
      returns integer language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended(the_case || '/' || the_window, 0));
        delete from arrival where case_id = the_case and window_id = the_window
          and registered_at < clock_timestamp() - given_up_after;
        return (select count(*)::integer from arrival
                where case_id = the_case and window_id = the_window and received_at < deadline);
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function settle(uuid, text, timestamptz, interval)`);
    await runner.query(`drop function arrive(uuid, text, text[], text[], timestamptz)`);
    await runner.query(`drop table arrival, submission_outcome, submission_body, submission, submission_window`);
  }
}
