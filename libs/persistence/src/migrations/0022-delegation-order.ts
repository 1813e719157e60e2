import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organisation's delegation order, which its new cases begin with: it stands and is read with the organisation. */
export class DelegationOrder1798761600022 implements MigrationInterface {
  readonly name = 'DelegationOrder1798761600022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table organisation add column delegation json not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table organisation drop column delegation`);
  }
}
