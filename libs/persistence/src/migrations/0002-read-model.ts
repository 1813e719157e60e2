import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists, inboxes, boards and suppliers read: all of it made anew from the log by `audit rebuild`. */
export class ReadModel1798761600002 implements MigrationInterface {
  readonly name = 'ReadModel1798761600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_summary (
        case_id uuid primary key,
        organisation text not null,
        reference text not null,
        title_sv text not null,
        title_en text not null,
        procedure text,
        stage text not null,
        stages text[] not null,
        status text not null,
        seq integer not null,
        training_now timestamptz,
        waiting_roles text[] not null,
        next_deadline_at timestamptz,
        overdue_at timestamptz,
        entered_at timestamptz not null,
        created_at timestamptz not null,
        ended_at timestamptz,
        updated_at timestamptz not null,
        search text not null
      ) with (fillfactor = 80)`);
    // One index for each order that lists can be asked in; the id makes the key of a page unique.
    await runner.query(
      `create index case_summary_updated on case_summary (organisation, updated_at desc, case_id desc)`,
    );
    await runner.query(
      `create index case_summary_created on case_summary (organisation, created_at desc, case_id desc)`,
    );
    await runner.query(`
      create index case_summary_deadline on case_summary (organisation, next_deadline_at, case_id)
      where next_deadline_at is not null`);
    await runner.query(`create index case_summary_stage on case_summary using gin (stages)`);
    await runner.query(`
      do $$ begin
        if exists (select from pg_available_extensions where name = 'pg_trgm') then
          create extension if not exists pg_trgm;
          create index case_summary_search on case_summary using gin (search gin_trgm_ops);
        end if;
      end $$`);

    await runner.query(`
      create table case_person (
        case_id uuid not null,
        id text not null,
        person text not null,
        role text not null,
        from_at timestamptz not null,
        until_at timestamptz,
        deputy_for text,
        primary key (case_id, id)
      )`);
    await runner.query(`create index case_person_person on case_person (person, case_id)`);

    await runner.query(`
      create table case_supplier (
        case_id uuid not null,
        id text not null,
        status text not null,
        primary key (case_id, id)
      )`);
    await runner.query(`create index case_supplier_supplier on case_supplier (id, case_id)`);

    await runner.query(`
      create table task (
        case_id uuid not null,
        id text not null,
        command text not null,
        track text not null,
        stage text not null,
        about text,
        roles text[] not null,
        persons text[],
        suppliers text[],
        says_sv text not null,
        says_en text not null,
        since timestamptz not null,
        due_at timestamptz,
        primary key (case_id, id)
      )`);
    await runner.query(`create index task_due on task (due_at, case_id, id)`);
    await runner.query(`create index task_suppliers on task using gin (suppliers) where suppliers is not null`);

    await runner.query(`
      create table publication (
        case_id uuid not null,
        id text not null,
        seq integer not null,
        kind text not null,
        at timestamptz not null,
        suppliers text[],
        content json not null,
        primary key (case_id, id)
      )`);
    await runner.query(`create index publication_at on publication (at desc, case_id, id)`);
    await runner.query(
      `create index publication_suppliers on publication using gin (suppliers) where suppliers is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table publication, task, case_supplier, case_person, case_summary`);
  }
}
