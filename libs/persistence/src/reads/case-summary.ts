import type { Instant, Role, Text } from '@behov/domain';
import type { EntityManager } from 'typeorm';
import type { CaseSummaryEntity } from './entities/case-summary.entity.js';

/** A case as lists show it. Times are the case's own; `updatedAt` is when the last command was received. */
export interface CaseSummary {
  readonly caseId: string;
  readonly organisation: string;
  readonly reference: string;
  readonly title: Text;
  /** The chosen procedure's id; null before the start decision. */
  readonly procedure: string | null;
  /** The first of the stages. */
  readonly stage: string;
  /** Where its lots are, without repetition. */
  readonly stages: readonly string[];
  /** `open`, or how it ended. */
  readonly status: string;
  readonly seq: number;
  /** A training case's clock; null for a real case. */
  readonly trainingNow: Instant | null;
  readonly waitingRoles: readonly Role[];
  readonly nextDeadlineAt: Instant | null;
  readonly overdue: boolean;
  readonly enteredAt: Instant;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
  readonly updatedAt: Instant;
}

interface Timely {
  readonly case_id: string;
  readonly overdue: boolean;
  readonly waiting_roles: Role[];
}

/** The summaries of some cases, with what depends on the time: who is waited for, and what is overdue. */
export async function summaries(
  manager: EntityManager,
  entities: readonly CaseSummaryEntity[],
): Promise<readonly CaseSummary[]> {
  if (entities.length === 0) return [];
  const rows = (await manager.query(
    `select s.case_id, coalesce(s.overdue_at <= coalesce(s.training_now, identity_now()), false) as overdue,
       array(select distinct role from task t, unnest(t.roles) role
             where t.case_id = s.case_id and (t.opens_at is null or t.opens_at <= coalesce(s.training_now, identity_now()))
             order by role) as waiting_roles
     from case_summary s where s.case_id = any ($1)`,
    [entities.map((one) => one.caseId)],
  )) as Timely[];
  const timely = new Map(rows.map((row) => [row.case_id, row]));
  return entities.map(({ titleSv, titleEn, overdueAt: _, search: __, ...one }) => ({
    ...one,
    title: { sv: titleSv, en: titleEn },
    overdue: timely.get(one.caseId)?.overdue ?? false,
    waitingRoles: timely.get(one.caseId)?.waiting_roles ?? [],
  }));
}
