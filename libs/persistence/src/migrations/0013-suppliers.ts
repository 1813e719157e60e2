import type { MigrationInterface, QueryRunner } from 'typeorm';

// The cast makes it an array computed once; without it `any` would take the query for the list.
const mine = `(select identity_suppliers())::text[]`;
const own = `organisation = any (${mine})`;
const myself = `person = (select identity_person())`;

/** Of each table: what the API's role may read of it. */
const organisations: Readonly<Record<string, string>> = {
  // What a supplier says of itself to all; a personal number is never among it.
  organisation_supplier: `(select identity_person()) is not null`,
  organisation_private: own,
  organisation_invitation: `${own} or ${myself}`,
  organisation_claim: `${own} or ${myself}`,
};
const tables = [...Object.keys(organisations), 'supplier_group', 'procurement', 'follow', 'follower_told'];

/**
 * Suppliers that register themselves, their groups, what they follow, and by what procurements are found. Groups and
 * followers are the suppliers' own: no buyer's identity sees them, and the command's role sees of the followed what belongs
 * to the supplier that it works for. The list of all followers is the worker's, for what is told to all at once.
 */
export class Suppliers1798761600013 implements MigrationInterface {
  readonly name = 'Suppliers1798761600013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table stream drop constraint stream_kind_check`);
    await runner.query(
      `alter table stream add constraint stream_kind_check check (kind in ('case', 'organisation', 'group'))`,
    );
    await this.organisations(runner);
    await this.procurements(runner);
    await this.following(runner);
    for (const table of tables) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy owner on ${table} to current_user using (true) with check (true)`);
    }
    for (const table of [...Object.keys(organisations), 'supplier_group', 'procurement']) {
      await runner.query(`create policy command on ${table} to behov_command using (true) with check (true)`);
      await runner.query(`grant select, insert, update, delete on ${table} to behov_command`);
    }
    await this.reading(runner);
    await this.telling(runner);
  }

  private async organisations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation_supplier (
        organisation_id uuid not null,
        id text not null,
        organisation text not null unique,
        name text not null,
        country text not null,
        number_kind text not null,
        number text,
        size text not null,
        primary key (organisation_id, id)
      )`);
    // The number, whoever's it is, and the address for messages: 'number' and 'contact'.
    await runner.query(`
      create table organisation_private (
        organisation_id uuid not null,
        id text not null,
        organisation text not null,
        value text not null,
        primary key (organisation_id, id)
      )`);
    await runner.query(`create unique index organisation_number on organisation_private (value) where id = 'number'`);
    await runner.query(`create index organisation_private_name on organisation_private (organisation)`);
    for (const table of ['organisation_invitation', 'organisation_claim']) {
      await runner.query(`
        create table ${table} (
          organisation_id uuid not null,
          id text not null,
          organisation text not null,
          person text not null,
          ${table === 'organisation_invitation' ? 'role text not null,' : ''}
          primary key (organisation_id, id)
        )`);
      await runner.query(`create index ${table}_person on ${table} (person)`);
    }
    await runner.query(`
      create table supplier_group (
        group_id uuid primary key,
        procurement text not null,
        suppliers text[] not null,
        content json not null
      )`);
    await runner.query(`create index supplier_group_suppliers on supplier_group using gin (suppliers)`);
  }

  /** What procurements are found by. A code is found by each of its beginnings, from the division on. */
  private async procurements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table procurement (
        case_id uuid primary key,
        organisation text not null,
        cpv text[] not null,
        search text not null
      )`);
    await runner.query(`create index procurement_organisation on procurement (organisation)`);
    await runner.query(`create index procurement_cpv on procurement using gin (cpv)`);
    await runner.query(`
      do $$ begin
        if exists (select from pg_extension where extname = 'pg_trgm') then
          create index procurement_search on procurement using gin (search gin_trgm_ops);
        end if;
      end $$`);
    await runner.query(`
      insert into procurement (case_id, organisation, cpv, search)
      select c.case_id, c.organisation, coalesce((
        select array_agg(distinct left(code, length)) from json_array_elements_text(s.state::json -> 'cpv') code,
          generate_series(2, 8) length), '{}'), c.search
      from case_summary c join stream s on s.id = c.case_id`);
  }

  private async following(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table follow (
        supplier text not null,
        id text not null check (length(id) between 1 and 200),
        case_id uuid,
        kind text,
        organisation text,
        cpv text,
        text text,
        person text not null,
        since timestamptz not null default clock_timestamp(),
        primary key (supplier, id),
        check (case_id is null or coalesce(kind, organisation, cpv, text) is null)
      )`);
    await runner.query(`create index follow_case on follow (case_id) where case_id is not null`);
    await runner.query(`create index follow_search on follow (supplier) where case_id is null`);
    await runner.query(`
      create table follower_told (
        case_id uuid not null,
        work_key text not null,
        supplier text not null,
        attempts integer not null default 0,
        told_at timestamptz,
        primary key (case_id, work_key, supplier)
      )`);
  }

  private async reading(runner: QueryRunner): Promise<void> {
    const rows: Readonly<Record<string, string>> = {
      ...organisations,
      supplier_group: `suppliers && ${mine}`,
      procurement: `exists (select from case_summary seen where seen.case_id = procurement.case_id)
        or exists (select from publication p where p.case_id = procurement.case_id)`,
      follow: `supplier = any (${mine})`,
    };
    for (const [table, seen] of Object.entries(rows)) {
      await runner.query(`grant select on ${table} to behov_api`);
      await runner.query(`create policy reading on ${table} for select to behov_api using (${seen})`);
    }
    for (const table of ['organisation', 'organisation_member']) {
      await runner.query(`create policy suppliers on ${table} for select to behov_api using (${own})`);
    }
    await runner.query(`grant select, insert, update, delete on follow to behov_command`);
    await runner.query(`
      create policy command on follow to behov_command
      using (supplier = any (${mine})) with check (supplier = any (${mine}))`);
  }

  private async telling(runner: QueryRunner): Promise<void> {
    await runner.query(`grant select, insert, update on follower_told to behov_relay`);
    await runner.query(`create policy relay on follower_told to behov_relay using (true) with check (true)`);
    for (const [table, columns] of [
      ['follow', '(supplier, case_id, kind, organisation, cpv, text, since)'],
      ['procurement', ''],
      ['publication', '(case_id, id, kind, suppliers, at)'],
      ['organisation_private', '(id, organisation, value)'],
    ]) {
      await runner.query(`grant select ${columns} on ${table} to behov_relay`);
      const seen = table === 'organisation_private' ? `id = 'contact'` : 'true';
      await runner.query(`create policy relay on ${table} for select to behov_relay using (${seen})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy relay on publication`);
    await runner.query(`revoke all on publication from behov_relay`);
    await runner.query(`revoke all (case_id, id, kind, suppliers, at) on publication from behov_relay`);
    await runner.query(`drop policy suppliers on organisation`);
    await runner.query(`drop policy suppliers on organisation_member`);
    await runner.query(`drop table ${tables.join(', ')}`);
    // The log keeps what groups did; without their kind they are nothing that the program of before knows.
    await runner.query(`alter table stream drop constraint stream_kind_check`);
    await runner.query(
      `alter table stream add constraint stream_kind_check check (kind in ('case', 'organisation')) not valid`,
    );
  }
}
