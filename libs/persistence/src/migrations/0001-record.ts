import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Streams, their events, bodies and outcomes, and the triggers with which the database itself keeps them as written. */
export class Record1798761600001 implements MigrationInterface {
  readonly name = 'Record1798761600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stream (
        id uuid primary key,
        kind text not null check (kind in ('case', 'organisation')),
        organisation text not null,
        seq integer not null check (seq > 0),
        head text not null,
        state text not null,
        state_shape integer not null,
        told_seq integer not null default 0,
        untold_since timestamptz
      ) with (fillfactor = 80)`);
    await runner.query(`create index stream_untold on stream (untold_since, id) where untold_since is not null`);
    await runner.query(`create index stream_organisation on stream (organisation, kind)`);

    // No foreign key to stream: the guard of the one statement that writes both holds it, without a lookup per row.
    await runner.query(`
      create table event (
        stream_id uuid not null,
        seq integer not null check (seq > 0),
        type text not null,
        at timestamptz not null,
        recorded_at timestamptz not null default clock_timestamp(),
        envelope text not null,
        facts text not null,
        body_digest text,
        hash text not null,
        primary key (stream_id, seq)
      )`);
    await runner.query(`
      create table event_body (
        stream_id uuid not null,
        seq integer not null,
        salt text,
        body text,
        disposed_by text,
        disposed_at timestamptz,
        primary key (stream_id, seq),
        check ((body is null) = (disposed_by is not null) and (body is null) = (salt is null))
      )`);
    await runner.query(`
      create table outcome (
        stream_id uuid not null,
        command_id text not null check (length(command_id) between 1 and 200),
        digest text not null,
        actor_id text not null,
        outcome text not null,
        received_at timestamptz not null,
        primary key (stream_id, command_id)
      )`);

    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
      end $$`);
    await runner.query(`
      create function allow_disposal_only() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.disposed_by is null and new.disposed_by is not null
           and to_jsonb(new) - '{body,salt,content,offers,disposed_by,disposed_at}'::text[]
             = to_jsonb(old) - '{body,salt,content,offers,disposed_by,disposed_at}'::text[] then
          return new;
        end if;
        raise exception '% changes by disposal only: % is refused', tg_table_name, lower(tg_op)
          using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['event', 'outcome']) {
      await runner.query(`
        create trigger ${table}_append_only before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
    await runner.query(`
      create trigger event_body_disposal before update or delete on event_body
      for each row execute function allow_disposal_only()`);
    await runner.query(`
      create trigger event_body_kept before truncate on event_body
      for each statement execute function refuse_change()`);

    // The snapshot is most of what a command writes: lz4 halves its cost, but not every server is built with it.
    await runner.query(`
      do $$ begin
        if exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
          alter table stream alter column state set compression lz4;
          alter table event alter column facts set compression lz4;
          alter table event_body alter column body set compression lz4;
        end if;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table outcome, event_body, event, stream`);
    await runner.query(`drop function refuse_change(), allow_disposal_only()`);
  }
}
