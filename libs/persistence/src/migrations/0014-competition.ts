import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The chain of an opened window, for those who may check it: who sees the case, and every tenderer that was told of the award once
 * each lot is awarded or ended. Until then the number of tenders in other lots is secret (OSL 19:3). Tenderers get links of others
 * without text and supplier. Entries to a contest are shown by the case, never by their rows.
 */
export class Competition1798761600014 implements MigrationInterface {
  readonly name = 'Competition1798761600014';

  async up(runner: QueryRunner): Promise<void> {
    // As the owner: neither the API's role nor its policies know of sequences and chains.
    await runner.query(`
      create function sees_competition(the_case uuid) returns boolean
      stable security definer set search_path = public, pg_temp language sql as $$
        select exists (select from case_summary s where s.case_id = the_case
          and (s.organisation = any (identity_manages()) or s.case_id in (select my_cases())))
      $$`);
    await runner.query(`
      create function told_of_competition(the_case uuid) returns boolean
      stable security definer set search_path = public, pg_temp language sql as $$
        select exists (select from publication p where p.case_id = the_case
            and p.kind = 'TenderersNotified' and p.suppliers && identity_suppliers())
          and not exists (
            select from stream s, json_array_elements(s.state::json -> 'lots') lot
            where s.id = the_case
              and s.state::json #>> array['awards', lot ->> 'id', 'decision'] is null
              and s.state::json #>> array['tracks', lot ->> 'id', 'end'] is null)
      $$`);
    await runner.query(`
      create function competition_links(the_case uuid)
      returns table (window_id text, seq integer, hash text, submission_id uuid, kind text, received_at timestamptz,
        digest text, first_seq integer, supplier text, envelope text)
      stable security definer set search_path = public, pg_temp language sql as $$
        select l.window_id, l.seq, l.hash, l.submission_id, l.kind, l.received_at, l.digest, l.first_seq,
          case when l.named then l.supplier end, case when l.named then l.envelope end
        from (
          select s.*, min(s.seq) over (partition by s.window_id, s.supplier) as first_seq,
            sees_competition(the_case) or s.supplier = any (identity_suppliers()) as named
          from submission s join submission_window w on w.case_id = s.case_id and w.id = s.window_id
          where s.case_id = the_case and w.status = 'opened' and w.receives <> 'entry'
            and (sees_competition(the_case) or told_of_competition(the_case))) l
        order by l.window_id, l.seq
      $$`);
    await runner.query(`
      create function competition_openings(the_case uuid)
      returns table (type text, seq integer, at timestamptz, hash text, facts json)
      stable security definer set search_path = public, pg_temp language sql as $$
        select e.type, e.seq, e.at, e.hash, json_build_object(
          'window', e.facts::json -> 'window', 'envelope', e.facts::json -> 'envelope',
          'openers', e.facts::json -> 'openers', 'opener', e.facts::json -> 'opener',
          'head', e.facts::json -> 'head', 'list', e.facts::json -> 'list')
        from event e
        where e.stream_id = the_case and e.type in ('WindowOpened', 'EnvelopeOpened', 'OpeningCertified')
          and (sees_competition(the_case) or told_of_competition(the_case))
        order by e.seq
      $$`);
    for (const name of ['sees_competition', 'told_of_competition', 'competition_links', 'competition_openings']) {
      await runner.query(`revoke execute on function ${name}(uuid) from public`);
    }
    for (const name of ['competition_links', 'competition_openings']) {
      await runner.query(`grant execute on function ${name}(uuid) to behov_api`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['competition_openings', 'competition_links', 'told_of_competition', 'sees_competition']) {
      await runner.query(`drop function ${name}(uuid)`);
    }
  }
}
