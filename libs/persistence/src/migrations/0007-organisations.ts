import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['organisation', 'organisation_member', 'organisation_account'];

/** Organisations with members and service accounts; tasks planned for later; publications whose audience grows. */
export class Organisations1798761600007 implements MigrationInterface {
  readonly name = 'Organisations1798761600007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        organisation_id uuid primary key,
        organisation text not null unique,
        kind text not null,
        name text not null
      )`);
    await runner.query(`
      create table organisation_member (
        organisation_id uuid not null,
        id text not null,
        organisation text not null,
        kind text not null,
        person text not null,
        role text not null,
        primary key (organisation_id, id)
      )`);
    await runner.query(`create index organisation_member_person on organisation_member (person)`);
    // An account's id is what its tokens and signatures name, so no two organisations may have the same one.
    await runner.query(`
      create table organisation_account (
        organisation_id uuid not null,
        id text not null unique,
        organisation text not null,
        kind text not null,
        commands text[] not null,
        roles text[] not null,
        keys text[] not null,
        primary key (organisation_id, id)
      )`);
    for (const table of tables) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy owner on ${table} to current_user using (true) with check (true)`);
      await runner.query(`create policy command on ${table} to behov_command using (true) with check (true)`);
      await runner.query(`grant select, insert, update, delete on ${table} to behov_command`);
      await runner.query(`grant select on ${table} to behov_api`);
      const own =
        table === 'organisation_member'
          ? `person = (select identity_person()) or organisation = any ((select identity_manages())::text[])`
          : `organisation = any ((select identity_manages())::text[])`;
      await runner.query(`create policy reading on ${table} for select to behov_api using (${own})`);
    }

    await runner.query(`alter table task add column except_persons text[], add column opens_at timestamptz`);
    // Who is waited for depends on the time, too: it is read from the tasks.
    await runner.query(`alter table case_summary drop column waiting_roles`);
    await runner.query(`alter table publication alter column content drop not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from publication where content is null`);
    await runner.query(`alter table publication alter column content set not null`);
    await runner.query(`alter table case_summary add column waiting_roles text[] not null default '{}'`);
    await runner.query(`alter table task drop column except_persons, drop column opens_at`);
    await runner.query(`drop table ${tables.join(', ')}`);
  }
}
