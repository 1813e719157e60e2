import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How long stages and steps took in real cases. Managers read their organisation's; who sees a case is told, without the cases' names,
 * what the organisation's finished cases say.
 */
export class Durations1798761600017 implements MigrationInterface {
  readonly name = 'Durations1798761600017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table finished_step (
        case_id uuid not null,
        id text not null,
        organisation text not null,
        definition text not null,
        stage text not null,
        command text not null,
        track text not null,
        about text not null,
        finished_on date not null,
        calendar_days integer not null,
        working_days integer not null,
        reached_days integer not null,
        primary key (case_id, id)
      )`);
    await runner.query(
      `create index finished_step_organisation on finished_step (organisation, definition, stage, command)`,
    );
    await runner.query(`alter table finished_step enable row level security`);
    await runner.query(`alter table finished_step force row level security`);
    await runner.query(`create policy owner on finished_step to current_user using (true) with check (true)`);
    await runner.query(`create policy command on finished_step to behov_command using (true) with check (true)`);
    await runner.query(`grant select, insert, update, delete on finished_step to behov_command`);
    await runner.query(`grant select on finished_step to behov_api`);
    await runner.query(`
      create policy reading on finished_step for select to behov_api
      using (organisation = any ((select identity_manages())::text[]))`);
    // A case counts once: a stage gone through twice took both times, and of lots side by side the slowest decides.
    await runner.query(`
      create function durations_for(the_case uuid, definitions text[])
      returns table (definition text, stage text, command text, calendar_days integer[], working_days integer[], reached_days integer[])
      stable security definer set search_path = public, pg_temp language sql as $$
        with reader as (
          select s.organisation from case_summary s where s.case_id = the_case
            and (s.organisation = any (identity_manages()) or s.case_id in (select my_cases()))),
        by_lot as (
          select f.case_id, f.definition, f.stage, f.command, sum(f.calendar_days)::integer as calendar_days,
            sum(f.working_days)::integer as working_days, max(f.reached_days) as reached_days
          from reader join finished_step f on f.organisation = reader.organisation
            join case_summary c on c.case_id = f.case_id and c.ended_at is not null and c.training_now is null
          where f.definition = any (durations_for.definitions)
          group by f.case_id, f.definition, f.stage, f.command, f.track, f.about),
        by_case as (
          select l.case_id, l.definition, l.stage, l.command, max(l.calendar_days) as calendar_days,
            max(l.working_days) as working_days, max(l.reached_days) as reached_days
          from by_lot l group by l.case_id, l.definition, l.stage, l.command)
        select b.definition, b.stage, b.command, array_agg(b.calendar_days order by b.case_id),
          array_agg(b.working_days order by b.case_id), array_agg(b.reached_days order by b.case_id)
        from by_case b group by b.definition, b.stage, b.command order by b.definition, b.stage, b.command
      $$`);
    await runner.query(`revoke execute on function durations_for(uuid, text[]) from public`);
    await runner.query(`grant execute on function durations_for(uuid, text[]) to behov_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function durations_for(uuid, text[])`);
    await runner.query(`drop table finished_step`);
  }
}
