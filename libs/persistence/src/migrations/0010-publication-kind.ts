import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suppliers look for published needs among all that is published: the newest of one kind, page by page. */
export class PublicationKind1798761600010 implements MigrationInterface {
  readonly name = 'PublicationKind1798761600010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index publication_kind on publication (kind, at desc, case_id desc, id desc)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index publication_kind`);
  }
}
