import type { MigrationInterface, QueryRunner } from 'typeorm';

const offences = `'ExclusionRaised', 'ExclusionAnswered', 'ExclusionDecided'`;
const declarations = `'InterestsDeclared', 'DeclarationAssessed', 'DisqualificationLifted'`;
/** Events whose bodies not all who see the case may read. */
const secret = `'TenderScored', ${offences}, ${declarations}`;

const seesCase = (id: string) => `exists (select from case_summary seen where seen.case_id = ${id})`;
const has = (id: string, ...roles: readonly string[]) =>
  `${id} in (select my_cases(variadic '{${roles.join(',')}}'::text[]))`;
const registers = `organisation = any ((select identity_registers())::text[])`;
const opened = (table: string) => `exists (
  select from submission_window w where w.case_id = ${table}.case_id and w.id = ${table}.window_id and w.status = 'opened')`;

/** Who looks into whole tenders at any time, and who judges quality and sees prices when that is done. */
const whole = ['procurer', 'opener', 'jury', 'decision-maker', 'registrar'] as const;
const pricesAreShown = (id: string) => `exists (
  select from case_summary so where so.case_id = ${id} and (not so.prices_hidden or so.${registers}))`;
const seesWhole = (id: string) => `${has(id, ...whole)} or (${has(id, 'evaluator')} and ${pricesAreShown(id)})`;

/** The case's own row with a condition on it. */
const where = (condition: string) =>
  `exists (select from case_summary c where c.case_id = e.stream_id and ${condition})`;
const wroteIt = `e.envelope::json #>> '{actor,id}' = (select identity_person())`;
const keeps = where(`not c.tenders_secret and (c.${registers} or ${has('c.case_id', 'registrar', 'decision-maker')})`);
const mayRead = `
  ${wroteIt} or ${keeps}
  or (e.type = 'TenderScored' and ${where(`e.facts::json ->> 'track' = any (c.scores_revealed)`)})
  or (e.type in (${offences}) and ${has('e.stream_id', 'procurer', 'decision-maker')})
  or (e.type in (${declarations}) and (
    ${has('e.stream_id', 'procurer', 'decision-maker', 'line-manager', 'registrar')} or ${where(`c.${registers}`)}))`;

const before = {
  event_body: seesCase('event_body.stream_id'),
  submission_clear: `${opened('submission_clear')} and ${has('case_id', ...whole, 'evaluator')}`,
};
const after = {
  event_body: `${before.event_body} and not exists (
    select from event e where e.stream_id = event_body.stream_id and e.seq = event_body.seq and e.type in (${secret})
      and (${mayRead}) is not true)`,
  submission_clear: `${opened('submission_clear')} and (${seesWhole('case_id')})`,
};

/**
 * What not all who see a case may read, held to by the database: others' scores until all are in, prices while quality is judged,
 * data on offences (GDPR, Article 10) and what was declared of interests. What the case's own stage decides stands with its
 * summary, as the domain computed it; a row that has not been written since shows nothing. Whoever wrote a body reads it, and
 * who keeps the case's file reads all once tenders are no longer secret (OSL 19:3).
 */
export class Secrecy1798761600021 implements MigrationInterface {
  readonly name = 'Secrecy1798761600021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_summary add column prices_hidden boolean not null default true,
        add column tenders_secret boolean not null default true, add column scores_revealed text[] not null default '{}'`);
    await runner.query(`create index event_secret on event (stream_id, seq) where type in (${secret})`);
    await runner.query(`
      create function identity_registers() returns text[] stable language sql
      return coalesce(nullif(current_setting('behov.registers', true), ''), '{}')::text[]`);
    await this.policies(runner, after);
    await this.opened(runner);
  }

  /** A part as its reader may see it: without the prices of its offers for who judges quality. */
  private async opened(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function without_prices(content text) returns text immutable language sql
      return case when jsonb_typeof(content::jsonb -> 'offers') = 'array' then jsonb_set(content::jsonb, '{offers}', coalesce((
        select jsonb_agg(case when jsonb_typeof(offer) = 'object' then offer - 'price' else offer end order by place)
        from jsonb_array_elements(content::jsonb -> 'offers') with ordinality as one (offer, place)), '[]'))::text
      else content end`);
    // As the owner, for the rows themselves are not there for who may see a part of them only.
    await runner.query(`
      create function opened_parts(the_case uuid, the_submission uuid)
      returns table (envelope text, content text, disposed_by text)
      stable security definer set search_path = public, pg_temp language sql as $$
        select part.envelope,
          case when ${seesWhole('part.case_id')} then part.content else without_prices(part.content) end, part.disposed_by
        from submission_clear part
        where part.case_id = the_case and part.submission_id = the_submission and ${opened('part')}
          and ${has('part.case_id', ...whole, 'evaluator')}
        order by part.opened_at, part.envelope
      $$`);
    await runner.query(`revoke execute on function opened_parts(uuid, uuid), without_prices(text) from public`);
    await runner.query(`grant execute on function opened_parts(uuid, uuid) to behov_api`);
  }

  private async policies(runner: QueryRunner, policies: Readonly<Record<string, string>>): Promise<void> {
    for (const [table, rows] of Object.entries(policies)) {
      await runner.query(`drop policy reading on ${table}`);
      await runner.query(`create policy reading on ${table} for select to behov_api using (${rows})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function opened_parts(uuid, uuid), without_prices(text)`);
    await this.policies(runner, before);
    await runner.query(`drop function identity_registers()`);
    await runner.query(`drop index event_secret`);
    await runner.query(`
      alter table case_summary drop column prices_hidden, drop column tenders_secret, drop column scores_revealed`);
  }
}
