import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Direct awards that cases have concluded, so that the same organisation's later ones can be counted together (LOU 5:7 a). */
export class DirectAwards1798761600008 implements MigrationInterface {
  readonly name = 'DirectAwards1798761600008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table direct_award (
        case_id uuid not null,
        id text not null,
        organisation text not null,
        cpv_group text not null,
        training boolean not null,
        reference text not null,
        amount numeric not null,
        currency text not null,
        concluded_on date not null,
        primary key (case_id, id)
      )`);
    await runner.query(
      `create index direct_award_group on direct_award (organisation, training, cpv_group, concluded_on)`,
    );
    await runner.query(`alter table direct_award enable row level security`);
    await runner.query(`alter table direct_award force row level security`);
    await runner.query(`create policy owner on direct_award to current_user using (true) with check (true)`);
    await runner.query(`create policy command on direct_award to behov_command using (true) with check (true)`);
    await runner.query(`grant select, insert, update, delete on direct_award to behov_command`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table direct_award`);
  }
}
