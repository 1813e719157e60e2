import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  'stream',
  'event',
  'event_body',
  'outcome',
  'case_summary',
  'case_person',
  'case_supplier',
  'task',
  'publication',
  'submission_window',
  'submission',
  'submission_body',
  'submission_outcome',
  'arrival',
  'outside_work',
  'refused_message',
];
const readModel = ['case_summary', 'case_person', 'case_supplier', 'task', 'publication'];
const appended = ['event', 'outcome', 'submission', 'submission_outcome', 'refused_message'];

/**
 * Row-level security on every table, for the owner too. The command transaction works for all organisations, but can only
 * do what a command does; the relay reads the news and writes how far it told them. What a login role isn't granted here
 * it can't do.
 */
export class Roles1798761600005 implements MigrationInterface {
  readonly name = 'Roles1798761600005';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of ['behov_api', 'behov_command', 'behov_relay']) {
      await runner.query(`
        do $$ begin
          if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
        end $$`);
      await runner.query(`grant usage on schema public to ${role}`);
    }
    for (const table of tables) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy owner on ${table} to current_user using (true) with check (true)`);
      if (table === 'submission_body') continue;
      await runner.query(`create policy command on ${table} to behov_command using (true) with check (true)`);
    }
    await this.command(runner);
    await this.relay(runner);
  }

  private async command(runner: QueryRunner): Promise<void> {
    await runner.query(
      `grant select (id, kind, organisation, seq, head, state, state_shape, untold_since) on stream to behov_command`,
    );
    await runner.query(
      `grant insert (id, kind, organisation, seq, head, state, state_shape, untold_since) on stream to behov_command`,
    );
    await runner.query(`grant update (seq, head, state, state_shape, untold_since) on stream to behov_command`);
    for (const table of appended) await runner.query(`grant select, insert on ${table} to behov_command`);
    await runner.query(`grant insert (stream_id, seq, salt, body) on event_body to behov_command`);
    for (const table of readModel)
      await runner.query(`grant select, insert, update, delete on ${table} to behov_command`);
    await runner.query(`grant select, insert, update on submission_window to behov_command`);
    await runner.query(`grant select, insert, update, delete on arrival to behov_command`);
    await runner.query(`grant select, insert, update on outside_work to behov_command`);

    // Nobody reads an offer while the window receives; the content itself is nothing that a command needs.
    await runner.query(
      `grant insert (submission_id, case_id, window_id, salt, offers, content) on submission_body to behov_command`,
    );
    await runner.query(`grant select (submission_id, case_id, window_id, offers) on submission_body to behov_command`);
    await runner.query(`create policy command_seals on submission_body for insert to behov_command with check (true)`);
    await runner.query(`
      create policy command_opens on submission_body for select to behov_command using (exists (
        select from submission_window w
        where w.case_id = submission_body.case_id and w.id = submission_body.window_id and w.status in ('closed', 'opened')))`);
  }

  private async relay(runner: QueryRunner): Promise<void> {
    await runner.query(`grant select (id, kind, organisation, seq, told_seq, untold_since) on stream to behov_relay`);
    await runner.query(`grant update (told_seq, untold_since) on stream to behov_relay`);
    await runner.query(`grant select (stream_id, seq, type, at, recorded_at, envelope, facts) on event to behov_relay`);
    await runner.query(`create policy relay on stream to behov_relay using (kind = 'case') with check (kind = 'case')`);
    await runner.query(`create policy relay on event for select to behov_relay using (true)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy relay on event`);
    await runner.query(`drop policy relay on stream`);
    await runner.query(`drop policy command_opens on submission_body`);
    await runner.query(`drop policy command_seals on submission_body`);
    for (const table of tables) {
      if (table !== 'submission_body') await runner.query(`drop policy command on ${table}`);
      await runner.query(`drop policy owner on ${table}`);
      await runner.query(`alter table ${table} no force row level security`);
      await runner.query(`alter table ${table} disable row level security`);
      await runner.query(`revoke all on ${table} from behov_api, behov_command, behov_relay`);
    }
    // The login roles stay: they belong to the server, where another database may use them.
    await runner.query(`revoke usage on schema public from behov_api, behov_command, behov_relay`);
  }
}
