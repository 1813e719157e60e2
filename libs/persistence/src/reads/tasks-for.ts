import type { Instant, Role, Text } from '@behov/domain';
import type { EntityManager } from 'typeorm';
import { keyOf, limitOf, pageOf, type Page, type PageRequest } from './page.js';

/** Work that waits for the reader, in one of their cases. */
export interface InboxTask {
  readonly caseId: string;
  /** The task's id within its case. */
  readonly id: string;
  readonly command: string;
  readonly says: Text;
  readonly track: string;
  readonly stage: string;
  readonly about: string | null;
  readonly roles: readonly Role[];
  readonly since: Instant;
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
  readonly case: {
    readonly organisation: string;
    readonly reference: string;
    readonly title: Text;
    readonly training: boolean;
  };
}

interface Row {
  readonly case_id: string;
  readonly id: string;
  readonly command: string;
  readonly says_sv: string;
  readonly says_en: string;
  readonly track: string;
  readonly stage: string;
  readonly about: string | null;
  readonly roles: Role[];
  readonly since: Date;
  readonly due_at: Date | null;
  readonly overdue: boolean;
  readonly shown: InboxTask['case'];
}

/** Soonest due first; what has no date comes last. */
export async function tasksFor(manager: EntityManager, page: PageRequest): Promise<Page<InboxTask>> {
  const limit = limitOf(page);
  const [dueAt, caseId, id] =
    page.after === undefined ? [null, null, null] : keyOf(page.after, ['instant?', 'uuid', 'text']);
  // A supplier sees no summary; what the case is called, and a training case's clock, stand in what is shown to it.
  const rows = (await manager.query(
    `with mine as materialized (
       select p.case_id, array_agg(p.role) as roles, s.training_now, json_build_object('organisation', s.organisation,
         'reference', s.reference, 'title', json_build_object('sv', s.title_sv, 'en', s.title_en),
         'training', s.training_now is not null) as shown
       from case_person p join case_summary s on s.case_id = p.case_id
       where p.person = identity_person() and s.status = 'open'
         and p.from_at <= coalesce(s.training_now, identity_now())
         and (p.until_at is null or p.until_at > coalesce(s.training_now, identity_now()))
       group by p.case_id, s.case_id),
     waiting as (
       select t.*, coalesce(mine.training_now, identity_now()) as now, mine.shown
       from mine join task t on t.case_id = mine.case_id
       where t.suppliers is null and (identity_person() = any (t.persons) or (t.persons is null and t.roles && mine.roles
         and not identity_person() = any (coalesce(t.except_persons, '{}'))))
       union all
       select t.*, coalesce((select max(w.training_now) from submission_window w where w.case_id = t.case_id), identity_now()),
         (select p.content -> 'case' from publication p where p.case_id = t.case_id and p.content is not null limit 1)
       from task t where t.suppliers && identity_suppliers())
     select case_id, id, command, says_sv, says_en, track, stage, about, roles, since, due_at,
       coalesce(due_at <= now, false) as overdue, shown
     from waiting
     where (opens_at is null or opens_at <= now) and ($2::uuid is null
       or (coalesce(due_at, 'infinity'), case_id, id) > (coalesce($1::timestamptz, 'infinity'), $2, $3))
     order by coalesce(due_at, 'infinity'), case_id, id limit $4`,
    [dueAt, caseId, id, limit + 1],
  )) as Row[];
  return pageOf(rows.map(task), limit, (last) => [last.dueAt, last.caseId, last.id]);
}

const task = (row: Row): InboxTask => ({
  caseId: row.case_id,
  id: row.id,
  command: row.command,
  says: { sv: row.says_sv, en: row.says_en },
  track: row.track,
  stage: row.stage,
  about: row.about,
  roles: row.roles,
  since: row.since.toISOString(),
  dueAt: row.due_at?.toISOString() ?? null,
  overdue: row.overdue,
  case: row.shown,
});
