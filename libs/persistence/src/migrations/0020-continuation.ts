import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which case goes on from which, written with the new case's first events: whoever sees either sees the link. The texts that a new
 * case inherits are given to the command side by a function: it may read no bodies otherwise.
 */
export class Continuation1798761600020 implements MigrationInterface {
  readonly name = 'Continuation1798761600020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_continuation (
        case_id uuid not null,
        id text not null,
        organisation text not null,
        reference text not null,
        earlier uuid not null,
        primary key (case_id, id)
      )`);
    await runner.query(`create index case_continuation_earlier on case_continuation (earlier)`);
    await runner.query(`alter table case_continuation enable row level security`);
    await runner.query(`alter table case_continuation force row level security`);
    await runner.query(`create policy owner on case_continuation to current_user using (true) with check (true)`);
    await runner.query(`create policy command on case_continuation to behov_command using (true) with check (true)`);
    await runner.query(`grant select, insert, update, delete on case_continuation to behov_command`);
    await runner.query(`grant select on case_continuation to behov_api`);
    await runner.query(`
      create policy reading on case_continuation for select to behov_api using (exists (
        select from case_summary seen
        where seen.case_id in (case_continuation.case_id, case_continuation.earlier)))`);
    await runner.query(`
      create function inherited_texts(the_case uuid, the_types text[], up_to integer)
      returns table (type text, facts text, body text)
      stable security definer set search_path = public, pg_temp language sql as $$
        select e.type, e.facts, b.body
        from event e join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
        where e.stream_id = the_case and e.type = any (the_types) and e.seq <= up_to and b.body is not null
        order by e.seq
      $$`);
    await runner.query(`revoke execute on function inherited_texts(uuid, text[], integer) from public`);
    await runner.query(`grant execute on function inherited_texts(uuid, text[], integer) to behov_command`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function inherited_texts(uuid, text[], integer)`);
    await runner.query(`drop table case_continuation`);
  }
}
