import type { MigrationInterface, QueryRunner } from 'typeorm';

const contents = ['event_body', 'submission_body', 'submission_clear', 'file'];
const before = ['event_body', 'submission_body', 'submission_clear'];

/**
 * What is disposed of goes by a decision that stands in the case's log, and by nothing else: the tables themselves look for it.
 * The command's own transaction carries it out; files leave the storage afterwards. What the record knows of a case's documents
 * is brought to commands without their texts.
 */
export class Disposal1798761600015 implements MigrationInterface {
  readonly name = 'Disposal1798761600015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table file add column disposed_by text, add column disposed_at timestamptz`);
    await runner.query(`
      create function is_decided(the_case uuid, decision text, kind text, item text) returns boolean
      stable language sql as $$
        select exists (select from event e where e.stream_id = the_case and e.type = 'DisposalDecided'
          and e.facts::json ->> 'reference' = decision and (e.facts::jsonb -> kind) @> to_jsonb(item))
      $$`);
    await runner.query(`
      create function allow_decided_disposal() returns trigger language plpgsql as $$
      declare
        gone text[] := '{body,salt,content,disposed_by,disposed_at}';
        decided boolean := false;
      begin
        if tg_op = 'UPDATE' then
          if old.disposed_by is null and new.disposed_by is not null and to_jsonb(new) - gone = to_jsonb(old) - gone then
            if tg_table_name = 'event_body' then
              decided := exists (select from event e where e.stream_id = new.stream_id and e.type = 'DisposalDecided'
                and e.facts::json ->> 'reference' = new.disposed_by and (e.facts::jsonb -> 'events') @> to_jsonb(new.seq));
            elsif tg_table_name = 'file' then
              decided := is_decided(new.case_id, new.disposed_by, 'files', new.file::text);
            else
              decided := is_decided(new.case_id, new.disposed_by, 'submissions', new.submission_id::text);
            end if;
          end if;
          if decided then return new; end if;
        end if;
        raise exception '% changes by disposal only: % is refused', tg_table_name, lower(tg_op)
          using errcode = 'restrict_violation';
      end $$`);
    for (const table of before) await runner.query(`drop trigger ${table}_disposal on ${table}`);
    for (const table of contents) {
      await runner.query(`
        create trigger ${table}_disposal before update or delete on ${table}
        for each row execute function allow_decided_disposal()`);
    }
    await runner.query(`
      create trigger file_kept before truncate on file for each statement execute function refuse_change()`);
    await this.carryOut(runner);
    await this.documents(runner);
  }

  /** As the owner, for no role may change contents: what the decision names goes, and what is left is told once, to remake what is read. */
  private async carryOut(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function carry_out_disposal(the_case uuid, decided integer)
      returns table (envelope text, facts text, body text)
      security definer set search_path = public, pg_temp language plpgsql as $$
      #variable_conflict use_column
      declare
        what jsonb;
        decision text;
        went integer;
      begin
        select e.facts::jsonb into what from event e
          where e.stream_id = the_case and e.seq = decided and e.type = 'DisposalDecided';
        if what is null then
          raise exception 'event % of % decides no disposal', decided, the_case using errcode = 'restrict_violation';
        end if;
        decision := what ->> 'reference';
        update submission_body b set content = null, disposed_by = decision, disposed_at = clock_timestamp()
          where b.case_id = the_case and b.disposed_by is null and what -> 'submissions' @> to_jsonb(b.submission_id::text);
        update submission_clear c set content = null, salt = null, disposed_by = decision, disposed_at = clock_timestamp()
          where c.case_id = the_case and c.disposed_by is null and what -> 'submissions' @> to_jsonb(c.submission_id::text);
        update file f set disposed_by = decision, disposed_at = clock_timestamp()
          where f.case_id = the_case and f.disposed_by is null and what -> 'files' @> to_jsonb(f.file::text);
        update event_body b set body = null, salt = null, disposed_by = decision, disposed_at = clock_timestamp()
          where b.stream_id = the_case and b.disposed_by is null and what -> 'events' @> to_jsonb(b.seq);
        get diagnostics went = row_count;
        if went > 0 then
          return query select e.envelope, e.facts, b.body
            from event e left join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
            where e.stream_id = the_case order by e.seq;
        end if;
      end $$`);
    await runner.query(`revoke execute on function carry_out_disposal(uuid, integer) from public`);
    await runner.query(`grant execute on function carry_out_disposal(uuid, integer) to behov_command`);
  }

  private async documents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function case_documents(the_case uuid, ids text[])
      returns table (id text, kind text, sha256 text, disposed boolean, type text, parts text[], receives text, supplier text)
      stable security definer set search_path = public, pg_temp language sql as $$
        select 'event/' || e.seq, 'event', e.body_digest, b.disposed_by is not null, e.type,
            case when b.body is null then '{}' else array(select json_object_keys(b.body::json)) end, null, null
          from event e join event_body b on b.stream_id = e.stream_id and b.seq = e.seq
          where e.stream_id = the_case and 'event/' || e.seq = any (ids)
        union all
        select 'file/' || f.file, 'file', f.sha256, f.disposed_by is not null, null, null, null, null
          from file f where f.case_id = the_case and 'file/' || f.file = any (ids)
        union all
        select 'submission/' || s.submission_id, 'submission', s.digest, b.disposed_by is not null, null, null, w.receives, s.supplier
          from submission s
          join submission_window w on w.case_id = s.case_id and w.id = s.window_id and w.status = 'opened'
          join submission_body b on b.submission_id = s.submission_id
          where s.case_id = the_case and 'submission/' || s.submission_id = any (ids)
        order by 1
      $$`);
    await runner.query(`revoke execute on function case_documents(uuid, text[]) from public`);
    await runner.query(`grant execute on function case_documents(uuid, text[]) to behov_command`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function case_documents(uuid, text[])`);
    await runner.query(`drop function carry_out_disposal(uuid, integer)`);
    await runner.query(`drop trigger file_kept on file`);
    for (const table of contents) await runner.query(`drop trigger ${table}_disposal on ${table}`);
    for (const table of before) {
      await runner.query(`
        create trigger ${table}_disposal before update or delete on ${table}
        for each row execute function allow_disposal_only()`);
    }
    await runner.query(`drop function allow_decided_disposal()`);
    await runner.query(`drop function is_decided(uuid, text, text, text)`);
    await runner.query(`alter table file drop column disposed_by, drop column disposed_at`);
  }
}
