import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done outside, by key, and messages of integrations that were refused before they became commands. */
export class OutsideWork1798761600004 implements MigrationInterface {
  readonly name = 'OutsideWork1798761600004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outside_work (
        case_id uuid not null,
        key text not null,
        kind text not null,
        status text not null check (status in ('started', 'released', 'done', 'uncertain')),
        attempts integer not null default 1,
        started_at timestamptz not null default clock_timestamp(),
        done_at timestamptz,
        primary key (case_id, key)
      )`);
    await runner.query(`
      create table refused_message (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null,
        reason text not null,
        received_at timestamptz not null default clock_timestamp(),
        digest text not null,
        account text
      )`);
    await runner.query(`create index refused_message_case on refused_message (case_id, received_at desc)`);
    await runner.query(`
      create trigger refused_message_append_only before update or delete or truncate on refused_message
      for each statement execute function refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table refused_message, outside_work`);
  }
}
