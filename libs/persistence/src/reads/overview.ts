import type { Instant, Role } from '@behov/domain';
import type { EntityManager } from 'typeorm';

/** The cases that a manager sees, counted. */
export interface Overview {
  readonly open: number;
  readonly overdue: number;
  readonly ended: number;
  /** How many of them all, open and ended, are training cases. */
  readonly training: number;
  readonly stages: readonly StageCount[];
  /** Where the organisation's real cases have waited, the longest median first; only for who sees all its cases. */
  readonly bottlenecks: readonly Bottleneck[];
  /** For whom the open cases wait. */
  readonly waiting: readonly { readonly role: Role; readonly cases: number }[];
}

/** How long real cases have been in a stage that they have left. */
export interface Bottleneck {
  /** `preparation`, or the procedure. */
  readonly definition: string;
  readonly stage: string;
  readonly cases: number;
  /** Calendar days that half of them waited at most (nearest rank), and four of five. */
  readonly medianDays: number;
  readonly p80Days: number;
}

export interface StageCount {
  readonly procedure: string | null;
  readonly stage: string;
  readonly cases: number;
  readonly overdue: number;
  /** When the case that is there longest came there. */
  readonly oldestEnteredAt: Instant;
  /** Whole days that the cases have been there, on average, and half of them at most. */
  readonly averageDays: number;
  readonly medianDays: number;
}

export interface OverviewFilter {
  readonly organisation?: string;
  /** Only training cases, or only real ones; default: both. */
  readonly training?: boolean;
}

const seen = `
  with seen as (
    select case_id, procedure, stages, status, entered_at, training_now is not null as training, coalesce(training_now, identity_now()) as now,
      coalesce(overdue_at <= coalesce(training_now, identity_now()), false) as overdue
    from case_summary where ($1::text is null or organisation = $1) 
      and ($2::boolean is null or (training_now is not null) = $2))`;

export async function overview(manager: EntityManager, { organisation, training }: OverviewFilter): Promise<Overview> {
  const values = [organisation ?? null, training ?? null];
  const [totals] = (await manager.query(
    `${seen} select count(*) filter (where status = 'open')::integer as open,
       count(*) filter (where status = 'open' and overdue)::integer as overdue,
       count(*) filter (where status <> 'open')::integer as ended,
       count(*) filter (where training)::integer as training from seen`,
    values,
  )) as Pick<Overview, 'open' | 'overdue' | 'ended' | 'training'>[];
  const stages = (await manager.query(
    `${seen} select procedure, stage, count(*)::integer as cases, count(*) filter (where overdue)::integer as overdue,
       min(entered_at) as oldest, floor(avg(extract(epoch from now - entered_at)) / 86400)::integer as days,
       floor(percentile_disc(0.5) within group (order by extract(epoch from now - entered_at)) / 86400)::integer as median
     from seen, unnest(stages) stage where status = 'open' group by procedure, stage order by procedure nulls first, stage`,
    values,
  )) as (Pick<StageCount, 'procedure' | 'stage' | 'cases' | 'overdue'> & {
    oldest: Date;
    days: number;
    median: number;
  })[];
  const waiting = (await manager.query(
    `${seen} select role, count(distinct seen.case_id)::integer as cases
     from seen join task t on t.case_id = seen.case_id and (t.opens_at is null or t.opens_at <= seen.now), unnest(t.roles) role
     group by role order by cases desc, role`,
    values,
  )) as Overview['waiting'];
  const bottlenecks = (await manager.query(
    `with by_lot as (
       select case_id, definition, stage, sum(calendar_days) as days from finished_step
       where command = '' and ($1::text is null or organisation = $1) and $2::boolean is not true
       group by case_id, definition, stage, track),
     by_case as (select definition, stage, case_id, max(days) as days from by_lot group by definition, stage, case_id)
     select definition, stage, count(*)::integer as cases,
       percentile_disc(0.5) within group (order by days)::integer as "medianDays",
       percentile_disc(0.8) within group (order by days)::integer as "p80Days"
     from by_case group by definition, stage order by "medianDays" desc, definition, stage`,
    values,
  )) as Overview['bottlenecks'];
  return {
    ...totals!,
    stages: stages.map(({ oldest, days, median, ...row }) => ({
      ...row,
      oldestEnteredAt: oldest.toISOString(),
      averageDays: days,
      medianDays: median,
    })),
    bottlenecks,
    waiting,
  };
}
