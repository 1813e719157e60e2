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
    `select t.case_id, t.id, t.command, t.says_sv, t.says_en, t.track, t.stage, t.about, t.roles, t.since, t.due_at,
       coalesce(t.due_at <= clock.now, false) as overdue, coalesce(own.shown, published.shown) as shown
     from task t
     left join case_summary s on s.case_id = t.case_id
     left join lateral (select max(w.training_now) as now from submission_window w
       where s.case_id is null and w.case_id = t.case_id) other on true
     cross join lateral (select coalesce(s.training_now, other.now, identity_now()) as now) clock
     left join lateral (select json_build_object('organisation', s.organisation, 'reference', s.reference, 'title',
       json_build_object('sv', s.title_sv, 'en', s.title_en), 'training', s.training_now is not null) as shown
       where s.case_id is not null) own on true
     left join lateral (select p.content -> 'case' as shown from publication p
       where s.case_id is null and p.case_id = t.case_id and p.content is not null limit 1) published on true
     where (t.opens_at is null or t.opens_at <= clock.now)
       and (t.suppliers && identity_suppliers()
         or (identity_person() = any (t.persons))
         or (t.persons is null and t.suppliers is null and not identity_person() = any (coalesce(t.except_persons, '{}'))
           and exists (select from case_person p where p.case_id = t.case_id and p.person = identity_person()
             and p.role = any (t.roles) and p.from_at <= clock.now and (p.until_at is null or p.until_at > clock.now))))
       and ($2::uuid is null
         or (coalesce(t.due_at, 'infinity'), t.case_id, t.id) > (coalesce($1::timestamptz, 'infinity'), $2, $3))
     order by coalesce(t.due_at, 'infinity'), t.case_id, t.id limit $4`,
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
