import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['lesson', 'lesson_text'];

/**
 * What cases have taught. Read by those of the same organisation, and where it is shareable by other buying organisations, once
 * nothing in its case is competed for any more; by who sees the case, at once. Suppliers see none of it.
 */
export class Lessons1798761600018 implements MigrationInterface {
  readonly name = 'Lessons1798761600018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lesson (
        case_id uuid not null,
        id text not null,
        organisation text not null,
        kind text not null,
        roles text[] not null,
        shareable boolean not null,
        readable boolean not null,
        training boolean not null,
        procedure text,
        codes text[] not null,
        cpv text[] not null,
        title_sv text not null,
        title_en text not null,
        recorded_at timestamptz not null,
        primary key (case_id, id)
      )`);
    await runner.query(`create index lesson_recorded on lesson (recorded_at desc, case_id desc, id desc)`);
    await runner.query(`create index lesson_organisation on lesson (organisation, recorded_at desc)`);
    await runner.query(`create index lesson_cpv on lesson using gin (cpv)`);
    await runner.query(`
      create table lesson_text (
        case_id uuid not null,
        id text not null,
        what text not null,
        why text,
        advice text not null,
        primary key (case_id, id)
      )`);
    for (const table of tables) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy owner on ${table} to current_user using (true) with check (true)`);
      await runner.query(`create policy command on ${table} to behov_command using (true) with check (true)`);
      await runner.query(`grant select, insert, update, delete on ${table} to behov_command`);
      await runner.query(`grant select on ${table} to behov_api`);
    }
    // As the owner: in which organisations somebody works, whether they see other cases there or not.
    await runner.query(`
      create function my_organisations() returns text[]
      stable security definer set search_path = public, pg_temp language sql as $$
        select array(
          select unnest(identity_manages())
          union select m.organisation from organisation_member m
            where m.person = identity_person() and m.kind = 'contracting-authority'
          union select s.organisation from case_summary s where s.case_id in (select my_cases()))
      $$`);
    await runner.query(`revoke execute on function my_organisations() from public`);
    await runner.query(`grant execute on function my_organisations() to behov_api`);
    const mine = `(select my_organisations())::text[]`;
    await runner.query(`
      create policy reading on lesson for select to behov_api using (
        (readable and (organisation = any (${mine}) or (shareable and not training and ${mine} <> '{}')))
        or exists (select from case_summary seen where seen.case_id = lesson.case_id))`);
    await runner.query(`
      create policy reading on lesson_text for select to behov_api using (
        exists (select from lesson seen where seen.case_id = lesson_text.case_id and seen.id = lesson_text.id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lesson_text, lesson`);
    await runner.query(`drop function my_organisations()`);
  }
}
