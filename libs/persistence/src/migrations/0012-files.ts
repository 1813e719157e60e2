import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is known of the files that were received for cases; their contents stand in the storage. Rows are added and never
 * changed. A supplier sees a file once it is published to it with the documents: by the publication's own rule.
 */
export class Files1798761600012 implements MigrationInterface {
  readonly name = 'Files1798761600012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file (
        file uuid primary key,
        case_id uuid not null,
        organisation text not null,
        sha256 text not null,
        size bigint not null,
        media text not null,
        name text not null,
        person text not null,
        via text,
        command_id text not null,
        received_at timestamptz not null,
        scanner text not null,
        scanned_at timestamptz not null,
        unique (case_id, person, command_id)
      )`);
    await runner.query(`create index file_received on file (case_id, received_at desc, file desc)`);
    await runner.query(`alter table file enable row level security`);
    await runner.query(`alter table file force row level security`);
    await runner.query(`create policy owner on file to current_user using (true) with check (true)`);
    await runner.query(`create policy command on file to behov_command using (true) with check (true)`);
    await runner.query(`grant select, insert on file to behov_command`);
    await runner.query(`grant select on file to behov_api`);
    await runner.query(`
      create policy reading on file for select to behov_api using (
        exists (select from case_summary seen where seen.case_id = file.case_id)
        or exists (select from publication p where p.case_id = file.case_id and p.id = 'file/' || file.file))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table file`);
  }
}
